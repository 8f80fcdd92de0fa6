-- A signatory renews on a newer edition without a break, and a person's name can leave an accession.
-- The accession whose place it takes once it is listed: a renewal. The state of the one before is then renewed.
ALTER TABLE accession ADD COLUMN renews TEXT;
-- When the name and the capacity were erased on request; that somebody signed, when and what, stays.
ALTER TABLE accession ADD COLUMN signer_erased_at TEXT;
ALTER TABLE accession ADD COLUMN counter_erased_at TEXT;
-- The first day of the unbroken row of accessions that this one is the latest of.
ALTER TABLE accession ADD COLUMN since_on TEXT;
-- When those who speak for it were told that it must be renewed.
ALTER TABLE accession ADD COLUMN reminded_on TEXT;
UPDATE accession SET since_on = listed_on WHERE listed_on IS NOT NULL;

-- One accession under way and one that counts, at most: two who begin at once meet here.
DROP INDEX accession_living;
DROP INDEX accession_living_unit;
CREATE UNIQUE INDEX accession_under_way ON accession (tenant, compact, organisation)
  WHERE organisation IS NOT NULL AND state NOT IN ('listed', 'declined', 'withdrawn', 'lapsed', 'renewed');
CREATE UNIQUE INDEX accession_under_way_unit ON accession (tenant, compact, unit)
  WHERE unit IS NOT NULL AND state NOT IN ('listed', 'declined', 'withdrawn', 'lapsed', 'renewed');
CREATE UNIQUE INDEX accession_counts ON accession (tenant, compact, organisation)
  WHERE organisation IS NOT NULL AND state = 'listed';
CREATE UNIQUE INDEX accession_counts_unit ON accession (tenant, compact, unit)
  WHERE unit IS NOT NULL AND state = 'listed';
CREATE INDEX accession_renews ON accession (tenant, renews) WHERE renews IS NOT NULL;
