-- That a compact ended: by whom, why, and what follows it. The last day is the last day of its latest edition, so all that is
-- computed from editions ends with it. A mistake is taken back by the same door, and stays to be seen.
CREATE TABLE compact_ending (
  tenant TEXT NOT NULL,
  compact TEXT NOT NULL,
  id TEXT NOT NULL,
  -- the edition that ends, and the last day that it had before: nothing where it was open-ended
  edition TEXT NOT NULL,
  until_before TEXT,
  last_day TEXT NOT NULL,
  body TEXT NOT NULL,
  reason TEXT NOT NULL,
  -- the compact that follows, or nothing
  followed_by TEXT,
  recorded_on TEXT NOT NULL,
  undone_on TEXT,
  undone_reason TEXT NOT NULL,
  PRIMARY KEY (tenant, compact, id)
);
