-- A person's own calendar, read by a program that cannot sign in: its address is the key, and only the key's hash is kept.
CREATE TABLE calendar_key (
  tenant TEXT NOT NULL,
  person TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  made_on TEXT NOT NULL,
  PRIMARY KEY (tenant, person),
  FOREIGN KEY (tenant, person) REFERENCES person (tenant, id)
);
CREATE UNIQUE INDEX calendar_key_token ON calendar_key (tenant, token_hash);
