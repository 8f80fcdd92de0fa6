-- A body of a compact: a council, a forum, a steering group, a secretariat. Its history stays when it has ended.
CREATE TABLE body (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  compact TEXT NOT NULL,
  -- council, forum, steering-group, secretariat, other
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  remit TEXT NOT NULL,
  from_day TEXT NOT NULL,
  -- the last day; none where it goes on
  until_day TEXT,
  -- who decided that there is one, when, under which number; empty where nobody knows any more
  decided_by TEXT NOT NULL,
  decided_on TEXT,
  diary_number TEXT NOT NULL,
  -- why it was ended; empty where its time was set from the beginning, or it goes on
  end_reason TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, compact) REFERENCES compact (tenant, id)
);
CREATE INDEX body_of ON body (tenant, compact);

-- What a body follows on: a council gave way to three forums, a forum may follow on two councils.
CREATE TABLE body_before (
  tenant TEXT NOT NULL,
  body TEXT NOT NULL,
  before TEXT NOT NULL,
  PRIMARY KEY (tenant, body, before),
  FOREIGN KEY (tenant, body) REFERENCES body (tenant, id),
  FOREIGN KEY (tenant, before) REFERENCES body (tenant, id)
);
CREATE INDEX body_before_of ON body_before (tenant, before);

-- Somebody sits in a body, for somebody, for a time. Their name stands with the person, where an erasure finds it.
CREATE TABLE mandate (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  body TEXT NOT NULL,
  person TEXT NOT NULL,
  -- chair, vice, member, deputy, other
  office TEXT NOT NULL,
  -- for whom: the key of a side, with an organisation or a unit where there is one, or in words
  side TEXT NOT NULL,
  organisation TEXT,
  unit TEXT,
  words TEXT NOT NULL,
  -- who appointed them, by which decision, when; empty where nobody knows any more
  appointed_by TEXT NOT NULL,
  decision TEXT NOT NULL,
  decided_on TEXT,
  from_day TEXT NOT NULL,
  -- the last day; none where it goes on
  until_day TEXT,
  -- the last day that it had before it was ended early; none where it had none, or was not
  planned_day TEXT,
  -- why it was ended early; empty where it was not
  end_reason TEXT NOT NULL,
  -- the mandate that this one follows on, in the same seat
  succeeds TEXT,
  -- the day on which it was entered here
  named_on TEXT NOT NULL,
  -- the seat is left empty afterwards: said on which day, and why
  empty_on TEXT,
  empty_reason TEXT NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, body) REFERENCES body (tenant, id),
  FOREIGN KEY (tenant, person) REFERENCES person (tenant, id)
);
CREATE INDEX mandate_of ON mandate (tenant, body, from_day);
CREATE INDEX mandate_person ON mandate (tenant, person);
CREATE INDEX mandate_ends ON mandate (tenant, until_day);
CREATE INDEX mandate_after ON mandate (tenant, succeeds);
