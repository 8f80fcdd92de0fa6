INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('compact_ending', 'sqlite_autoindex_compact_ending_1', '4 2 1 1');
