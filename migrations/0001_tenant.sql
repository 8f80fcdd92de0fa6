-- A town. Its row is the lock of every act: the first statement bumps `version`, and the journal's head stands here.
CREATE TABLE tenant (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  lang TEXT NOT NULL,
  zone TEXT NOT NULL,
  colour TEXT NOT NULL,
  contact_mail TEXT NOT NULL,
  contact_address TEXT NOT NULL,
  promised_days BIGINT NOT NULL,
  version BIGINT NOT NULL,
  journal_seq BIGINT NOT NULL,
  journal_hash TEXT NOT NULL
);
