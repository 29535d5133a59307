import { expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createServiceTokens, createTokenVerifier, publishesKeys } from '../src/index.ts';
import { accessTokenOf, deadUrl } from '../src/testing/index.ts';

const keycloakUrl = process.env['KEYCLOAK_URL'] ?? deadUrl;
const config = { KEYCLOAK_URL: keycloakUrl, KEYCLOAK_REALM: 'admis' };
const verify = createTokenVerifier(config);

test('a real token says who asks, in which roles and for which centre', async () => {
  const actor = await verify(await accessTokenOf(keycloakUrl, 'gestionnaire'));
  expect(actor).toMatchObject({ id: 'gestionnaire', centres: ['CENTRE-DEMO'] });
  expect(actor.roles).toContain('manager');
  expect(actor.roles).not.toContain('candidate');
});

test('a token signed by somebody else is refused', async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const { n } = await exportJWK(publicKey);
  const forged = await new SignJWT({ preferred_username: 'gestionnaire', n })
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(`${keycloakUrl}/realms/admis`)
    .setSubject('x')
    .setExpirationTime('5m')
    .sign(privateKey);
  await expect(verify(forged)).rejects.toMatchObject({ status: 401 });
});

test.each(['', 'nonsense', 'a.b.c'])('%s is no token', async (token) => {
  await expect(verify(token)).rejects.toMatchObject({ status: 401 });
});

test('a token whose payload was changed is refused', async () => {
  const token = await accessTokenOf(keycloakUrl, 'jury');
  const [header, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const changed = Buffer.from(
    JSON.stringify({ ...claims, preferred_username: 'president' }),
  ).toString('base64url');
  await expect(verify([header, changed, signature].join('.'))).rejects.toMatchObject({
    status: 401,
  });
});

test('without Keycloak the answer is 503, not 401', async () => {
  const token = await accessTokenOf(keycloakUrl, 'jury');
  const lost = createTokenVerifier({
    ...config,
    KEYCLOAK_URL: deadUrl,
    KEYCLOAK_PUBLIC_URL: keycloakUrl,
  });
  await expect(lost(token)).rejects.toMatchObject({ status: 503, code: 'peerUnavailable' });
});

test("/health learns whether the realm's keys can be had", async () => {
  const keys = (of: object) => publishesKeys({ ...config, ...of })(AbortSignal.timeout(10_000));
  await expect(keys({})).resolves.toBeUndefined();
  await expect(keys({ KEYCLOAK_URL: deadUrl })).rejects.toThrow();
  // Keycloak answers, but not for this realm.
  await expect(keys({ KEYCLOAK_REALM: 'nowhere' })).rejects.toThrow();
});

test('a service gets one token for many calls', async () => {
  const tokens = createServiceTokens({
    ...config,
    SERVICE_CLIENT_ID: 'admis-services',
    SERVICE_CLIENT_SECRET: process.env['SERVICE_CLIENT_SECRET'] ?? '',
  });
  const [first, second] = await Promise.all([tokens(), tokens()]);
  expect(first).toBe(second);
  expect((await verify(first)).roles).toContain('service');
});

test('a wrong client secret or no Keycloak at all is a peer that is down', async () => {
  const credentials = { SERVICE_CLIENT_ID: 'admis-services', SERVICE_CLIENT_SECRET: 'wrong' };
  for (const url of [keycloakUrl, deadUrl]) {
    const tokens = createServiceTokens({ ...config, ...credentials, KEYCLOAK_URL: url });
    await expect(tokens()).rejects.toMatchObject({ status: 503, extensions: { peer: 'keycloak' } });
  }
});
