-- A party may be quoted in the compilation: what it said when it handed in.
ALTER TABLE report ADD COLUMN quotable BOOLEAN NOT NULL DEFAULT FALSE;

-- The compilation of a round: the year's report. Its figures are computed from what others keep, and frozen with it.
CREATE TABLE compilation (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  followup TEXT NOT NULL,
  -- the version that is being written, from 1
  version BIGINT NOT NULL,
  -- the version that was published last; none where none was. While it is the same as version, nothing is being written
  published BIGINT,
  -- why the version that is being written corrects the one before; empty for the first
  reason TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, followup) REFERENCES followup (tenant, id)
);
-- One compilation a round.
CREATE UNIQUE INDEX compilation_once ON compilation (tenant, followup);

-- What the secretariat writes itself, version by version: never a figure.
CREATE TABLE compilation_text (
  tenant TEXT NOT NULL,
  compilation TEXT NOT NULL,
  version BIGINT NOT NULL,
  -- summary, ahead, or the commitment that it stands under
  place TEXT NOT NULL,
  body TEXT NOT NULL,
  at TEXT NOT NULL,
  person TEXT,
  PRIMARY KEY (tenant, compilation, version, place),
  FOREIGN KEY (tenant, compilation) REFERENCES compilation (tenant, id)
);

-- What is quoted from the reports, word for word.
CREATE TABLE compilation_quote (
  tenant TEXT NOT NULL,
  compilation TEXT NOT NULL,
  version BIGINT NOT NULL,
  report TEXT NOT NULL,
  question TEXT NOT NULL,
  -- the commitment; empty where the whole was asked about
  clause TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (tenant, compilation, version, report, question, clause),
  FOREIGN KEY (tenant, compilation) REFERENCES compilation (tenant, id)
);

-- What was published: all of it as one text of JSON, never changed; the check code is the beginning of its SHA-256.
CREATE TABLE compilation_version (
  tenant TEXT NOT NULL,
  compilation TEXT NOT NULL,
  version BIGINT NOT NULL,
  published_at TEXT NOT NULL,
  -- the day, where the town is
  published_on TEXT NOT NULL,
  published_by TEXT,
  -- why it replaces the version before; empty for the first
  reason TEXT NOT NULL,
  hash TEXT NOT NULL,
  data TEXT NOT NULL,
  PRIMARY KEY (tenant, compilation, version),
  FOREIGN KEY (tenant, compilation) REFERENCES compilation (tenant, id)
);
CREATE INDEX compilation_hash ON compilation_version (tenant, hash);
