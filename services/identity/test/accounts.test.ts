import { accessTokenOf, eventually, findTestUser, isSignInRefused } from '@admis/kit/testing';
import { accountWorkflowId } from '@admis/workflows/messages';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { randomDossierNumber } from '../src/dossier-number.ts';
import { resumeAccounts } from '../src/use-cases/resume-accounts.ts';
import { config } from './support/config.ts';
import { openEngine, type Engine } from './support/engine.ts';
import { openPeers, type Peers } from './support/peers.ts';
import {
  awaitMail,
  newAccount,
  newEmail,
  openSystem,
  password,
  pathsOf,
  tokenOf,
  type System,
} from './support/system.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

let engine: Engine;
let peers: Peers;
let system: System;

beforeAll(async () => {
  [engine, peers] = await Promise.all([openEngine(), openPeers()]);
  system = await openSystem({ peers, engine });
  await engine.run(system.useCases);
}, 120_000);

afterAll(async () => {
  await engine?.close();
  await system?.close();
  await peers?.close();
});

const post = (path: string, body: object) => request(system.app).post(path).send(body);

/** A new account, its number and the token of its activation link. */
async function openAccount(email = newEmail()) {
  await post('/accounts', newAccount(email)).expect(202);
  const { number } = await system.account(email);
  return { email, number, token: tokenOf(await awaitMail(peers, number, 'activation')) };
}

const chosen = (token: string, words = password) => ({
  token,
  password: words,
  passwordConfirmation: words,
});

const templatesTo = async (number: string) =>
  (await peers.mailsTo(number)).map(({ template }) => template);

describe('POST /accounts', () => {
  it('makes a user who cannot sign in, a dossier, and one mail with the number and the link', async () => {
    const email = newEmail();
    const answer = await post('/accounts', {
      ...newAccount(email.toUpperCase()),
      lastName: "  N’Guyễn-d'Århus \t 李 ",
    });
    expect(answer.status).toBe(202);

    const { number, expiresAt } = await system.account(email);
    expect(answer.body).toEqual({ expiresAt: expiresAt.toISOString() });
    expect(number).toMatch(/^[A-Z0-9]{8}$/);
    const days = (expiresAt.getTime() - engine.now().getTime()) / day;
    expect(days).toBeGreaterThan(5);
    expect(days).toBeLessThanOrEqual(6.05);

    const mail = await awaitMail(peers, number, 'activation');
    expect(mail.data).toEqual({
      dossierNumber: number,
      activationUrl: `${config.PORTAL_URL}/account/activate?token=${tokenOf(mail)}`,
      expiresAt: expiresAt.toISOString(),
    });
    expect(await peers.findDossier(number)).toEqual({
      number,
      lastName: "N’Guyễn-d'Århus 李",
      firstName: 'Zoé',
      email,
      language: 'fr',
      nationality: null,
    });
    expect(await findTestUser(config, number)).toMatchObject({ enabled: false });
    expect(await isSignInRefused(config.KEYCLOAK_URL, number, '')).toBe(true);
    expect(await templatesTo(number)).toEqual(['activation']);
  });

  it('names every bad field', async () => {
    const nothing = await post('/accounts', {});
    expect(nothing.status).toBe(400);
    const fields = ['email', 'emailConfirmation', 'firstName', 'language', 'lastName'];
    expect(pathsOf(nothing.body)).toEqual(fields.map((field) => `body.${field}`));

    const bad = await post('/accounts', {
      lastName: ' ',
      firstName: 'x'.repeat(101),
      email: 'nobody@',
      emailConfirmation: 'nobody@',
      language: 'de',
    });
    expect(bad.status).toBe(400);
    expect(pathsOf(bad.body)).toEqual(
      ['email', 'firstName', 'language', 'lastName'].map((field) => `body.${field}`),
    );

    const mismatched = await post('/accounts', {
      ...newAccount(newEmail()),
      emailConfirmation: newEmail(),
      lastName: '',
    });
    expect(mismatched.status).toBe(400);
    expect(pathsOf(mismatched.body)).toEqual(['body.emailConfirmation', 'body.lastName']);
  });

  it.each(['Anne\u0000', 'http://win.example', 'a@b', '<b>Anne</b>', '123', '\u202eennA', '…'])(
    'refuses %j as a name: it will stand in a mail to an address anyone may type',
    async (firstName) => {
      const answer = await post('/accounts', { ...newAccount(newEmail()), firstName });
      expect(answer.status).toBe(400);
      expect(pathsOf(answer.body)).toEqual(['body.firstName']);
    },
  );

  it('makes one account of ten requests at once', async () => {
    const email = newEmail();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        post('/accounts', newAccount(index % 2 === 0 ? email : email.toUpperCase())),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 202));
    const { number } = await system.account(email);
    await awaitMail(peers, number, 'activation');
    expect(await templatesTo(number)).toEqual(['activation']);
    expect(await system.useCases.users.hasEmail(email)).toBe(true);
  });

  it('says the same for a taken e-mail, and tells its owner once an hour', async () => {
    const { email, number, token } = await openAccount();
    // An account of the day before: its own deadline would tell that it is there.
    await engine.sleep(day);
    const free = await post('/accounts', newAccount(newEmail()));
    const other = { ...newAccount(email), firstName: 'Autre', language: 'en' };
    for (let time = 0; time < 3; time += 1) {
      const answer = await post('/accounts', other);
      expect(answer.status).toBe(202);
      expect(answer.body).toEqual(free.body);
    }
    const mail = await awaitMail(peers, number, 'emailAlreadyUsed');
    expect(mail.data).toEqual({
      lostCredentialsUrl: `${config.PORTAL_URL}/account/lost-credentials`,
    });
    expect(await templatesTo(number)).toEqual(['activation', 'emailAlreadyUsed']);
    expect(await system.account(email)).toMatchObject({ firstName: 'Zoé', language: 'fr' });
    await request(system.app).get(`/activations/${token}`).expect(200);
  });

  it("makes nothing for the e-mail of staff, and doesn't say so", async () => {
    const email = 'gestionnaire@univ-demo.example';
    const answer = await post('/accounts', newAccount(email));
    const free = await post('/accounts', newAccount(newEmail()));
    expect(answer.status).toBe(202);
    expect(answer.body).toEqual(free.body);
    expect(await system.useCases.accounts.findByEmail(email)).toBeUndefined();
  });

  it('takes up a request that died before the workflow was started', async () => {
    const record = async () => {
      const email = newEmail();
      const { lastName, firstName } = newAccount(email);
      const createdAt = new Date(engine.now().getTime() - 2 * 60 * 1000);
      const expiresAt = new Date(createdAt.getTime() + 5 * day);
      const number = randomDossierNumber();
      await system.useCases.accounts.insert({
        number,
        lastName,
        firstName,
        email,
        language: 'fr',
        createdAt,
        expiresAt,
      });
      return { email, number };
    };
    // By the same person, who tries again …
    const retried = await record();
    await post('/accounts', newAccount(retried.email)).expect(202);
    await awaitMail(peers, retried.number, 'activation');
    // … and by the service, when it starts.
    const resumed = await record();
    expect(await resumeAccounts(system.useCases)).toBe(1);
    await awaitMail(peers, resumed.number, 'activation');
    expect(await resumeAccounts(system.useCases)).toBe(0);
    expect(await system.account(resumed.email)).toMatchObject({ started: true });
  });
});

