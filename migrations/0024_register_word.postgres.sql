-- Parts of words, to be found without reading every organisation (decision 16). A part of a word is the beginning of one of
-- its endings, so a search is a range of register_part: "forening" stands in "idrottsforening" because that ends with it.

-- The words of what search looks in, folded, and whose they are.
CREATE TABLE register_word (
  tenant TEXT NOT NULL,
  word TEXT COLLATE "C" NOT NULL,
  organisation TEXT NOT NULL,
  PRIMARY KEY (tenant, word, organisation)
);

-- Every ending of every word of a town, its first 24 letters.
CREATE TABLE register_part (
  tenant TEXT NOT NULL,
  part TEXT COLLATE "C" NOT NULL,
  word TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant, part, word)
);

INSERT INTO register_word (tenant, word, organisation)
SELECT DISTINCT o.tenant, substr(w.word, 1, 64), o.id
FROM organisation o CROSS JOIN LATERAL regexp_split_to_table(o.folded, ' ') AS w (word)
WHERE w.word <> '';

INSERT INTO register_part (tenant, part, word)
WITH RECURSIVE cut (tenant, rest, word) AS (
  SELECT tenant, word, word FROM (SELECT DISTINCT tenant, word FROM register_word) AS known
  UNION ALL
  SELECT tenant, substr(rest, 2), word FROM cut WHERE length(rest) > 1)
SELECT DISTINCT tenant, substr(rest, 1, 24), word FROM cut;

-- The list's order as it is today, so that a deep page walks over few keys.
CREATE INDEX organisation_listed ON organisation (tenant, sort_key, id) WHERE class = 'public' AND ended_on IS NULL;
