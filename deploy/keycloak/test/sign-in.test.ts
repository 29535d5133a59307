import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  createTestAccount,
  findTestUser,
  removeTestUser,
  serviceTokenOf,
  type TestAccount,
} from '@admis/kit/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { openBrowser, textOf, type Browser } from './browser.ts';

const config = z
  .object({
    KEYCLOAK_URL: z.string(),
    PORTAL_URL: z.string(),
    PORTAL_CLIENT_ID: z.string(),
    PORTAL_CLIENT_SECRET: z.string(),
    SERVICE_CLIENT_SECRET: z.string(),
  })
  .parse(process.env);
const endpoints = `${config.KEYCLOAK_URL}/realms/admis/protocol/openid-connect`;
const password = 'demo-Admis-2026';
const student = { username: 'etu049', password };

let candidate: TestAccount;

beforeAll(async () => {
  candidate = await createTestAccount(config);
});

afterAll(async () => {
  await candidate?.remove();
  await removeTestUser(config, student.username);
});

/** One sign-in at the portal, up to the page of Keycloak or of the ENT that asks for a password. */
async function startSignIn(
  parameters: Record<string, string> = {},
  browser = openBrowser(config.PORTAL_URL),
) {
  const verifier = randomBytes(32).toString('base64url');
  const url = new URL(`${endpoints}/auth`);
  url.search = new URLSearchParams({
    client_id: config.PORTAL_CLIENT_ID,
    response_type: 'code',
    scope: 'openid',
    redirect_uri: `${config.PORTAL_URL}/auth/callback`,
    state: 'state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...parameters,
  }).toString();
  return { browser, verifier, page: await browser.open(url.href) };
}

const TokensSchema = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  id_token: z.string(),
});