describe('an activation link', () => {
  it('activates the account by POST alone, and once', async () => {
    const { email, number, token } = await openAccount();
    for (let scan = 0; scan < 3; scan += 1) {
      const seen = await request(system.app).get(`/activations/${token}`);
      expect(seen.status).toBe(200);
      expect(seen.body).toEqual({ dossierNumber: number });
    }
    expect(await findTestUser(config, number)).toMatchObject({ enabled: false });

    const activated = await post('/activations', chosen(token));
    expect(activated.status).toBe(201);
    expect(activated.body).toEqual({ dossierNumber: number });
    for (const login of [number, number.toLowerCase(), email, email.toUpperCase()]) {
      expect(claimsOf(await accessTokenOf(config.KEYCLOAK_URL, login, password))).toMatchObject({
        dossier_number: number,
        realm_access: { roles: ['candidate'] },
        locale: 'fr',
      });
    }

    const again = await post('/activations', chosen(token, 'another-Admis-2026'));
    expect(again.status).toBe(410);
    expect(again.body).toMatchObject({ code: 'activationUsed' });
    const seen = await request(system.app).get(`/activations/${token}`);
    expect(seen.status).toBe(410);
    expect(seen.body).toMatchObject({ code: 'activationUsed' });
    await accessTokenOf(config.KEYCLOAK_URL, number, password);
    // The workflow ends by itself, and what it does again changes nothing.
    await engine.client.workflow.getHandle(accountWorkflowId(number)).result();
    expect(await system.account(email)).toMatchObject({ status: 'active' });
  });

  it('used twice at once never fails oddly', async () => {
    const { token, number } = await openAccount();
    const answers = await Promise.all([1, 2].map(() => post('/activations', chosen(token))));
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(201);
    expect(statuses.every((status) => status === 201 || status === 410)).toBe(true);
    await accessTokenOf(config.KEYCLOAK_URL, number, password);
  });

  it('still works after a weak password, whose fault is told', async () => {
    const { token, email, number } = await openAccount();
    for (const [words, weakness] of [
      ['court', 'tooShort'],
      ['x'.repeat(200), 'tooLong'],
      [email, 'sameAsUser'],
    ] as const) {
      const answer = await post('/activations', chosen(token, words));
      expect(answer.status).toBe(422);
      expect(answer.body).toMatchObject({ code: 'weakPassword', weakness });
    }
    expect(await findTestUser(config, number)).toMatchObject({ enabled: false });
    await post('/activations', chosen(token)).expect(201);
  });

  it('is refused with every bad field named', async () => {
    const nothing = await post('/activations', {});
    expect(nothing.status).toBe(400);
    expect(pathsOf(nothing.body)).toEqual(
      ['password', 'passwordConfirmation', 'token'].map((field) => `body.${field}`),
    );
    const mismatched = await post('/activations', {
      token: 'x',
      password,
      passwordConfirmation: 'other',
    });
    expect(mismatched.status).toBe(400);
    expect(pathsOf(mismatched.body)).toEqual(['body.passwordConfirmation']);
    await request(system.app)
      .get(`/activations/${'x'.repeat(501)}`)
      .expect(400);
  });

  it('is refused when forged', async () => {
    const { token } = await openAccount();
    const [facts = '', signature = ''] = token.split('.');
    const forgeries = [
      `${facts}.${'A'.repeat(43)}`,
      `${Buffer.from('6WB5H7IJ.1.9999999999999').toString('base64url')}.${signature}`,
      `${token}.x`,
      facts,
      'x',
    ];
    for (const forged of forgeries) {
      const seen = await request(system.app).get(`/activations/${forged}`);
      expect(seen.status).toBe(410);
      expect(seen.body).toMatchObject({ code: 'activationInvalid' });
      const used = await post('/activations', chosen(forged));
      expect(used.status).toBe(410);
      expect(used.body).toMatchObject({ code: 'activationInvalid' });
    }
  });
});

