import { accessTokenOf, isSignInRefused } from '@admis/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
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

const post = (path: string, body: object) => request(system.app).post(path).send(body);
const chosen = (token: string, words: string) => ({
  token,
  password: words,
  passwordConfirmation: words,
});

/** An active account, and the token of a reset link mailed to it. */
async function forgetful() {
  const { email, number } = await createActiveAccount(system);
  await post('/credentials-reminders', { email: ` ${email.toUpperCase()}` }).expect(202);
  const mail = await awaitMail(peers, number, 'credentialsReminder');
  return { email, number, mail, token: tokenOf(mail) };
}

describe('POST /credentials-reminders', () => {
  it('mails the number and a link that lives for a day', async () => {
    const { number, mail, token } = await forgetful();
    expect(mail.data).toEqual({
      dossierNumber: number,
      resetUrl: `${config.PORTAL_URL}/account/reset?token=${token}`,
      expiresAt: mail.data['expiresAt'],
    });
    const hours = (Date.parse(mail.data['expiresAt'] ?? '') - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23.9);
    expect(hours).toBeLessThanOrEqual(24);
  });

  it('says the same for an e-mail without an account, and sends at most six mails an hour', async () => {
    const nobody = await post('/credentials-reminders', { email: newEmail() });
    expect(nobody.status).toBe(202);
    expect(nobody.body).toEqual({});
    const { email, number } = await forgetful();
    for (let time = 0; time < 9; time += 1) {
      const answer = await post('/credentials-reminders', { email });
      expect(answer.status).toBe(202);
      expect(answer.body).toEqual({});
    }
    expect(await peers.mailsTo(number)).toHaveLength(6);
  });

  it('names every bad field', async () => {
    const answer = await post('/credentials-reminders', { email: 'nobody' });
    expect(answer.status).toBe(400);
    expect(pathsOf(answer.body)).toEqual(['body.email']);
  });
});

describe('a reset link', () => {
  const words = 'nouveau-Admis-2026';

  it('sets a new password once; looking at it changes nothing', async () => {
    const { token, number } = await forgetful();
    for (let scan = 0; scan < 3; scan += 1) {
      await request(system.app).get(`/password-resets/${token}`).expect(200);
    }
    await accessTokenOf(config.KEYCLOAK_URL, number, password);
    const reset = await post('/password-resets', chosen(token, words));
    expect(reset.status).toBe(200);
    expect(reset.body).toEqual({ dossierNumber: number });
    await accessTokenOf(config.KEYCLOAK_URL, number, words);
    expect(await isSignInRefused(config.KEYCLOAK_URL, number, password)).toBe(true);

    for (const answer of [
      await post('/password-resets', chosen(token, 'another-Admis-2026')),
      await request(system.app).get(`/password-resets/${token}`),
    ]) {
      expect(answer.status).toBe(410);
      expect(answer.body).toMatchObject({ code: 'resetUsed' });
    }
    await accessTokenOf(config.KEYCLOAK_URL, number, words);
  });

  it('used by two at once sets the password of one', async () => {
    const { token, number } = await forgetful();
    const choices = ['premier-Admis-2026', 'deuxième-Admis-2026'];
    const answers = await Promise.all(
      choices.map((choice) => post('/password-resets', chosen(token, choice))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
    const winner = choices[answers.findIndex(({ status }) => status === 200)] ?? '';
    await accessTokenOf(config.KEYCLOAK_URL, number, winner);
  });

  it('makes the others under way void when used', async () => {
    const { email, number, token } = await forgetful();
    await post('/credentials-reminders', { email }).expect(202);
    const second = tokenOf(await awaitMail(peers, number, 'credentialsReminder', 2));
    await post('/password-resets', chosen(second, words)).expect(200);
    const answer = await post('/password-resets', chosen(token, 'another-Admis-2026'));
    expect(answer.status).toBe(410);
    expect(answer.body).toMatchObject({ code: 'resetUsed' });
  });

  it('still works after a weak password', async () => {
    const { token } = await forgetful();
    const weak = await post('/password-resets', chosen(token, 'court'));
    expect(weak.status).toBe(422);
    expect(weak.body).toMatchObject({ code: 'weakPassword', weakness: 'tooShort' });
    await post('/password-resets', chosen(token, words)).expect(200);
  });

  it('is refused when forged, when it is an activation link, and after a day', async () => {
    const { token, number } = await forgetful();
    const activation = system.useCases.linkTokens.issue('activation', {
      dossierNumber: number,
      generation: 1,
      expiresAt: new Date(Date.now() + 60_000).toISOString(),
    });
    for (const forged of [`${token.slice(0, -43)}${'A'.repeat(43)}`, activation, 'x']) {
      const answer = await post('/password-resets', chosen(forged, words));
      expect(answer.status).toBe(410);
      expect(answer.body).toMatchObject({ code: 'resetInvalid' });
    }
    ahead = 24 * 60 * 60 * 1000;
    const late = await request(system.app).get(`/password-resets/${token}`);
    ahead = 0;
    expect(late.status).toBe(410);
    expect(late.body).toMatchObject({ code: 'resetExpired' });
  });

  it('names every bad field', async () => {
    const answer = await post('/password-resets', { password: '' });
    expect(answer.status).toBe(400);
    expect(pathsOf(answer.body)).toEqual(
      ['password', 'passwordConfirmation', 'token'].map((field) => `body.${field}`),
    );
  });
});
