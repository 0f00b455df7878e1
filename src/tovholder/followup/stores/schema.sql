-- Months are year · 12 + month − 1. Money is whole øre. `batch` is the import a row came with.
CREATE SEQUENCE IF NOT EXISTS batch_numbers;

CREATE TABLE IF NOT EXISTS meta (name VARCHAR PRIMARY KEY, value VARCHAR NOT NULL);

CREATE TABLE IF NOT EXISTS batches (
  batch BIGINT PRIMARY KEY, imported TIMESTAMP NOT NULL, source VARCHAR NOT NULL, basis VARCHAR NOT NULL,
  content VARCHAR NOT NULL, read BIGINT NOT NULL, accepted BIGINT NOT NULL, unchanged BIGINT NOT NULL, rejected BIGINT NOT NULL
);

-- Who sent it: an account of the workspace; null from the command line.
ALTER TABLE batches ADD COLUMN IF NOT EXISTS "by" VARCHAR;

CREATE TABLE IF NOT EXISTS persons (
  person VARCHAR PRIMARY KEY, tranche VARCHAR NOT NULL, "group" VARCHAR, cluster VARCHAR,
  entry BIGINT NOT NULL, completion BIGINT, exit BIGINT, reason VARCHAR, batch BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS observations (
  person VARCHAR NOT NULL, indicator VARCHAR NOT NULL, month BIGINT NOT NULL,
  value DOUBLE NOT NULL, evidence VARCHAR, verified_by VARCHAR, batch BIGINT NOT NULL,
  PRIMARY KEY (person, indicator, month)
);

CREATE TABLE IF NOT EXISTS service_use (
  person VARCHAR NOT NULL, month BIGINT NOT NULL, service VARCHAR NOT NULL,
  units DOUBLE, kroner BIGINT, batch BIGINT NOT NULL,
  PRIMARY KEY (person, month, service)
);

-- Who in the workspace has verified an observation, and what it said then.
CREATE TABLE IF NOT EXISTS verified (
  person VARCHAR NOT NULL, indicator VARCHAR NOT NULL, month BIGINT NOT NULL, value DOUBLE NOT NULL,
  account VARCHAR NOT NULL, verified_at TIMESTAMP NOT NULL
);

-- What a correction took the place of.
CREATE TABLE IF NOT EXISTS superseded (kept VARCHAR NOT NULL, was JSON NOT NULL, by_batch BIGINT NOT NULL);

-- The definitions results were made by: a version that has been used is not changed.
CREATE TABLE IF NOT EXISTS definitions (
  indicator VARCHAR NOT NULL, version VARCHAR NOT NULL, mark VARCHAR NOT NULL, PRIMARY KEY (indicator, version)
);

-- Tables shown to others, so that the next one cannot give away what this one hid.
CREATE TABLE IF NOT EXISTS releases (release BIGINT PRIMARY KEY, made TIMESTAMP NOT NULL, shown JSON NOT NULL);
CREATE TABLE IF NOT EXISTS release_people (
  person VARCHAR NOT NULL, attribute VARCHAR NOT NULL, answer VARCHAR NOT NULL, PRIMARY KEY (person, attribute)
);

-- That people were forgotten: how many, how many rows of each table, and on what basis; never who.
CREATE TABLE IF NOT EXISTS forgotten (
  made TIMESTAMP NOT NULL, basis VARCHAR NOT NULL, people BIGINT NOT NULL, persons BIGINT NOT NULL,
  observations BIGINT NOT NULL, service_use BIGINT NOT NULL, superseded BIGINT NOT NULL
);
