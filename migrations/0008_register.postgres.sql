-- What the register counts, kept where it changes: whoever writes an organisation or an accession need not know of it.
CREATE INDEX organisation_order ON organisation (tenant, sort_key, id);

CREATE FUNCTION register_acceded(of_tenant TEXT, of_organisation TEXT) RETURNS VOID LANGUAGE sql AS $$
  UPDATE organisation SET acceded = EXISTS (
    SELECT 1 FROM accession a
    WHERE a.tenant = of_tenant AND a.organisation = of_organisation AND a.state = 'listed')
  WHERE tenant = of_tenant AND id = of_organisation;
$$;

CREATE FUNCTION accession_changed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM register_acceded(OLD.tenant, OLD.organisation);
  ELSE
    PERFORM register_acceded(NEW.tenant, NEW.organisation);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER accession_changed AFTER INSERT OR UPDATE OR DELETE ON accession
  FOR EACH ROW EXECUTE FUNCTION accession_changed();

CREATE FUNCTION organisation_changed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.class = 'public' AND OLD.ended_on IS NULL THEN
    UPDATE register_count SET n = n - 1
    WHERE tenant = OLD.tenant AND kind = OLD.kind AND orientation = OLD.orientation
      AND district = OLD.district AND acceded = OLD.acceded;
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.class = 'public' AND NEW.ended_on IS NULL THEN
    INSERT INTO register_count (tenant, kind, orientation, district, acceded, n)
    VALUES (NEW.tenant, NEW.kind, NEW.orientation, NEW.district, NEW.acceded, 1)
    ON CONFLICT (tenant, kind, orientation, district, acceded) DO UPDATE SET n = register_count.n + 1;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER organisation_changed AFTER INSERT OR UPDATE OR DELETE ON organisation
  FOR EACH ROW EXECUTE FUNCTION organisation_changed();
