-- The shape of rounds and reports (decision 19): four rounds of a town with two hundred parties and thirteen commitments.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('followup', 'followup_once', '8 4 4 1 1'),
  ('followup', 'sqlite_autoindex_followup_1', '8 4 1'),
  ('followup_change', 'sqlite_autoindex_followup_change_1', '16 8 2 1'),
  ('followup_question', 'sqlite_autoindex_followup_question_1', '32 16 4 1'),
  ('report', 'report_of', '800 400 100 1'),
  ('report', 'report_organisation', '800 400 4'),
  ('report', 'report_unit', '800 400 16'),
  ('report', 'sqlite_autoindex_report_1', '800 400 1'),
  ('report_answer', 'sqlite_autoindex_report_answer_1', '21600 10800 27 26 13 1');
