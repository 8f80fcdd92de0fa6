-- Duties are computed from the other tables, never kept. What is kept is what no other act leaves behind: that a return of a
-- rhythm of the compact was kept (the dialogue meeting was held, the yearly report is out), with its proof.
CREATE TABLE fulfilment (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  compact TEXT NOT NULL,
  -- follow_up, evaluation, dialogue_meeting, plan, revision
  clock TEXT NOT NULL,
  -- the day on which it was due: which return this is
  due_on TEXT NOT NULL,
  -- the side that has done its part; joint for all
  side TEXT NOT NULL,
  on_day TEXT NOT NULL,
  body TEXT NOT NULL,
  link TEXT NOT NULL,
  file_hash TEXT,
  file_name TEXT,
  file_type TEXT,
  at TEXT NOT NULL,
  person TEXT,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, compact) REFERENCES compact (tenant, id)
);
CREATE UNIQUE INDEX fulfilment_once ON fulfilment (tenant, compact, clock, due_on, side);

-- That a person has been reminded of a duty at a stage: the key that makes it happen once, whatever restarts.
CREATE TABLE reminder (
  tenant TEXT NOT NULL,
  person TEXT NOT NULL,
  -- the duty's own key: the same duty has the same key every time it is computed
  duty TEXT NOT NULL,
  -- ahead, soon, late, and later still
  stage TEXT NOT NULL,
  sent_on TEXT NOT NULL,
  PRIMARY KEY (tenant, person, duty, stage)
);

-- How far the daily pass over a town has come: done for this day, at this version of the town.
CREATE TABLE duty_pass (
  tenant TEXT NOT NULL,
  day TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (tenant)
);

-- A rhythm of the compact: the slug of the clause that says so, where one is known, and the key of the side that owes it;
-- nothing where every side does.
ALTER TABLE clock ADD COLUMN clause TEXT;
ALTER TABLE clock ADD COLUMN owed_by TEXT;

-- How often a person wants reminders, collected into one letter: day, week, never.
ALTER TABLE person ADD COLUMN digest TEXT NOT NULL DEFAULT 'week';

-- A way out of recurring letters, one in each: no sign-in, one click. Only the token's hash is kept.
CREATE TABLE way_out (
  tenant TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  person TEXT NOT NULL,
  made_on TEXT NOT NULL,
  PRIMARY KEY (tenant, token_hash),
  FOREIGN KEY (tenant, person) REFERENCES person (tenant, id)
);
CREATE INDEX reminder_sent ON reminder (tenant, sent_on);
