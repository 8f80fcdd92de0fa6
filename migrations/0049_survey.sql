-- A survey: questions to organisations, units and politicians, with a personal link each. What is promised of names is said
-- before it is opened, and never changed afterwards.
CREATE TABLE survey (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  compact TEXT NOT NULL,
  -- the evaluation that it is part of, or none
  evaluation TEXT,
  -- who runs it and reads the answers: secretariat, evaluator
  runner TEXT NOT NULL,
  name TEXT NOT NULL,
  intro TEXT NOT NULL,
  opens_on TEXT NOT NULL,
  closes_on TEXT NOT NULL,
  anonymous BOOLEAN NOT NULL,
  -- whom it goes to, one a line: signatories, others, units, politicians
  groups TEXT NOT NULL,
  -- draft, open, published; open ends by its last day
  state TEXT NOT NULL,
  opened_on TEXT,
  -- the day of the reminder that somebody sent, and of the one that the house sent
  reminded_on TEXT,
  warned_on TEXT,
  -- what was written in words is published too
  texts BOOLEAN NOT NULL,
  published_on TEXT,
  -- the day on which addresses and links were blanked
  forgotten_on TEXT,
  created_at TEXT NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, compact) REFERENCES compact (tenant, id)
);

CREATE TABLE survey_question (
  tenant TEXT NOT NULL,
  survey TEXT NOT NULL,
  id TEXT NOT NULL,
  position BIGINT NOT NULL,
  -- text, choice, choices, agree, number
  kind TEXT NOT NULL,
  wording TEXT NOT NULL,
  -- what can be chosen, one a line
  choices TEXT NOT NULL,
  needed BOOLEAN NOT NULL,
  PRIMARY KEY (tenant, survey, id),
  FOREIGN KEY (tenant, survey) REFERENCES survey (tenant, id)
);

-- How many of a group were asked: it stays when the recipients are gone.
CREATE TABLE survey_group (
  tenant TEXT NOT NULL,
  survey TEXT NOT NULL,
  kind TEXT NOT NULL,
  asked BIGINT NOT NULL,
  PRIMARY KEY (tenant, survey, kind),
  FOREIGN KEY (tenant, survey) REFERENCES survey (tenant, id)
);

-- Who got a link. Of the link only its hash is kept; that somebody has answered is marked without a time.
CREATE TABLE survey_recipient (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  survey TEXT NOT NULL,
  -- the group
  kind TEXT NOT NULL,
  -- the organisation, the unit or the person that it is
  subject TEXT NOT NULL,
  name TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  -- whose address it is, where the town knows the person
  person TEXT,
  mail TEXT NOT NULL,
  lang TEXT NOT NULL,
  token_hash TEXT,
  -- the link of the letter before: whoever has its page open goes on
  token_before TEXT,
  -- wants no reminders of this survey
  quiet BOOLEAN NOT NULL,
  answered BOOLEAN NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, survey) REFERENCES survey (tenant, id)
);
CREATE UNIQUE INDEX survey_recipient_once ON survey_recipient (tenant, survey, kind, subject);
CREATE UNIQUE INDEX survey_recipient_link ON survey_recipient (tenant, token_hash);
CREATE INDEX survey_recipient_before ON survey_recipient (tenant, token_before);
CREATE INDEX survey_recipient_person ON survey_recipient (tenant, person);

-- What a recipient of a survey with names has answered.
CREATE TABLE survey_reply (
  tenant TEXT NOT NULL,
  survey TEXT NOT NULL,
  recipient TEXT NOT NULL,
  question TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (tenant, survey, recipient, question),
  FOREIGN KEY (tenant, recipient) REFERENCES survey_recipient (tenant, id)
);

-- The way out of the reminders of a survey.
ALTER TABLE way_out ADD COLUMN recipient TEXT;
