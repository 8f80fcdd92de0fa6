-- An evaluation: who was asked to look from outside at which compact, with which mandate, and for how long.
CREATE TABLE evaluation (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  compact TEXT NOT NULL,
  name TEXT NOT NULL,
  -- who evaluates: an organisation by name, and the person who holds the evaluator's role for it
  organisation TEXT NOT NULL,
  person TEXT NOT NULL,
  role TEXT NOT NULL,
  mandate TEXT NOT NULL,
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  -- within how many days after the delivery each side is to answer
  answer_days BIGINT NOT NULL,
  -- the version that is written on, from 1
  version BIGINT NOT NULL,
  -- the version that was delivered last; none while nothing is delivered
  delivered BIGINT,
  -- the day of the first delivery: from here answers, and the compact's rhythm, are counted
  delivered_on TEXT,
  created_at TEXT NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, compact) REFERENCES compact (tenant, id)
);
CREATE INDEX evaluation_of ON evaluation (tenant, compact, from_day);
CREATE INDEX evaluation_person ON evaluation (tenant, person);

-- How the evaluator's time was moved, and why.
CREATE TABLE evaluation_change (
  tenant TEXT NOT NULL,
  evaluation TEXT NOT NULL,
  position BIGINT NOT NULL,
  at TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (tenant, evaluation, position),
  FOREIGN KEY (tenant, evaluation) REFERENCES evaluation (tenant, id)
);

-- A version of what the evaluator says: being written, or delivered on a day. What was delivered is never written over.
CREATE TABLE evaluation_version (
  tenant TEXT NOT NULL,
  evaluation TEXT NOT NULL,
  version BIGINT NOT NULL,
  -- why the one before was corrected; nothing of the first
  reason TEXT NOT NULL,
  delivered_on TEXT,
  PRIMARY KEY (tenant, evaluation, version),
  FOREIGN KEY (tenant, evaluation) REFERENCES evaluation (tenant, id)
);

-- What the evaluator has found, version by version; the identity stays from one version to the next.
CREATE TABLE finding (
  tenant TEXT NOT NULL,
  evaluation TEXT NOT NULL,
  version BIGINT NOT NULL,
  id TEXT NOT NULL,
  position BIGINT NOT NULL,
  heading TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (tenant, evaluation, version, id),
  FOREIGN KEY (tenant, evaluation) REFERENCES evaluation (tenant, id)
);

-- Which commitments it concerns: clauses as they stood when it was written; the crosswalk leads them onward.
CREATE TABLE finding_clause (
  tenant TEXT NOT NULL,
  evaluation TEXT NOT NULL,
  version BIGINT NOT NULL,
  finding TEXT NOT NULL,
  clause TEXT NOT NULL,
  PRIMARY KEY (tenant, evaluation, version, finding, clause),
  FOREIGN KEY (tenant, evaluation, version, finding) REFERENCES finding (tenant, evaluation, version, id)
);
CREATE INDEX finding_clause_of ON finding_clause (tenant, clause);

-- What the evaluator recommends.
CREATE TABLE recommendation (
  tenant TEXT NOT NULL,
  evaluation TEXT NOT NULL,
  version BIGINT NOT NULL,
  id TEXT NOT NULL,
  position BIGINT NOT NULL,
  heading TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (tenant, evaluation, version, id),
  FOREIGN KEY (tenant, evaluation) REFERENCES evaluation (tenant, id)
);
CREATE INDEX recommendation_by ON recommendation (tenant, id);

-- To which sides it is directed.
CREATE TABLE recommendation_side (
  tenant TEXT NOT NULL,
  evaluation TEXT NOT NULL,
  version BIGINT NOT NULL,
  recommendation TEXT NOT NULL,
  side TEXT NOT NULL,
  PRIMARY KEY (tenant, evaluation, version, recommendation, side),
  FOREIGN KEY (tenant, evaluation, version, recommendation) REFERENCES recommendation (tenant, evaluation, version, id)
);

-- On which findings it is built: at least one.
CREATE TABLE recommendation_finding (
  tenant TEXT NOT NULL,
  evaluation TEXT NOT NULL,
  version BIGINT NOT NULL,
  recommendation TEXT NOT NULL,
  finding TEXT NOT NULL,
  PRIMARY KEY (tenant, evaluation, version, recommendation, finding),
  FOREIGN KEY (tenant, evaluation, version, recommendation) REFERENCES recommendation (tenant, evaluation, version, id),
  FOREIGN KEY (tenant, evaluation, version, finding) REFERENCES finding (tenant, evaluation, version, id)
);

-- What a side answers to a recommendation. The latest counts; those before it stay.
CREATE TABLE recommendation_answer (
  tenant TEXT NOT NULL,
  evaluation TEXT NOT NULL,
  recommendation TEXT NOT NULL,
  side TEXT NOT NULL,
  position BIGINT NOT NULL,
  -- the version that was answered
  version BIGINT NOT NULL,
  -- accept, partly, decline
  verdict TEXT NOT NULL,
  body TEXT NOT NULL,
  -- where the secretariat entered it for the side: which meeting, which minutes
  source TEXT NOT NULL,
  on_day TEXT NOT NULL,
  at TEXT NOT NULL,
  person TEXT,
  PRIMARY KEY (tenant, evaluation, recommendation, side, position),
  FOREIGN KEY (tenant, evaluation) REFERENCES evaluation (tenant, id)
);

-- What a side makes of a recommendation it has accepted. The latest counts; those before it stay.
CREATE TABLE recommendation_outcome (
  tenant TEXT NOT NULL,
  evaluation TEXT NOT NULL,
  recommendation TEXT NOT NULL,
  side TEXT NOT NULL,
  id TEXT NOT NULL,
  position BIGINT NOT NULL,
  -- measure, change, other (under way by other means), done (by other means, with what shows it)
  kind TEXT NOT NULL,
  -- the measure that it became
  measure TEXT,
  -- the draft in which the text is to be changed, and the clause of the text in force that is
  edition TEXT,
  clause TEXT,
  body TEXT NOT NULL,
  -- evidence: an address, or a file by the hash of its content
  link TEXT NOT NULL,
  file_hash TEXT,
  file_name TEXT,
  file_type TEXT,
  on_day TEXT NOT NULL,
  at TEXT NOT NULL,
  person TEXT,
  PRIMARY KEY (tenant, evaluation, recommendation, side, position),
  FOREIGN KEY (tenant, evaluation) REFERENCES evaluation (tenant, id)
);
CREATE INDEX recommendation_outcome_by ON recommendation_outcome (tenant, id);

-- What belongs to it: the report, the programme of its conference, notes.
CREATE TABLE evaluation_document (
  tenant TEXT NOT NULL,
  evaluation TEXT NOT NULL,
  id TEXT NOT NULL,
  -- report, programme, notes, other
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  on_day TEXT NOT NULL,
  link TEXT NOT NULL,
  file_hash TEXT,
  file_name TEXT,
  file_type TEXT,
  at TEXT NOT NULL,
  PRIMARY KEY (tenant, evaluation, id),
  FOREIGN KEY (tenant, evaluation) REFERENCES evaluation (tenant, id)
);
CREATE INDEX evaluation_document_by ON evaluation_document (tenant, id);
