import { deadUrl, uniqueName } from '@admis/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { createAccount } from '../src/use-cases/create-account.ts';
import { openPeers, type Peers } from './support/peers.ts';
import {
  createActiveAccount,
  newAccount,
  newEmail,
  openSystem,
  password,
  type System,
} from './support/system.ts';

const nobody = { dossierUrl: deadUrl, notificationsUrl: deadUrl };
let peers: Peers;
let system: System;

beforeAll(async () => {
  peers = await openPeers();
  system = await openSystem({ peers });
});

afterAll(async () => {
  await system?.close();
  await peers?.close();
});

function expectDown(answer: { status: number; body: unknown }, peer: string): void {
  expect(answer.status).toBe(503);
  expect(answer.body).toMatchObject({ code: 'peerUnavailable', peer });
}

describe('with a part of the system down', () => {
  it('nothing is lost while Temporal is: the record waits for the next try', async () => {
    const email = newEmail();
    const ask = () => request(system.app).post('/accounts').send(newAccount(email));
    expectDown(await ask(), 'temporal');
    const { number, started } = await system.account(email);
    expect(started).toBe(false);
    expectDown(await ask(), 'temporal');
    expect((await system.account(email)).number).toBe(number);
    expectDown(
      await request(system.app).post('/activation-links').send({ identifier: number }),
      'temporal',
    );
    const token = system.useCases.linkTokens.issue('activation', {
      dossierNumber: number,
      generation: 1,
      expiresAt: (await system.account(email)).expiresAt.toISOString(),
    });
    await createAccount(system.useCases, number);
    expectDown(
      await request(system.app)
        .post('/activations')
        .send({ token, password, passwordConfirmation: password }),
      'temporal',
    );
  });

  it('answers 503 while Keycloak is, and the reset link still works', async () => {
    const database = uniqueName('test_identity');
    const well = await openSystem({ peers, database });
    const cutOff = await openSystem({ peers, database, keycloakUrl: deadUrl });
    const { number } = await createActiveAccount(well);
    const body = {
      token: well.useCases.linkTokens.issue('passwordReset', {
        dossierNumber: number,
        generation: 1,
        expiresAt: new Date(Date.now() + 60_000).toISOString(),
      }),
      password: 'nouveau-Admis-2026',
      passwordConfirmation: 'nouveau-Admis-2026',
    };
    const created = await request(cutOff.app).post('/accounts').send(newAccount(newEmail()));
    const reset = await request(cutOff.app).post('/password-resets').send(body);
    const retried = await request(well.app).post('/password-resets').send(body);
    await well.close();
    await cutOff.close();
    expectDown(created, 'keycloak');
    expectDown(reset, 'keycloak');
    expect(retried.status).toBe(200);
  });

  it('answers 503 to a reminder while notifications is', async () => {
    const cutOff = await openSystem({ peers: { ...peers, notificationsUrl: deadUrl } });
    const { email } = await createActiveAccount(cutOff);
    const answer = await request(cutOff.app).post('/credentials-reminders').send({ email });
    await cutOff.close();
    expectDown(answer, 'notifications');
  });

  it('leaves an account that is half made to the next attempt while dossier is', async () => {
    const database = uniqueName('test_identity');
    const cutOff = await openSystem({ peers: nobody, database });
    const well = await openSystem({ peers, database });
    const email = newEmail();
    await request(cutOff.app).post('/accounts').send(newAccount(email));
    const { number } = await cutOff.account(email);
    const half = createAccount(cutOff.useCases, number);
    await expect(half).rejects.toMatchObject({ status: 503, extensions: { peer: 'dossier' } });
    await createAccount(well.useCases, number);
    const dossier = await peers.findDossier(number);
    await cutOff.close();
    await well.close();
    expect(dossier).toMatchObject({ number, email });
  });

  it('answers 503 without the database', async () => {
    const cutOff = await openSystem({ peers });
    await cutOff.disconnect();
    const answers = await Promise.all([
      request(cutOff.app).post('/accounts').send(newAccount(newEmail())),
      request(cutOff.app).post('/sign-in-checks').send({ identifier: '6WB5H7IJ' }),
      request(cutOff.app).post('/credentials-reminders').send({ email: newEmail() }),
    ]);
    await cutOff.close();
    for (const answer of answers) expectDown(answer, 'database');
  });
});