/** The tokens for the code that a sign-in brought back to the portal; fails if it brought none. */
async function exchange(callback: string, verifier: string) {
  expect(callback).toContain(`${config.PORTAL_URL}/auth/callback?`);
  const response = await fetch(`${endpoints}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: new URL(callback).searchParams.get('code') ?? '',
      redirect_uri: `${config.PORTAL_URL}/auth/callback`,
      client_id: config.PORTAL_CLIENT_ID,
      client_secret: config.PORTAL_CLIENT_SECRET,
      code_verifier: verifier,
    }),
  });
  return TokensSchema.parse(await response.json());
}

async function signOut(browser: Browser, idToken: string): Promise<string> {
  const { url } = await browser.open(
    `${endpoints}/logout?${new URLSearchParams({
      id_token_hint: idToken,
      post_logout_redirect_uri: `${config.PORTAL_URL}/`,
    }).toString()}`,
  );
  return url;
}

const claimsOf = (token: string): unknown =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

describe('signing in with a local account', () => {
  it("asks for « Utilisateur » and « Mot de passe », in the guide's words", async () => {
    const { page, browser } = await startSignIn({ ui_locales: 'fr' });
    expect(textOf(page)).toContain('Utilisateur');
    expect(textOf(page)).toContain('Mot de passe');
    const refused = await browser.submit(page, { username: 'nobody', password: 'wrong' });
    expect(textOf(refused)).toContain('votre compte n’a pas été validé');
    const english = await startSignIn({ ui_locales: 'en' });
    expect(textOf(english.page)).toContain('Password');
  });

  it('brings back tokens that name the dossier, small enough for a cookie together', async () => {
    const { page, browser, verifier } = await startSignIn();
    const { url } = await browser.submit(page, {
      username: candidate.number.toLowerCase(),
      password,
    });
    const tokens = await exchange(url, verifier);
    expect(claimsOf(tokens.access_token)).toMatchObject({
      iss: `${config.KEYCLOAK_URL}/realms/admis`,
      dossier_number: candidate.number,
      realm_access: { roles: ['candidate'] },
    });
    // Encrypted and in base64url they grow by a third, and a cookie holds 4096 bytes.
    expect(Object.values(tokens).join('').length).toBeLessThan(2_900);
    expect(await signOut(browser, tokens.id_token)).toBe(`${config.PORTAL_URL}/`);
  });

  it('needs the proof key (PKCE)', async () => {
    const { page } = await startSignIn({ code_challenge: '', code_challenge_method: '' });
    expect(page.url).toContain('error=invalid_request');
  });
});

describe('somebody who guesses a password', () => {
  it('is slowed down: after as many wrong ones as the realm says, the right one is refused for a while', async () => {
    const realm = await readFile(new URL('../admis-realm.json', import.meta.url), 'utf8');
    const { failureFactor } = z.object({ failureFactor: z.number() }).parse(JSON.parse(realm));
    const guessed = await createTestAccount(config);
    try {
      const username = guessed.number.toLowerCase();
      const { browser, page } = await startSignIn();
      let shown = page;
      for (let tried = 0; tried < failureFactor; tried += 1) {
        shown = await browser.submit(shown, { username, password: `wrong-${tried}` });
      }
      const right = { username, password: 'demo-Admis-2026' };
      const callback = `${config.PORTAL_URL}/auth/callback?`;
      const refused = await browser.submit(shown, right);
      expect(refused.url.startsWith(callback)).toBe(false);
      // It was the failures that stood in the way, nothing else.
      await forgetFailuresOf(guessed.number);
      const { url } = await browser.submit(refused, right);
      expect(url.startsWith(callback)).toBe(true);
    } finally {
      await guessed.remove();
    }
  });
});

/** What only time does otherwise. */
async function forgetFailuresOf(username: string): Promise<void> {
  const user = await findTestUser(config, username);
  const token = await serviceTokenOf(config.KEYCLOAK_URL, config.SERVICE_CLIENT_SECRET);
  const response = await fetch(
    `${config.KEYCLOAK_URL}/admin/realms/admis/attack-detection/brute-force/users/${user?.id}`,
    { method: 'DELETE', headers: { authorization: `Bearer ${token}` } },
  );
  expect(response.status).toBe(204);
}

describe("signing in by the university's sign-on (ENT)", () => {
  it('goes straight there, makes a candidate of the student, and leaves no session behind', async () => {
    const { page, browser, verifier } = await startSignIn({ kc_idp_hint: 'ent' });
    expect(page.url).toContain('/realms/ent/');
    expect(textOf(page)).toContain('Identifiant');
    // No page asks to review or to link anything: the next stop is the portal.
    const { url } = await browser.submit(page, student);
    expect(url.startsWith(`${config.PORTAL_URL}/auth/callback?`)).toBe(true);
    const tokens = await exchange(url, verifier);
    const claims = claimsOf(tokens.access_token);
    expect(claims).toMatchObject({
      preferred_username: student.username,
      realm_access: { roles: ['candidate'] },
    });
    expect(claims).not.toHaveProperty('dossier_number');

    expect(await signOut(browser, tokens.id_token)).toBe(`${config.PORTAL_URL}/`);
    // The next person at this computer is asked for a password again.
    const again = await startSignIn({ kc_idp_hint: 'ent' }, browser);
    expect(again.page.url).toContain('/realms/ent/');
    expect(textOf(again.page)).toContain('Mot de passe');
  });
});

describe('linking a local account to an ENT login', () => {
  const atTheEnt = { username: 'etu048', password };
  const link = { kc_action: 'idp_link:ent', ui_locales: 'fr' };

  /** Signs in to the account, agrees, and signs in at the ENT. */
  async function linkAccounts(owner: TestAccount) {
    const { page, browser, verifier: ofSignIn } = await startSignIn();
    const { url } = await browser.submit(page, { username: owner.number, password });
    // As in life: who links has been let in by the portal.
    await exchange(url, ofSignIn);
    const { page: asked, verifier } = await startSignIn(link, browser);
    expect(textOf(asked)).toContain('Relier votre compte ENT à ce dossier ?');
    const ent = await browser.submit(asked, { continue: 'Continuer' });
    expect(ent.url).toContain('/realms/ent/');
    return { page: await browser.submit(ent, atTheEnt), browser, verifier };
  }

  async function comeByTheEnt() {
    const { page, browser, verifier } = await startSignIn({ kc_idp_hint: 'ent' });
    return { verifier, page: await browser.submit(page, atTheEnt) };
  }

  afterEach(() => removeTestUser(config, atTheEnt.username));

  it('lets both ways in lead to one dossier, and leaves the account its address', async () => {
    const owner = await createTestAccount(config);
    const before = await findTestUser(config, owner.number);
    const linked = await linkAccounts(owner);
    expect(linked.page.url).toContain('kc_action_status=success');
    const { page, verifier } = await comeByTheEnt();
    const claims = claimsOf((await exchange(page.url, verifier)).access_token);
    const after = await findTestUser(config, owner.number);
    await owner.remove();
    expect(claims).toMatchObject({
      preferred_username: owner.number.toLowerCase(),
      dossier_number: owner.number,
    });
    expect(after).toEqual(before);
  });

  it('leaves no session behind at the ENT once the candidate signs out', async () => {
    const owner = await createTestAccount(config);
    const { page, browser, verifier } = await linkAccounts(owner);
    await signOut(browser, (await exchange(page.url, verifier)).id_token);
    const next = await startSignIn({ kc_idp_hint: 'ent' }, browser);
    await owner.remove();
    expect(next.page.url).toContain('/realms/ent/');
    expect(textOf(next.page)).toContain('Mot de passe');
  });

  it('is refused while the ENT login has a user of its own, in words of ours', async () => {
    const owner = await createTestAccount(config);
    const { page } = await comeByTheEnt();
    expect(page.url.startsWith(config.PORTAL_URL)).toBe(true);
    const refused = await linkAccounts(owner);
    await owner.remove();
    expect(textOf(refused.page)).toContain('Rien n’a été relié');
  });

  it('is done by Keycloak when the addresses are the same, once the account’s password is given', async () => {
    const owner = await createTestAccount(config, 'etu048@etu.univ-demo.example');
    const { page, browser, verifier } = await startSignIn({ kc_idp_hint: 'ent' });
    const exists = await browser.submit(page, atTheEnt);
    const asked = await browser.submit(exists, { submitAction: 'linkAccount' });
    expect(textOf(asked)).toContain('Mot de passe');
    const { url } = await browser.submit(asked, { username: owner.number, password });
    const claims = claimsOf((await exchange(url, verifier)).access_token);
    await owner.remove();
    expect(claims).toMatchObject({ dossier_number: owner.number });
  });
});
