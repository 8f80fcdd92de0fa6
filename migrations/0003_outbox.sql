-- What is to leave the house, written in the act's own transaction and carried out after it.
CREATE TABLE outbox (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  person TEXT,
  payload TEXT NOT NULL,
  written_at TEXT NOT NULL,
  due_at TEXT NOT NULL,
  attempts BIGINT NOT NULL,
  done_at TEXT,
  last_error TEXT,
  PRIMARY KEY (tenant, id)
);
CREATE INDEX outbox_due ON outbox (due_at) WHERE done_at IS NULL;
