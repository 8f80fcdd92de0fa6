-- How a side sees a commitment, on the fixed scale, with a reason. Never rewritten: the latest of a side counts.
CREATE TABLE assessment (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  compact TEXT NOT NULL,
  -- the clause as it stood; the crosswalk leads it onward
  clause TEXT NOT NULL,
  -- the key of the side that assesses
  side TEXT NOT NULL,
  -- not-started, limited, substantial, complete, no-evidence
  status TEXT NOT NULL,
  reason TEXT NOT NULL,
  on_day TEXT NOT NULL,
  at TEXT NOT NULL,
  person TEXT,
  -- where the secretariat entered it for a side: which meeting, which minutes
  source TEXT NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, clause) REFERENCES clause (tenant, id)
);
CREATE INDEX assessment_of ON assessment (tenant, compact, clause, side, on_day, at);
CREATE INDEX assessment_at ON assessment (tenant, at);
