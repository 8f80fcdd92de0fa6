-- What the pages walk over most, so that each row is found by its own keys (decision 16).

-- An organisation's accessions by day. Without the day SQLite took the index on the days of the whole town, and walked over
-- all of them for each organisation of a list.
DROP INDEX accession_organisation;
CREATE INDEX accession_organisation ON accession (tenant, organisation, listed_on, id);

-- What the filters of a search count, beside the identity: no entry is read to count it.
CREATE INDEX organisation_traits
  ON organisation (tenant, id, class, ended_on, kind, orientation, district, acceded);

-- Which commitments an edition holds, and the addresses of its clauses, without their texts.
CREATE INDEX clause_kind ON clause (tenant, edition, kind, parent, id);
CREATE INDEX clause_address ON clause (tenant, id, slug);

-- A look at another day asks of every measure what was told last by then.
DROP INDEX measure_entry_of;
CREATE INDEX measure_entry_of ON measure_entry (tenant, measure, on_day, at, status);
