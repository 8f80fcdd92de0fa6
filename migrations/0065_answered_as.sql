-- As what an answer to a recommendation was given: the role, and the organisation or unit that it was held for. Nothing of the
-- answers before this was kept.
ALTER TABLE recommendation_answer ADD COLUMN role TEXT NOT NULL DEFAULT '';
ALTER TABLE recommendation_answer ADD COLUMN scope TEXT;
