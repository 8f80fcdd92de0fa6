-- What a plan and a measure cost, in numbers that can be added up: full-time posts in hundredths, money in whole kronor, and of
-- each how much is missing. Nothing: nobody has said. What was written in words stays beside it.
ALTER TABLE plan ADD COLUMN posts BIGINT;
ALTER TABLE plan ADD COLUMN posts_missing BIGINT;
ALTER TABLE plan ADD COLUMN money_missing BIGINT;
ALTER TABLE measure ADD COLUMN posts BIGINT;
ALTER TABLE measure ADD COLUMN posts_missing BIGINT;
ALTER TABLE measure ADD COLUMN money BIGINT;
ALTER TABLE measure ADD COLUMN money_missing BIGINT;
