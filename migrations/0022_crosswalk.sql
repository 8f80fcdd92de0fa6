-- The file that an edition was read from, kept as evidence by its hash; nothing where the text was pasted.
ALTER TABLE edition ADD COLUMN file_hash TEXT;
ALTER TABLE edition ADD COLUMN file_name TEXT;

-- Where a clause of a draft comes from, as a person said it: a row for each clause of the edition before, by slug; one row
-- with an empty one where it comes from nowhere. What nobody has said anything of is proposed by likeness.
CREATE TABLE crosswalk_by_hand (
  tenant TEXT NOT NULL,
  edition TEXT NOT NULL,
  new_slug TEXT NOT NULL,
  old_slug TEXT NOT NULL,
  PRIMARY KEY (tenant, edition, new_slug, old_slug)
);
