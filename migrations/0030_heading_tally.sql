-- What a board says of the headings of agreed plans, kept where it changes as measure_tally is: one row for the measures that
-- have the same owner and stand under the same heading. What they take stands beside how many of them say so.
CREATE TABLE heading_tally (
  tenant TEXT NOT NULL,
  compact TEXT NOT NULL,
  -- the owner as in measure_tally
  side TEXT NOT NULL,
  unit TEXT NOT NULL,
  organisation TEXT NOT NULL,
  grouping TEXT NOT NULL,
  total BIGINT NOT NULL,
  done BIGINT NOT NULL,
  -- the days on which those that are not done are due, in order, a blank between
  open_days TEXT NOT NULL,
  posts BIGINT NOT NULL,
  posts_said BIGINT NOT NULL,
  posts_missing BIGINT NOT NULL,
  posts_missing_said BIGINT NOT NULL,
  money BIGINT NOT NULL,
  money_said BIGINT NOT NULL,
  money_missing BIGINT NOT NULL,
  money_missing_said BIGINT NOT NULL,
  PRIMARY KEY (tenant, compact, side, unit, organisation, grouping)
);

INSERT INTO heading_tally
SELECT m.tenant, m.compact, m.side, COALESCE(m.unit, ''), COALESCE(m.organisation, ''), m.grouping, COUNT(*),
  SUM(CASE WHEN m.status = 'complete' THEN 1 ELSE 0 END),
  COALESCE(string_agg(CASE WHEN m.status <> 'complete' THEN m.due_on END, ' ' ORDER BY m.due_on), ''),
  COALESCE(SUM(m.posts), 0), COUNT(m.posts), COALESCE(SUM(m.posts_missing), 0), COUNT(m.posts_missing),
  COALESCE(SUM(m.money), 0), COUNT(m.money), COALESCE(SUM(m.money_missing), 0), COUNT(m.money_missing)
FROM measure m JOIN plan p ON p.tenant = m.tenant AND p.id = m.plan AND p.state = 'agreed'
WHERE m.dropped_on IS NULL
GROUP BY m.tenant, m.compact, m.side, COALESCE(m.unit, ''), COALESCE(m.organisation, ''), m.grouping;
