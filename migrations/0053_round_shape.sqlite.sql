-- The shape of what rounds came to hold (decision 19): beside the four rounds of 0045, five years from paper.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('report', 'report_party', '800 400 100 50 2 1'),
  ('paper_round', 'sqlite_autoindex_paper_round_1', '10 5 2 1'),
  ('paper_figure', 'sqlite_autoindex_paper_figure_1', '60 30 12 6 1'),
  ('paper_view', 'sqlite_autoindex_paper_view_1', '200 100 40 20 2 1');
