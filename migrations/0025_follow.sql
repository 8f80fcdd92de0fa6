-- Following by mail, without an account. An address that has said yes to its letter; it goes with the last thing it follows.
CREATE TABLE follower (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  mail TEXT NOT NULL,
  lang TEXT NOT NULL,
  -- day, week
  often TEXT NOT NULL,
  -- the last day on which it was looked whether there was something to tell
  told_on TEXT NOT NULL,
  PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX follower_mail ON follower (tenant, mail);

-- What is followed: a compact, a commitment (the clause it was when it was chosen), a unit, an organisation.
CREATE TABLE follow (
  tenant TEXT NOT NULL,
  follower TEXT NOT NULL,
  kind TEXT NOT NULL,
  thing TEXT NOT NULL,
  since_on TEXT NOT NULL,
  -- what was noted at this version of the town, or before it, has been told
  told BIGINT NOT NULL,
  PRIMARY KEY (tenant, follower, kind, thing),
  FOREIGN KEY (tenant, follower) REFERENCES follower (tenant, id)
);
CREATE INDEX follow_of ON follow (tenant, kind, thing);

-- Somebody typed an address: nothing is followed until whoever reads its letters says so. Only the token's hash is kept, and
-- the row only for some days.
CREATE TABLE follow_ask (
  tenant TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  mail TEXT NOT NULL,
  lang TEXT NOT NULL,
  often TEXT NOT NULL,
  kind TEXT NOT NULL,
  thing TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT,
  PRIMARY KEY (tenant, token_hash)
);
CREATE INDEX follow_ask_at ON follow_ask (tenant, asked_at);

-- A happening that followers were told of, or that had happened when they began: the key that makes it told once.
CREATE TABLE noted (
  tenant TEXT NOT NULL,
  happening TEXT NOT NULL,
  -- the town's version when it was noted: it never goes back, whatever the clock does
  version BIGINT NOT NULL,
  noted_on TEXT NOT NULL,
  PRIMARY KEY (tenant, happening)
);

-- How far the pass over a town's followers has come, as duty_pass says it of reminders.
CREATE TABLE follow_pass (
  tenant TEXT NOT NULL,
  day TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (tenant)
);

-- A way out stands in every letter that comes again and again: in a person's reminders, in a follower's news. One of them stands.
ALTER TABLE way_out RENAME TO way_out_of_reminders;
CREATE TABLE way_out (
  tenant TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  person TEXT,
  follower TEXT,
  made_on TEXT NOT NULL,
  PRIMARY KEY (tenant, token_hash),
  FOREIGN KEY (tenant, person) REFERENCES person (tenant, id)
);
INSERT INTO way_out (tenant, token_hash, person, made_on)
  SELECT tenant, token_hash, person, made_on FROM way_out_of_reminders;
DROP TABLE way_out_of_reminders;

-- What happened is read by the moment it was entered.
CREATE INDEX measure_change_at ON measure_change (tenant, at);
