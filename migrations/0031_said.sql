-- What each side said last of each commitment, kept where it is said: a front page and a text ask for nothing else, and what was
-- said grows for as long as the compact lives. Last is the greatest by day, moment and status.
CREATE TABLE assessment_last (
  tenant TEXT NOT NULL,
  compact TEXT NOT NULL,
  clause TEXT NOT NULL,
  side TEXT NOT NULL,
  status TEXT NOT NULL,
  on_day TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (tenant, compact, clause, side)
);

INSERT INTO assessment_last (tenant, compact, clause, side, status, on_day, at)
SELECT a.tenant, a.compact, a.clause, a.side, a.status, a.on_day, a.at FROM assessment a
WHERE a.on_day || ' ' || a.at || ' ' || a.status = (
  SELECT MAX(x.on_day || ' ' || x.at || ' ' || x.status) FROM assessment x
  WHERE x.tenant = a.tenant AND x.compact = a.compact AND x.clause = a.clause AND x.side = a.side)
ON CONFLICT (tenant, compact, clause, side) DO NOTHING;

-- Who came last and who left last, found by walking back from today.
CREATE INDEX accession_came ON accession (tenant, listed_on, id) WHERE listed_on IS NOT NULL;
CREATE INDEX accession_went ON accession (tenant, ended_on, id) WHERE ended_on IS NOT NULL AND listed_on IS NOT NULL;
