import { readConfig } from '../src/config.ts';

const good = {
  ADMIS_ENV: 'test',
  PORT: '4002',
  PORTAL_URL: 'http://localhost:3000',
  KEYCLOAK_URL: 'http://localhost:8080',
  MONGODB_URI: 'mongodb://localhost:27017',
  TEMPORAL_ADDRESS: 'localhost:7233',
  PAYLOAD_SECRETS: 'p'.repeat(32),
  INSTITUTION_TIME_ZONE: 'Europe/Paris',
};

it('seeds nothing unless told to', () => {
  expect(readConfig(good).DEMO_CAMPAIGN).toBe(false);
  expect(readConfig({ ...good, DEMO_CAMPAIGN: 'true' }).DEMO_CAMPAIGN).toBe(true);
});

it('names every bad value at once, and none of the values', () => {
  const bad = {
    ...good,
    MONGODB_URI: 'secret@nowhere',
    INSTITUTION_TIME_ZONE: 'Europe/Caen',
    DEMO_CAMPAIGN: 'yes',
  };
  expect(() => readConfig(bad)).toThrow(
    /MONGODB_URI[\s\S]*INSTITUTION_TIME_ZONE[\s\S]*DEMO_CAMPAIGN/,
  );
  expect(() => readConfig(bad)).not.toThrow(/secret/);
});
