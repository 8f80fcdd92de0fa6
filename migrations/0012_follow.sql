-- Somebody, with or without an account, follows something by mail. It counts once the address is confirmed by a link.
CREATE TABLE follow (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  mail TEXT NOT NULL,
  lang TEXT NOT NULL,
  -- compact, commitment, unit, organisation
  kind TEXT NOT NULL,
  -- which: the identity of the compact, the unit or the organisation; of a commitment, its clause
  subject TEXT NOT NULL,
  -- the hash of the token in every letter by which it ends
  token_hash TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  confirmed_at TEXT,
  -- what happened until here has been told
  told_until TEXT,
  ended_at TEXT,
  PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX follow_once ON follow (tenant, mail, kind, subject) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX follow_token ON follow (tenant, token_hash);
CREATE INDEX follow_subject ON follow (tenant, kind, subject);
