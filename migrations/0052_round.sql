-- At which sitting an answer was written last: the page, opened once, that it was typed into. What one sitting wrote it may
-- write over; what another wrote it is asked about first.
ALTER TABLE report_answer ADD COLUMN sitting TEXT NOT NULL DEFAULT '';

-- The version that counts was handed in by the secretariat, for a party that answered on paper.
ALTER TABLE report ADD COLUMN entered BOOLEAN NOT NULL DEFAULT FALSE;
-- A party is asked once in a round.
CREATE UNIQUE INDEX report_party ON report (tenant, followup, side, COALESCE(unit, ''), COALESCE(organisation, ''));

-- The day on which the round was opened; none for those that were before this was kept.
ALTER TABLE followup ADD COLUMN opened_on TEXT;

-- The unit that took over what another did, where one was reorganised or merged.
ALTER TABLE unit ADD COLUMN heir TEXT;

-- A round from before this house, as its paper tells it. Each correction is another version, and those before stay.
CREATE TABLE paper_round (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  version BIGINT NOT NULL,
  compact TEXT NOT NULL,
  -- whose commitments the views are about; none where no edition is in the house
  edition TEXT,
  title TEXT NOT NULL,
  -- the time that it is about
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  -- what it was and what it found
  body TEXT NOT NULL,
  -- which paper this is from, and where that is: a link, a file that is kept, or both
  source TEXT NOT NULL,
  link TEXT NOT NULL,
  file_hash TEXT,
  file_name TEXT,
  file_type TEXT,
  -- why it was corrected; empty of the first version
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  person TEXT,
  PRIMARY KEY (tenant, id, version),
  FOREIGN KEY (tenant, compact) REFERENCES compact (tenant, id)
);

-- What it counted: a number, of how many where it says so, and of what.
CREATE TABLE paper_figure (
  tenant TEXT NOT NULL,
  paper TEXT NOT NULL,
  version BIGINT NOT NULL,
  position BIGINT NOT NULL,
  name TEXT NOT NULL,
  number TEXT NOT NULL,
  out_of TEXT NOT NULL,
  unit TEXT NOT NULL,
  PRIMARY KEY (tenant, paper, version, position),
  FOREIGN KEY (tenant, paper, version) REFERENCES paper_round (tenant, id, version)
);

-- How a side saw a commitment, where it says so.
CREATE TABLE paper_view (
  tenant TEXT NOT NULL,
  paper TEXT NOT NULL,
  version BIGINT NOT NULL,
  clause TEXT NOT NULL,
  side TEXT NOT NULL,
  status TEXT NOT NULL,
  PRIMARY KEY (tenant, paper, version, clause, side),
  FOREIGN KEY (tenant, paper, version) REFERENCES paper_round (tenant, id, version)
);
