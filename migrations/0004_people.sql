-- A person is a person of one town; the same address in two towns is two rows.
CREATE TABLE person (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  mail TEXT,
  lang TEXT NOT NULL,
  created_at TEXT NOT NULL,
  erased_at TEXT,
  PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX person_mail ON person (tenant, mail);
CREATE INDEX person_order ON person (tenant, sort_key, id);

-- A role has a period. `scope` is the organisation of a representative, the unit of an official.
CREATE TABLE role (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  person TEXT NOT NULL,
  kind TEXT NOT NULL,
  scope TEXT,
  from_day TEXT NOT NULL,
  until_day TEXT,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, person) REFERENCES person (tenant, id)
);
CREATE INDEX role_person ON role (tenant, person);
CREATE INDEX role_scope ON role (tenant, scope);

-- A link in a mail: used once, soon, for one purpose. Only the token's hash is kept.
CREATE TABLE sign_in (
  tenant TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  purpose TEXT NOT NULL,
  mail TEXT NOT NULL,
  onward TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT,
  PRIMARY KEY (tenant, token_hash)
);
CREATE INDEX sign_in_mail ON sign_in (tenant, mail, asked_at);

CREATE TABLE session (
  tenant TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  person TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  PRIMARY KEY (tenant, token_hash),
  FOREIGN KEY (tenant, person) REFERENCES person (tenant, id)
);
CREATE INDEX session_person ON session (tenant, person);
