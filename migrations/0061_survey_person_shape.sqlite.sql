INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('survey', 'survey_evaluation', '8 4 2');
