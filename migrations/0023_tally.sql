-- What a board says of the measures of agreed plans, kept where it changes (decision 16): one row for those that serve the
-- same commitments and have the same owner. Counting two thousand measures anew would cost a page more than all the rest.
CREATE TABLE measure_tally (
  tenant TEXT NOT NULL,
  compact TEXT NOT NULL,
  -- the owner as in measure; nothing where there is no unit, no organisation
  side TEXT NOT NULL,
  unit TEXT NOT NULL,
  organisation TEXT NOT NULL,
  -- the clauses that they serve, in order, a blank between
  clauses TEXT NOT NULL,
  total BIGINT NOT NULL,
  done BIGINT NOT NULL,
  -- the last sign of life of any of them
  seen_on TEXT,
  -- the days on which those that are not done are due, in order, a blank between; b after the day of one that has begun,
  -- w after one that waits: what is late and what comes next then follows from any day
  open_days TEXT NOT NULL,
  PRIMARY KEY (tenant, compact, side, unit, organisation, clauses)
);

INSERT INTO measure_tally (tenant, compact, side, unit, organisation, clauses, total, done, seen_on, open_days)
SELECT x.tenant, x.compact, x.side, x.unit, x.organisation, x.clauses, COUNT(*),
  SUM(CASE WHEN x.status = 'complete' THEN 1 ELSE 0 END), MAX(x.seen_on),
  COALESCE(string_agg(x.open_day, ' ' ORDER BY x.open_day), '')
FROM (
  SELECT m.tenant, m.compact, m.side, COALESCE(m.unit, '') AS unit, COALESCE(m.organisation, '') AS organisation,
    m.status, m.seen_on,
    CASE WHEN m.status IN ('limited', 'substantial') THEN m.due_on || 'b'
         WHEN m.status <> 'complete' THEN m.due_on || 'w' END AS open_day,
    COALESCE((SELECT string_agg(c.clause, ' ' ORDER BY c.clause) FROM measure_clause c
              WHERE c.tenant = m.tenant AND c.measure = m.id), '') AS clauses
  FROM measure m JOIN plan p ON p.tenant = m.tenant AND p.id = m.plan AND p.state = 'agreed'
  WHERE m.dropped_on IS NULL) x
GROUP BY x.tenant, x.compact, x.side, x.unit, x.organisation, x.clauses;

-- What a front page asks: what is open, by its day; what waits for an answer.
CREATE INDEX measure_open ON measure (tenant, due_on) WHERE status <> 'complete' AND dropped_on IS NULL;
CREATE INDEX milestone_open ON milestone (tenant, due_on) WHERE reached_on IS NULL;
CREATE INDEX accession_waiting ON accession (tenant, promised_on)
  WHERE state IN ('signed', 'received', 'confirmed', 'counter-signed');

-- The last that each side said of each commitment is found in the index alone.
DROP INDEX assessment_of;
CREATE INDEX assessment_of ON assessment (tenant, compact, clause, side, on_day, at, status);
