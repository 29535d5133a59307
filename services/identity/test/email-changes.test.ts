import { accessTokenOf, deadUrl, uniqueName } from '@admis/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Account } from '../src/data-access/accounts.ts';
import { config } from './support/config.ts';
import { openPeers, type Peers } from './support/peers.ts';
import {
  awaitMail,
  createActiveAccount,
  newEmail,
  openSystem,
  password,
  pathsOf,
  tokenOf,
  type System,
} from './support/system.ts';

let peers: Peers;
let system: System;
let ahead = 0;

beforeAll(async () => {
  peers = await openPeers();
  system = await openSystem({ peers });
  system.useCases.now = () => new Date(Date.now() + ahead);
});

afterAll(async () => {
  await system?.close();
  await peers?.close();
});

const signIn = (identifier: string) => accessTokenOf(config.KEYCLOAK_URL, identifier, password);

async function ask({ number }: Account, email: string, emailConfirmation = email) {
  return request(system.app)
    .post('/email-changes')
    .auth(await signIn(number), { type: 'bearer' })
    .send({ email, emailConfirmation });
}

const look = (token: string) => request(system.app).get(`/email-changes/${token}`);
const confirm = (token: string, app = system.app) =>
  request(app).post('/email-confirmations').send({ token });

/** Somebody who has asked for another address, and the token that was mailed to it. */
async function undecided() {
  const account = await createActiveAccount(system);
  const email = newEmail();
  expect((await ask(account, ` ${email.toUpperCase()} `)).status).toBe(202);
  const mail = await awaitMail(peers, account.number, 'emailChange');
  return { account, email, mail, token: tokenOf(mail) };
}

describe('POST /email-changes', () => {
  it('sends a link to the new address, and changes nothing', async () => {
    const { account, email, mail } = await undecided();
    expect(mail.address).toBe(email);
    expect((await peers.findDossier(account.number))?.email).toBe(account.email);
    await signIn(account.email);
  });

  it("says the same for somebody else's address, which gets no link; its owner is told", async () => {
    const owner = await createActiveAccount(system);
    const curious = await createActiveAccount(system);
    const taken = await ask(curious, owner.email);
    expect([taken.status, taken.body]).toEqual([202, {}]);
    await awaitMail(peers, owner.number, 'emailAlreadyUsed');
    expect(await peers.mailsTo(curious.number)).toEqual([]);
  });

  it('names every bad field', async () => {
    const account = await createActiveAccount(system);
    const none = await ask(account, 'nobody', '');
    expect([none.status, pathsOf(none.body)]).toEqual([400, ['body.email']]);
    const other = await ask(account, newEmail(), newEmail());
    expect([other.status, pathsOf(other.body)]).toEqual([400, ['body.emailConfirmation']]);
  });

  it('sends six links an hour at most', async () => {
    const { account } = await undecided();
    for (let time = 0; time < 7; time += 1) {
      expect((await ask(account, newEmail())).status).toBe(202);
    }
    expect(await peers.mailsTo(account.number)).toHaveLength(6);
  });
});

describe('a confirmation link', () => {
  it('puts the address in force for the sign-in and the mails; looking at it changes nothing', async () => {
    const { account, email, token } = await undecided();
    const { number } = account;
    for (let scan = 0; scan < 3; scan += 1) {
      const { status, body } = await look(token);
      expect([status, body]).toEqual([200, { dossierNumber: number, email }]);
    }
    await signIn(account.email);
    const confirmed = await confirm(token);
    expect([confirmed.status, confirmed.body]).toEqual([200, { dossierNumber: number, email }]);
    await signIn(email);
    await expect(signIn(account.email)).rejects.toThrow();
    const { lastName, firstName } = account;
    expect(await peers.findDossier(number)).toMatchObject({ email, lastName, firstName });
    expect((await awaitMail(peers, number, 'emailChanged')).address).toBe(account.email);
    // Keycloak keeps what was not changed: the token still names the dossier.
    expect((await ask(account, newEmail())).status).toBe(202);
  });

  it('works once; only the newest one; for a day; and when it is ours', async () => {
    const used = await undecided();
    await confirm(used.token).expect(200);
    const replaced = await undecided();
    await ask(replaced.account, newEmail());
    const lapsed = await undecided();
    const cases: [string, string, number][] = [
      [used.token, 'emailChangeUsed', 0],
      [replaced.token, 'emailChangeReplaced', 0],
      [lapsed.token, 'emailChangeExpired', 24 * 3_600_000],
      ['abc.def', 'emailChangeInvalid', 0],
    ];
    for (const [token, code, later] of cases) {
      ahead = later;
      for (const answer of [await look(token), await confirm(token)]) {
        expect([answer.status, (answer.body as { code: string }).code]).toEqual([410, code]);
      }
      ahead = 0;
    }
  });

  it('is refused when somebody else has got the address since, and all stays as it was', async () => {
    const { account, email, token } = await undecided();
    const faster = await createActiveAccount(system);
    await ask(faster, email);
    await confirm(tokenOf(await awaitMail(peers, faster.number, 'emailChange'))).expect(200);
    const late = await confirm(token);
    expect([late.status, late.body]).toMatchObject([409, { code: 'emailTaken' }]);
    await signIn(account.email);
    expect((await system.account(account.email)).number).toBe(account.number);
  });

  it('that fails half-way does the rest when it is used again, and tells the old address once', async () => {
    const database = uniqueName('test_identity');
    const well = await openSystem({ peers, database });
    const halfWay = await openSystem({ peers: { ...peers, dossierUrl: deadUrl }, database });
    const account = await createActiveAccount(well);
    const email = newEmail();
    await request(well.app)
      .post('/email-changes')
      .auth(await signIn(account.number), { type: 'bearer' })
      .send({ email, emailConfirmation: email })
      .expect(202);
    const token = tokenOf(await awaitMail(peers, account.number, 'emailChange'));
    const failed = await confirm(token, halfWay.app);
    const again = await confirm(token, well.app);
    const dossier = await peers.findDossier(account.number);
    const templates = (await peers.mailsTo(account.number)).map(({ template }) => template);
    await well.close();
    await halfWay.close();
    expect([failed.status, failed.body]).toMatchObject([503, { peer: 'dossier' }]);
    expect(again.status).toBe(200);
    expect(dossier?.email).toBe(email);
    expect(templates).toEqual(['emailChange', 'emailChanged']);
  });
});
