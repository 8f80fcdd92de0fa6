-- How far what the house does once a day has come in a town: done for this day, at this version of the town. One table for
-- every such pass: reminders, and news to followers.
CREATE TABLE daily_pass (
  tenant TEXT NOT NULL,
  -- reminders, news
  pass TEXT NOT NULL,
  day TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (tenant, pass)
);
INSERT INTO daily_pass (tenant, pass, day, version) SELECT tenant, 'reminders', day, version FROM duty_pass;
INSERT INTO daily_pass (tenant, pass, day, version) SELECT tenant, 'news', day, version FROM follow_pass;
DROP TABLE duty_pass;
DROP TABLE follow_pass;
