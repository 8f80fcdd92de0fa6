-- Whose a survey is that an evaluator runs and that is part of no evaluation. One that is part of an evaluation is its person's.
ALTER TABLE survey ADD COLUMN person TEXT;
-- Until now it was any evaluator's: whoever prepared it keeps it.
UPDATE survey SET person = (
  SELECT j.actor FROM journal j WHERE j.tenant = survey.tenant AND j.subject = survey.id
    AND j.seq = (SELECT MIN(x.seq) FROM journal x WHERE x.tenant = survey.tenant AND x.subject = survey.id))
WHERE runner = 'evaluator';
CREATE INDEX survey_evaluation ON survey (tenant, evaluation);
