import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../src/config.ts';

describe('configuration of the dossier service', () => {
  it('names every bad value', () => {
    expect(() =>
      readConfig({ NODE_ENV: 'test', ADMIS_ENV: 'home', PORT: 'x', MONGODB_URI: 'localhost', STUDENT_RECORDS: 'paper' }),
    ).toThrow(/ADMIS_ENV[\s\S]*PORT[\s\S]*PORTAL_URL[\s\S]*KEYCLOAK_URL[\s\S]*MONGODB_URI[\s\S]*TEMPORAL_ADDRESS[\s\S]*ADMISSIONS_URL[\s\S]*STUDENT_RECORDS/);
  });
});
