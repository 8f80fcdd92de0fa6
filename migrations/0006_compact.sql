-- A compact and its rules of accession. Its editions are below; the text in force is never edited.
CREATE TABLE compact (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  -- in addresses
  slug TEXT NOT NULL,
  name TEXT NOT NULL,
  -- what this compact calls things: "principle" may be "kännetecken"; JSON, with a version
  vocabulary TEXT NOT NULL,
  -- secretariat, body, or nobody: who confirms
  confirmed_by TEXT NOT NULL,
  -- the body that confirms, by name
  confirming_body TEXT NOT NULL,
  -- a politician counter-signs
  counter_signed BOOLEAN NOT NULL,
  -- a signature on an edition holds for the next one
  carries_over BOOLEAN NOT NULL,
  -- else: how many months an organisation has to renew
  renew_within_months BIGINT NOT NULL,
  -- the criteria of who may accede, one a line
  criteria TEXT NOT NULL,
  PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX compact_slug ON compact (tenant, slug);

-- The parties, under the names that an edition's text gives them: the next may call them something else.
CREATE TABLE side (
  tenant TEXT NOT NULL,
  edition TEXT NOT NULL,
  key TEXT NOT NULL,
  label TEXT NOT NULL,
  position BIGINT NOT NULL,
  PRIMARY KEY (tenant, edition, key)
);

CREATE TABLE edition (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  compact TEXT NOT NULL,
  -- 1, 2, 3: the number of the edition; nothing while it is a draft
  number BIGINT,
  title TEXT NOT NULL,
  lang TEXT NOT NULL,
  -- draft, in_force, superseded; that it lapsed, or is not in force yet, follows from its days
  state TEXT NOT NULL,
  adopting_body TEXT,
  adopted_on TEXT,
  diary_number TEXT,
  from_day TEXT,
  -- nothing: open-ended
  until_day TEXT,
  -- SHA-256 of the whole text in its stored order: what a signature is bound to; nothing while it is a draft
  text_hash TEXT,
  -- the text it was read from, and the proposal as the importer made it (its own JSON, with a version)
  source TEXT,
  proposal TEXT,
  -- grows with each save of a draft: two who edit at once notice
  revision BIGINT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, compact) REFERENCES compact (tenant, id)
);
-- Drafts have no number, and no number is given twice.
CREATE UNIQUE INDEX edition_of ON edition (tenant, compact, number);

-- A clause of an edition: a tree with stable identities. The same clause in the next edition is another row, tied to this
-- one by the crosswalk.
CREATE TABLE clause (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  edition TEXT NOT NULL,
  parent TEXT,
  position BIGINT NOT NULL,
  -- unique in its edition; the clause's permanent address
  slug TEXT NOT NULL,
  -- vision, goal, principle, commitment, duty, right, explanation, section, values, definition
  kind TEXT NOT NULL,
  -- as printed: "3", "1.7", or nothing
  label TEXT NOT NULL,
  heading TEXT NOT NULL,
  body TEXT NOT NULL,
  -- the heading of the list it stands in
  grouping TEXT NOT NULL,
  level BIGINT NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, edition) REFERENCES edition (tenant, id)
);
CREATE UNIQUE INDEX clause_slug ON clause (tenant, edition, slug);
CREATE INDEX clause_order ON clause (tenant, edition, position);

-- Who owes a commitment, or a sentence of it.
CREATE TABLE clause_side (
  tenant TEXT NOT NULL,
  clause TEXT NOT NULL,
  side TEXT NOT NULL,
  PRIMARY KEY (tenant, clause, side)
);

-- Which principles a commitment serves, by the slugs of their clauses in the same edition.
CREATE TABLE clause_principle (
  tenant TEXT NOT NULL,
  clause TEXT NOT NULL,
  principle TEXT NOT NULL,
  position BIGINT NOT NULL,
  PRIMARY KEY (tenant, clause, principle)
);

-- What became of every clause of the edition before: unchanged, reworded, merged, split, removed, new.
CREATE TABLE crosswalk (
  tenant TEXT NOT NULL,
  edition TEXT NOT NULL,
  position BIGINT NOT NULL,
  old_clause TEXT,
  new_clause TEXT,
  relation TEXT NOT NULL,
  PRIMARY KEY (tenant, edition, position)
);

-- The compact's own rhythms, as its edition states them.
CREATE TABLE clock (
  tenant TEXT NOT NULL,
  edition TEXT NOT NULL,
  position BIGINT NOT NULL,
  -- follow_up, evaluation, dialogue_meeting, plan, revision
  kind TEXT NOT NULL,
  every_months BIGINT NOT NULL,
  object TEXT,
  PRIMARY KEY (tenant, edition, position)
);
