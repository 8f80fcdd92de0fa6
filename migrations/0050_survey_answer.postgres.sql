-- What somebody without a name has answered to one question (decision 25): no recipient, no time, nothing that ties the
-- answers of one person to each other; the key is chance.
CREATE TABLE survey_answer (
  tenant TEXT NOT NULL,
  survey TEXT NOT NULL,
  question TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (tenant, survey, question, id)
);

-- A link without a name was used: another hash of it than the one that its recipient has, so that the two are not tied.
CREATE TABLE survey_spent (
  tenant TEXT NOT NULL,
  survey TEXT NOT NULL,
  mark TEXT NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (tenant, survey, mark)
);
