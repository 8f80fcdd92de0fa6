-- A draft that began from an edition in force knows which, and where each of its clauses comes from: a strand for each thing of
-- the proposal, in its order (JSON, with a version). What a person says of a clause's origin is a strand as well: it follows the
-- clause when that is moved or gets another heading. The table by addresses, which did not, is no more: what was said
-- in it of drafts that are open goes, and is said anew (nothing before this version was released).
ALTER TABLE edition ADD COLUMN revises TEXT;
ALTER TABLE edition ADD COLUMN strands TEXT;
DROP TABLE crosswalk_by_hand;
