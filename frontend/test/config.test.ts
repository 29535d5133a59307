import { loadConfig } from '../server/config.ts';

const environment = {
  PORTAL_URL: 'https://candidatures.example.org/',
  PORTAL_CLIENT_SECRET: 'secret',
  SESSION_SECRET: 'x'.repeat(32),
  INSTITUTION_NAME: 'Université de Test',
  INSTITUTION_SHORT_NAME: 'UT',
  INSTITUTION_EMAIL: 'candidatures@example.org',
  INSTITUTION_PHONE: '01 02 03 04 05',
  INSTITUTION_WEBSITE: 'https://www.example.org',
  INSTITUTION_REGISTRATION_URL: 'https://www.example.org/inscription',
  INSTITUTION_TIME_ZONE: 'Europe/Paris',
  INSTITUTION_ACCENT_COLOUR: '#1f4e8c',
};

describe("the portal's configuration", () => {
  test('is taken from the environment', () => {
    expect(loadConfig(environment)).toMatchObject({
      portalUrl: 'https://candidatures.example.org',
      secure: true,
      port: 3000,
      oidc: { redirectUri: 'https://candidatures.example.org/auth/callback' },
      institution: { shortName: 'UT', timeZone: 'Europe/Paris' },
    });
  });

  test('names every bad value at once, and none of the values', () => {
    const wrong = {
      ...environment,
      SESSION_SECRET: 'tooshort',
      INSTITUTION_TIME_ZONE: 'Europe/Nowhere',
      PORT: 'none',
      PORTAL_CLIENT_SECRET: undefined,
    };
    expect(() => loadConfig(wrong)).toThrow(
      /PORT:[^]*PORTAL_CLIENT_SECRET:[^]*SESSION_SECRET:[^]*INSTITUTION_TIME_ZONE:/,
    );
    expect(() => loadConfig(wrong)).not.toThrow(/tooshort|Nowhere/);
  });

  test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
    'takes plain http on this machine: %s',
    (url) => {
      expect(loadConfig({ ...environment, PORTAL_URL: url })).toMatchObject({ secure: false });
    },
  );

  test.each(['http://candidatures.example.org', 'http://localhost.example.org', 'http://10.0.0.1'])(
    'refuses plain http anywhere else: %s',
    (url) => {
      expect(() =>
        loadConfig({ ...environment, ADMIS_ENV: 'production', PORTAL_URL: url }),
      ).toThrow('PORTAL_URL: must be https://…; plain http is for localhost');
    },
  );

  test('keeps what browsers and what the portal call Keycloak apart', () => {
    const { oidc, keycloakOrigin } = loadConfig({
      ...environment,
      KEYCLOAK_URL: 'http://keycloak:8080',
      KEYCLOAK_PUBLIC_URL: 'https://login.example.org',
    });
    expect(oidc.issuer).toBe('https://login.example.org/realms/admis');
    expect(oidc.internalIssuer).toBe('http://keycloak:8080/realms/admis');
    expect(keycloakOrigin).toBe('https://login.example.org');
  });
});
