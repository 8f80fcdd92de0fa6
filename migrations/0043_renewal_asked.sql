-- For which edition those who speak for a signatory were asked to renew, and when: once for each edition.
ALTER TABLE accession ADD COLUMN asked_for TEXT;
ALTER TABLE accession ADD COLUMN asked_on TEXT;
