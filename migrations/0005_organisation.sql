-- The register. An organisation may lack a number (a network); it is never deleted by inactivity.
CREATE TABLE organisation (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  number TEXT,
  name TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  -- name, purpose and district, folded: what search looks in
  folded TEXT NOT NULL,
  -- association, foundation, congregation, cooperative, network, umbrella, other
  kind TEXT NOT NULL,
  -- care, voice, service, mixed: what it mostly does
  orientation TEXT NOT NULL,
  district TEXT NOT NULL,
  purpose TEXT NOT NULL,
  website TEXT NOT NULL,
  -- public once the secretariat has looked at it; own until then
  class TEXT NOT NULL,
  entered_by TEXT,
  entered_on TEXT NOT NULL,
  confirmed_on TEXT NOT NULL,
  ended_on TEXT,
  PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX organisation_number ON organisation (tenant, number);
CREATE INDEX organisation_order ON organisation (tenant, sort_key, id);

-- How an organisation can be reached; each line says itself how far it is shown.
CREATE TABLE organisation_contact (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  organisation TEXT NOT NULL,
  -- person, mail, phone, address
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  class TEXT NOT NULL,
  position BIGINT NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, organisation) REFERENCES organisation (tenant, id)
);
CREATE INDEX organisation_contact_of ON organisation_contact (tenant, organisation);

-- Who belongs to an umbrella, from and to; never added to the signatories.
CREATE TABLE membership (
  tenant TEXT NOT NULL,
  umbrella TEXT NOT NULL,
  member TEXT NOT NULL,
  from_day TEXT NOT NULL,
  until_day TEXT,
  PRIMARY KEY (tenant, umbrella, member, from_day)
);

-- Boards, departments and companies of the municipality; they accede one by one.
CREATE TABLE unit (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  -- board, department, company
  kind TEXT NOT NULL,
  from_day TEXT NOT NULL,
  until_day TEXT,
  PRIMARY KEY (tenant, id)
);
