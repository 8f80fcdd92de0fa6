-- A side's action plan for a period. While it is drawn up it is a draft; proposed, everyone sees it; agreed by both sides, it
-- is frozen, and what changes afterwards is a row of measure_change.
CREATE TABLE plan (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  compact TEXT NOT NULL,
  -- the key of the side whose plan it is; joint for a common one
  side TEXT NOT NULL,
  name TEXT NOT NULL,
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  -- draft, proposed, agreed; that it has ended follows from its days
  state TEXT NOT NULL,
  -- what realising it costs, and what is missing: plain words, money in whole kronor
  people TEXT NOT NULL,
  money BIGINT,
  missing TEXT NOT NULL,
  proposed_on TEXT,
  agreed_on TEXT,
  -- SHA-256 of the plan as it was agreed
  agreed_hash TEXT,
  created_at TEXT NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, compact) REFERENCES compact (tenant, id)
);
CREATE INDEX plan_of ON plan (tenant, compact, from_day);

-- A side has agreed to a plan: when, and who said so. Both must, before it is agreed.
CREATE TABLE plan_consent (
  tenant TEXT NOT NULL,
  plan TEXT NOT NULL,
  side TEXT NOT NULL,
  on_day TEXT NOT NULL,
  person TEXT,
  -- where the secretariat entered it for the side: which meeting, which minutes
  source TEXT NOT NULL,
  PRIMARY KEY (tenant, plan, side),
  FOREIGN KEY (tenant, plan) REFERENCES plan (tenant, id)
);

-- What somebody has taken upon themselves to do so that commitments are kept.
CREATE TABLE measure (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  plan TEXT NOT NULL,
  -- the compact of its plan, so that a board needs no detour
  compact TEXT NOT NULL,
  -- the heading of the plan under which it stands, or nothing
  grouping TEXT NOT NULL,
  name TEXT NOT NULL,
  -- what is to be done, and why
  purpose TEXT NOT NULL,
  -- who owns it: the key of a side; a unit, an organisation, or both where the sides own it jointly. Neither: the side as a whole
  side TEXT NOT NULL,
  unit TEXT,
  organisation TEXT,
  -- to whom it is delegated (the secretariat, a development centre), by name; nothing where the owner does it
  delegate TEXT NOT NULL,
  resources TEXT NOT NULL,
  -- how one will know that it is done
  indicator TEXT NOT NULL,
  start_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  -- the latest of its entries, kept here so that lists need not search: not-started, limited, substantial, complete, no-evidence
  status TEXT NOT NULL,
  status_on TEXT NOT NULL,
  -- the day of its last entry, of whatever kind: the last sign of life
  seen_on TEXT,
  -- given up, with the reason in its last change
  dropped_on TEXT,
  created_at TEXT NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, plan) REFERENCES plan (tenant, id)
);
CREATE INDEX measure_plan ON measure (tenant, plan, due_on);
CREATE INDEX measure_due ON measure (tenant, compact, due_on);
CREATE INDEX measure_unit ON measure (tenant, unit, due_on) WHERE unit IS NOT NULL;
CREATE INDEX measure_organisation ON measure (tenant, organisation, due_on) WHERE organisation IS NOT NULL;

-- Which commitments a measure serves: clauses as they stood when it was written; the crosswalk leads them onward.
CREATE TABLE measure_clause (
  tenant TEXT NOT NULL,
  measure TEXT NOT NULL,
  clause TEXT NOT NULL,
  position BIGINT NOT NULL,
  PRIMARY KEY (tenant, measure, clause),
  FOREIGN KEY (tenant, measure) REFERENCES measure (tenant, id)
);
CREATE INDEX measure_clause_of ON measure_clause (tenant, clause, measure);

CREATE TABLE milestone (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  measure TEXT NOT NULL,
  name TEXT NOT NULL,
  due_on TEXT NOT NULL,
  reached_on TEXT,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, measure) REFERENCES measure (tenant, id)
);
CREATE INDEX milestone_of ON milestone (tenant, measure, due_on);

-- What the owner tells: a dated entry, never rewritten.
CREATE TABLE measure_entry (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  measure TEXT NOT NULL,
  -- the day it tells of; the moment it was written is at
  on_day TEXT NOT NULL,
  at TEXT NOT NULL,
  person TEXT,
  body TEXT NOT NULL,
  -- the status from this day on; nothing where it only tells
  status TEXT,
  -- evidence: an address, or a file by the hash of its content
  link TEXT NOT NULL,
  file_hash TEXT,
  file_name TEXT,
  file_type TEXT,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, measure) REFERENCES measure (tenant, id)
);
CREATE INDEX measure_entry_of ON measure_entry (tenant, measure, on_day, at);
CREATE INDEX measure_entry_at ON measure_entry (tenant, at);

-- A change of a measure after its plan was agreed, or of its owner at any time: what, from, to, and why.
CREATE TABLE measure_change (
  tenant TEXT NOT NULL,
  measure TEXT NOT NULL,
  position BIGINT NOT NULL,
  at TEXT NOT NULL,
  person TEXT,
  -- name, purpose, due, start, owner, delegate, resources, indicator, serves, added, dropped
  field TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (tenant, measure, position),
  FOREIGN KEY (tenant, measure) REFERENCES measure (tenant, id)
);
