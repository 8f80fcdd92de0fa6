-- The shape of compilations (decision 19): one a round, with a text for most commitments and some quotes.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('compilation', 'compilation_once', '8 4 1'),
  ('compilation', 'sqlite_autoindex_compilation_1', '8 4 1'),
  ('compilation_text', 'sqlite_autoindex_compilation_text_1', '80 40 10 8 1'),
  ('compilation_quote', 'sqlite_autoindex_compilation_quote_1', '80 40 10 8 2 1 1'),
  ('compilation_version', 'sqlite_autoindex_compilation_version_1', '10 5 1 1'),
  ('compilation_version', 'compilation_hash', '10 5 1');
