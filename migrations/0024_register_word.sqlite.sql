-- Parts of words, to be found without reading every organisation (decision 16). A part of a word is the beginning of one of
-- its endings, so a search is a range of register_part: "forening" stands in "idrottsforening" because that ends with it.

-- The words of what search looks in, folded, and whose they are.
CREATE TABLE register_word (
  tenant TEXT NOT NULL,
  word TEXT NOT NULL,
  organisation TEXT NOT NULL,
  PRIMARY KEY (tenant, word, organisation)
) WITHOUT ROWID;

-- Every ending of every word of a town, its first 24 letters.
CREATE TABLE register_part (
  tenant TEXT NOT NULL,
  part TEXT NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (tenant, part, word)
) WITHOUT ROWID;

INSERT INTO register_word (tenant, word, organisation)
WITH RECURSIVE cut (tenant, id, word, rest) AS (
  SELECT tenant, id, '', folded || ' ' FROM organisation
  UNION ALL
  SELECT tenant, id, substr(rest, 1, instr(rest, ' ') - 1), substr(rest, instr(rest, ' ') + 1) FROM cut WHERE rest <> '')
SELECT DISTINCT tenant, substr(word, 1, 64), id FROM cut WHERE word <> '';

INSERT INTO register_part (tenant, part, word)
WITH RECURSIVE cut (tenant, rest, word) AS (
  SELECT DISTINCT tenant, word, word FROM register_word
  UNION ALL
  SELECT tenant, substr(rest, 2), word FROM cut WHERE length(rest) > 1)
SELECT DISTINCT tenant, substr(rest, 1, 24), word FROM cut;

-- The list's order twice: as it is today, with what its filters ask, so that a deep page walks over keys alone; and with
-- those who have left, for other days; the class stands first, so that SQLite takes the narrow one. What a search counts lies
-- in the order in which it is counted.
DROP INDEX organisation_order;
CREATE INDEX organisation_order ON organisation (tenant, sort_key, id);
CREATE INDEX organisation_listed ON organisation (tenant, class, sort_key, id, kind, orientation, district, acceded)
  WHERE class = 'public' AND ended_on IS NULL;
CREATE INDEX organisation_found ON organisation (tenant, class, kind, orientation, district, acceded, folded)
  WHERE class = 'public' AND ended_on IS NULL;
