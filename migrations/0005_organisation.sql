-- The register. An organisation may lack a number (a network); it is never deleted by inactivity.
CREATE TABLE organisation (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  number TEXT,
  name TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  -- name, purpose, district and number, folded: what search looks in
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
  -- has an accession that is listed; kept by the triggers of 0008, which also keep register_count
  acceded BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX organisation_number ON organisation (tenant, number);

-- How many public organisations that have not ended share these traits: what the register's filters say when nothing is
-- searched for. Counted row by row they would cost a page more than all the rest of it.
CREATE TABLE register_count (
  tenant TEXT NOT NULL,
  kind TEXT NOT NULL,
  orientation TEXT NOT NULL,
  district TEXT NOT NULL,
  acceded BOOLEAN NOT NULL,
  n BIGINT NOT NULL,
  PRIMARY KEY (tenant, kind, orientation, district, acceded)
);

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

CREATE INDEX membership_member ON membership (tenant, member);

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
