-- The shape of surveys (decision 19): ten surveys of twelve questions, each to two hundred; half of them without names.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('survey', 'sqlite_autoindex_survey_1', '10 5 1'),
  ('survey_group', 'sqlite_autoindex_survey_group_1', '40 20 4 1'),
  ('survey_question', 'sqlite_autoindex_survey_question_1', '120 60 12 1'),
  ('survey_recipient', 'survey_recipient_link', '2000 1000 1'),
  ('survey_recipient', 'survey_recipient_before', '2000 1000 1'),
  ('survey_recipient', 'survey_recipient_once', '2000 1000 200 50 1'),
  ('survey_recipient', 'survey_recipient_person', '2000 1000 8'),
  ('survey_recipient', 'sqlite_autoindex_survey_recipient_1', '2000 1000 1'),
  ('survey_reply', 'sqlite_autoindex_survey_reply_1', '7200 3600 1200 10 1');
