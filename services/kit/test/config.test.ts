import { expect, test } from '@jest/globals';
import { commonConfigShape, institutionShape, loadConfig, mongoShape } from '../src/index.ts';

test('every bad value is named at once, and no value is repeated', () => {
  const load = (): unknown =>
    loadConfig(
      { ...commonConfigShape, ...mongoShape, ...institutionShape },
      {
        ADMIS_ENV: 'somewhere',
        PORT: '70000',
        PORTAL_URL: 'http://localhost:3000',
        KEYCLOAK_URL: 'http://localhost:8080',
        MONGODB_URI: 'postgres://user:secret@host',
        INSTITUTION_TIME_ZONE: 'Europe/Atlantis',
        INSTITUTION_ACCENT_COLOUR: 'blue',
      },
    );
  expect(load).toThrow(/ADMIS_ENV/);
  expect(load).toThrow(/PORT/);
  expect(load).toThrow(/MONGODB_URI: must be a mongodb:\/\/ address/);
  expect(load).toThrow(/INSTITUTION_TIME_ZONE: must be an IANA time zone/);
  expect(load).toThrow(/INSTITUTION_ACCENT_COLOUR/);
  expect(load).toThrow(/INSTITUTION_NAME/);
  expect(load).not.toThrow(/secret/);
});

test('a good environment becomes typed values', () => {
  const config = loadConfig(commonConfigShape, {
    ADMIS_ENV: 'local',
    PORT: '4001',
    PORTAL_URL: 'http://localhost:3000',
    KEYCLOAK_URL: 'http://localhost:8080',
  });
  expect(config).toMatchObject({ PORT: 4001, LOG_LEVEL: 'info', KEYCLOAK_REALM: 'admis' });
});
