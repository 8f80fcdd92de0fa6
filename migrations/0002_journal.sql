-- Append-only. `hash` covers the row before it and, of the detail, only its salted hash, so that a detail can be blanked.
CREATE TABLE journal (
  tenant TEXT NOT NULL,
  seq BIGINT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  act TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (tenant, seq)
);
CREATE INDEX journal_subject ON journal (tenant, subject, seq);

-- What erasure blanks. `person` is whose personal data the detail holds, or nothing.
CREATE TABLE journal_detail (
  tenant TEXT NOT NULL,
  seq BIGINT NOT NULL,
  person TEXT,
  salt TEXT,
  detail TEXT,
  erased_at TEXT,
  PRIMARY KEY (tenant, seq)
);
CREATE INDEX journal_detail_person ON journal_detail (tenant, person);
