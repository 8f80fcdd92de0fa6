-- Who gave a signature is not always whose name stands under it: the person who had signed in, and the name under which the
-- party stood in the register on that day.
ALTER TABLE accession ADD COLUMN declared_by TEXT;
ALTER TABLE accession ADD COLUMN signed_as TEXT NOT NULL DEFAULT '';
