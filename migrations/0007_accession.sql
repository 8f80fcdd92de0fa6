-- An accession: a chain of evidence. Exactly one of organisation and unit stands.
CREATE TABLE accession (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  compact TEXT NOT NULL,
  -- the edition signed
  edition TEXT NOT NULL,
  organisation TEXT,
  unit TEXT,
  -- who began it
  applicant TEXT,
  -- the last step taken: applied, decided, signed, received, confirmed, counter-signed, listed, declined, withdrawn, lapsed
  state TEXT NOT NULL,
  on_paper BOOLEAN NOT NULL,
  -- the organisation's own decision
  decided_on TEXT,
  decided_by TEXT NOT NULL,
  minutes_hash TEXT,
  minutes_name TEXT,
  minutes_type TEXT,
  -- who signed, in what capacity; the hash of the text signed
  signer TEXT NOT NULL,
  capacity TEXT NOT NULL,
  signed_at TEXT,
  signed_hash TEXT,
  -- the municipality's politician
  counter_signer TEXT NOT NULL,
  counter_capacity TEXT NOT NULL,
  counter_signed_at TEXT,
  -- until when the next step is promised
  promised_on TEXT,
  -- the first day on which it counts, and the first on which it no longer does
  listed_on TEXT,
  ended_on TEXT,
  -- eight letters by which anyone can check a certificate
  check_code TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, edition) REFERENCES edition (tenant, id)
);
CREATE INDEX accession_organisation ON accession (tenant, organisation);
CREATE INDEX accession_unit ON accession (tenant, unit);
CREATE INDEX accession_listed ON accession (tenant, compact, listed_on);
CREATE UNIQUE INDEX accession_code ON accession (tenant, check_code);
-- One living accession at a time: two who begin at once meet here.
CREATE UNIQUE INDEX accession_living ON accession (tenant, compact, organisation)
  WHERE organisation IS NOT NULL AND state NOT IN ('declined', 'withdrawn', 'lapsed');
CREATE UNIQUE INDEX accession_living_unit ON accession (tenant, compact, unit)
  WHERE unit IS NOT NULL AND state NOT IN ('declined', 'withdrawn', 'lapsed');

-- Every step taken: what, when, by whom, and why where a reason was given.
CREATE TABLE accession_step (
  tenant TEXT NOT NULL,
  accession TEXT NOT NULL,
  position BIGINT NOT NULL,
  step TEXT NOT NULL,
  at TEXT NOT NULL,
  person TEXT,
  -- in whose name: the secretariat, or the body that confirms
  on_behalf TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (tenant, accession, position)
);
