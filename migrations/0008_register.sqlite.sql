-- What the register counts, kept where it changes: whoever writes an organisation or an accession need not know of it.
-- The order of the list holds all that search and filters ask for, so that a search reads no row it does not show.
CREATE INDEX organisation_order ON organisation
  (tenant, sort_key, id, class, entered_on, ended_on, kind, orientation, district, acceded, folded);

CREATE TRIGGER accession_insert AFTER INSERT ON accession WHEN NEW.organisation IS NOT NULL BEGIN
  UPDATE organisation SET acceded = EXISTS (
    SELECT 1 FROM accession a
    WHERE a.tenant = NEW.tenant AND a.organisation = NEW.organisation AND a.state = 'listed')
  WHERE tenant = NEW.tenant AND id = NEW.organisation;
END;
CREATE TRIGGER accession_update AFTER UPDATE OF state ON accession WHEN NEW.organisation IS NOT NULL BEGIN
  UPDATE organisation SET acceded = EXISTS (
    SELECT 1 FROM accession a
    WHERE a.tenant = NEW.tenant AND a.organisation = NEW.organisation AND a.state = 'listed')
  WHERE tenant = NEW.tenant AND id = NEW.organisation;
END;
CREATE TRIGGER accession_delete AFTER DELETE ON accession WHEN OLD.organisation IS NOT NULL BEGIN
  UPDATE organisation SET acceded = EXISTS (
    SELECT 1 FROM accession a
    WHERE a.tenant = OLD.tenant AND a.organisation = OLD.organisation AND a.state = 'listed')
  WHERE tenant = OLD.tenant AND id = OLD.organisation;
END;

CREATE TRIGGER organisation_insert AFTER INSERT ON organisation BEGIN
  INSERT INTO register_count (tenant, kind, orientation, district, acceded, n)
  SELECT NEW.tenant, NEW.kind, NEW.orientation, NEW.district, NEW.acceded, 1
  WHERE NEW.class = 'public' AND NEW.ended_on IS NULL
  ON CONFLICT (tenant, kind, orientation, district, acceded) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER organisation_update
AFTER UPDATE OF class, kind, orientation, district, acceded, ended_on ON organisation BEGIN
  UPDATE register_count SET n = n - 1
  WHERE tenant = OLD.tenant AND kind = OLD.kind AND orientation = OLD.orientation
    AND district = OLD.district AND acceded = OLD.acceded
    AND OLD.class = 'public' AND OLD.ended_on IS NULL;
  INSERT INTO register_count (tenant, kind, orientation, district, acceded, n)
  SELECT NEW.tenant, NEW.kind, NEW.orientation, NEW.district, NEW.acceded, 1
  WHERE NEW.class = 'public' AND NEW.ended_on IS NULL
  ON CONFLICT (tenant, kind, orientation, district, acceded) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER organisation_delete AFTER DELETE ON organisation BEGIN
  UPDATE register_count SET n = n - 1
  WHERE tenant = OLD.tenant AND kind = OLD.kind AND orientation = OLD.orientation
    AND district = OLD.district AND acceded = OLD.acceded
    AND OLD.class = 'public' AND OLD.ended_on IS NULL;
END;
