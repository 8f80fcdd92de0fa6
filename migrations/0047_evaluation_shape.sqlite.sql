-- The shape of evaluations (decision 19): two of a town, each with a dozen findings and recommendations to both sides.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('evaluation', 'evaluation_of', '4 2 2 1'),
  ('evaluation', 'evaluation_person', '4 2 1'),
  ('evaluation', 'sqlite_autoindex_evaluation_1', '4 2 1'),
  ('evaluation_change', 'sqlite_autoindex_evaluation_change_1', '4 2 1 1'),
  ('evaluation_version', 'sqlite_autoindex_evaluation_version_1', '6 3 2 1'),
  ('finding', 'sqlite_autoindex_finding_1', '72 36 18 12 1'),
  ('finding_clause', 'finding_clause_of', '144 72 6'),
  ('finding_clause', 'sqlite_autoindex_finding_clause_1', '144 72 36 24 2 1'),
  ('recommendation', 'recommendation_by', '72 36 2'),
  ('recommendation', 'sqlite_autoindex_recommendation_1', '72 36 18 12 1'),
  ('recommendation_side', 'sqlite_autoindex_recommendation_side_1', '144 72 36 24 2 1'),
  ('recommendation_finding', 'sqlite_autoindex_recommendation_finding_1', '144 72 36 24 2 1'),
  ('recommendation_answer', 'sqlite_autoindex_recommendation_answer_1', '96 48 24 2 1 1'),
  ('recommendation_outcome', 'recommendation_outcome_by', '48 24 1'),
  ('recommendation_outcome', 'sqlite_autoindex_recommendation_outcome_1', '48 24 12 2 1 1'),
  ('evaluation_document', 'evaluation_document_by', '12 6 1'),
  ('evaluation_document', 'sqlite_autoindex_evaluation_document_1', '12 6 3 1');
