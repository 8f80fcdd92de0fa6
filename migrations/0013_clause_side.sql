-- The order in which a text names those who owe a clause is part of the text, and so of what a signature is bound to.
-- 0: kept before the order was.
ALTER TABLE clause_side ADD COLUMN position BIGINT NOT NULL DEFAULT 0;
