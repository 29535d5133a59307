import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../src/config.ts';

describe('configuration of the identity service', () => {
  it('names every bad value, and never the values themselves', () => {
    const environment = {
      NODE_ENV: 'test',
      ACTIVATION_SECRET: 'too short',
      DOSSIER_URL: 'nowhere',
    };
    const read = () => readConfig(environment as NodeJS.ProcessEnv);
    expect(read).toThrow(
      /DOSSIER_URL[\s\S]*NOTIFICATIONS_URL[\s\S]*INSTITUTION_TIME_ZONE[\s\S]*ACTIVATION_SECRET/,
    );
    expect(read).not.toThrow(/too short|nowhere/);
  });
});
