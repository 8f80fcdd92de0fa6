-- The shape of bodies (decision 19): a handful of a town, each with a dozen mandates or two over the years.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('body', 'body_of', '16 8 8'),
  ('body', 'sqlite_autoindex_body_1', '16 8 1'),
  ('body_before', 'sqlite_autoindex_body_before_1', '8 4 2 1'),
  ('body_before', 'body_before_of', '8 4 2'),
  ('mandate', 'mandate_of', '240 120 15 2'),
  ('mandate', 'mandate_person', '240 120 2'),
  ('mandate', 'mandate_ends', '240 120 12'),
  ('mandate', 'mandate_after', '240 120 2'),
  ('mandate', 'sqlite_autoindex_mandate_1', '240 120 1');
