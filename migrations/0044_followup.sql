-- A round of follow-up: of which year, what is asked, of whom, and when it is open. While it is prepared it is a draft.
CREATE TABLE followup (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  compact TEXT NOT NULL,
  -- the edition whose commitments are asked about: that which was in force when the round was opened; none while it is prepared
  edition TEXT,
  name TEXT NOT NULL,
  -- the time that it is about
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  -- the first and the last day on which reports are taken
  opens_on TEXT NOT NULL,
  closes_on TEXT NOT NULL,
  -- who is asked: all, signatories, public
  asked TEXT NOT NULL,
  -- draft, open, closed; closed is what somebody did before the last day, for that day closes it by itself
  state TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, compact) REFERENCES compact (tenant, id)
);
-- One round of a compact about one time.
CREATE UNIQUE INDEX followup_once ON followup (tenant, compact, from_day, until_day);

-- What is asked: of each commitment, or of the whole.
CREATE TABLE followup_question (
  tenant TEXT NOT NULL,
  followup TEXT NOT NULL,
  id TEXT NOT NULL,
  position BIGINT NOT NULL,
  -- each, whole
  scope TEXT NOT NULL,
  -- text, scale, number, choice
  kind TEXT NOT NULL,
  wording TEXT NOT NULL,
  -- what can be chosen, one a line
  choices TEXT NOT NULL,
  PRIMARY KEY (tenant, followup, id),
  FOREIGN KEY (tenant, followup) REFERENCES followup (tenant, id)
);

-- How the window of a round was moved, and why.
CREATE TABLE followup_change (
  tenant TEXT NOT NULL,
  followup TEXT NOT NULL,
  position BIGINT NOT NULL,
  at TEXT NOT NULL,
  -- extended, closed, reopened (for one party, by name)
  what TEXT NOT NULL,
  party TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (tenant, followup, position),
  FOREIGN KEY (tenant, followup) REFERENCES followup (tenant, id)
);

-- The report of a party. Which version was handed in, and which is being written.
CREATE TABLE report (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  followup TEXT NOT NULL,
  -- whose: a unit, an organisation, or the side as a whole (joint: the part that both write together)
  side TEXT NOT NULL,
  unit TEXT,
  organisation TEXT,
  -- what the party was called when it was asked
  name TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  -- since when it stands behind the compact; nothing for a side
  since TEXT,
  -- the version that is written on, from 1
  version BIGINT NOT NULL,
  -- something has been written since that version began
  begun BOOLEAN NOT NULL,
  -- the version that was handed in last; none where none was
  handed_in BIGINT,
  handed_in_at TEXT,
  handed_in_by TEXT,
  -- a last day of its own, where the secretariat has opened the round again for this party
  reopened_until TEXT,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, followup) REFERENCES followup (tenant, id)
);
CREATE INDEX report_of ON report (tenant, followup, sort_key);
CREATE INDEX report_organisation ON report (tenant, organisation);
CREATE INDEX report_unit ON report (tenant, unit);

-- What a party answers, version by version: what was handed in is never written over.
CREATE TABLE report_answer (
  tenant TEXT NOT NULL,
  report TEXT NOT NULL,
  version BIGINT NOT NULL,
  question TEXT NOT NULL,
  -- the commitment, as it stands in the round's edition; empty where the whole is asked about
  clause TEXT NOT NULL,
  body TEXT NOT NULL,
  at TEXT NOT NULL,
  person TEXT,
  PRIMARY KEY (tenant, report, version, question, clause),
  FOREIGN KEY (tenant, report) REFERENCES report (tenant, id)
);