describe('POST /activation-links', () => {
  it.each([
    ['the number', ({ number }: { number: string }) => number],
    ['the number in small letters', ({ number }: { number: string }) => number.toLowerCase()],
    ['the e-mail', ({ email }: { email: string }) => email.toUpperCase()],
  ])('mails a new link by %s, and the old one is dead', async (_what, identifierOf) => {
    const account = await openAccount();
    await post('/activation-links', { identifier: identifierOf(account) }).expect(202);
    const old = await request(system.app).get(`/activations/${account.token}`);
    expect(old.status).toBe(410);
    expect(old.body).toMatchObject({ code: 'activationReplaced' });
    const used = await post('/activations', chosen(account.token));
    expect(used.status).toBe(410);
    expect(used.body).toMatchObject({ code: 'activationReplaced' });

    const renewed = tokenOf(await awaitMail(peers, account.number, 'activation', 2));
    await post('/activations', chosen(renewed)).expect(201);
  });

  it('does nothing for an active account or for none, and says the same', async () => {
    const { number, email, token } = await openAccount();
    await post('/activations', chosen(token)).expect(201);
    for (const identifier of [number, email, 'AAAA2222', newEmail()]) {
      const answer = await post('/activation-links', { identifier });
      expect(answer.status).toBe(202);
      expect(answer.body).toEqual({});
    }
    expect(await templatesTo(number)).toEqual(['activation']);
  });

  it('mails at most six links an hour', async () => {
    const { number } = await openAccount();
    for (let time = 0; time < 9; time += 1) {
      await post('/activation-links', { identifier: number }).expect(202);
    }
    const account = await system.useCases.accounts.findByNumber(number);
    expect(account).toMatchObject({ generation: 7 });
  });

  it('names every bad field', async () => {
    const answer = await post('/activation-links', { identifier: ' ' });
    expect(answer.status).toBe(400);
    expect(pathsOf(answer.body)).toEqual(['body.identifier']);
  });
});

describe('POST /sign-in-checks', () => {
  const stateOf = async (identifier: string) =>
    (await post('/sign-in-checks', { identifier }).expect(200)).body as unknown;

  it('tells that an account is not activated to who knows its number alone', async () => {
    const { number, email, token } = await openAccount();
    expect(await stateOf(number)).toEqual({ state: 'notActivated' });
    expect(await stateOf(` ${number.toLowerCase()} `)).toEqual({ state: 'notActivated' });
    expect(await stateOf(email)).toEqual({ state: 'ready' });
    await post('/activations', chosen(token)).expect(201);
    expect(await stateOf(number)).toEqual({ state: 'ready' });
    expect(await stateOf('AAAA2222')).toEqual({ state: 'ready' });
  });

  it('names every bad field', async () => {
    const answer = await post('/sign-in-checks', {});
    expect(answer.status).toBe(400);
    expect(pathsOf(answer.body)).toEqual(['body.identifier']);
  });
});

describe('an account that is not activated within five days', () => {
  it('is destroyed with its data, and the e-mail is free again', async () => {
    const { email, number, token } = await openAccount();
    await engine.sleep(5 * day);
    await request(system.app).get(`/activations/${token}`).expect(200);
    await engine.sleep(day + hour);
    await eventually(async () =>
      (await system.useCases.accounts.findByEmail(email)) === undefined ? true : undefined,
    );
    expect(await findTestUser(config, number)).toBeUndefined();
    expect(await peers.findDossier(number)).toBeUndefined();
    const seen = await request(system.app).get(`/activations/${token}`);
    expect(seen.status).toBe(410);
    expect(seen.body).toMatchObject({ code: 'activationExpired' });
    const used = await post('/activations', chosen(token));
    expect(used.status).toBe(410);

    const reopened = await openAccount(email);
    expect(reopened.number).not.toBe(number);
    await post('/activations', chosen(reopened.token)).expect(201);
  });
});

function claimsOf(token: string): unknown {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}
