-- Whose a survey is that an evaluator runs and that is part of no evaluation. One that is part of an evaluation is its person's.
ALTER TABLE survey ADD COLUMN person TEXT;
CREATE INDEX survey_evaluation ON survey (tenant, evaluation);
