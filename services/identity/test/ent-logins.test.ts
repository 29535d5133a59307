import { createTokenVerifier } from '@admis/kit';
import {
  accessTokenOf,
  createTestCandidate,
  createTestStudent,
  deadUrl,
  findTestUser,
  linkTestUser,
  serviceTokenOf,
  uniqueName,
} from '@admis/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { giveEntLoginFree } from '../src/use-cases/give-ent-login-free.ts';
import { config } from './support/config.ts';
import { openPeers, type Peers } from './support/peers.ts';
import { createActiveAccount, openSystem, password, type System } from './support/system.ts';

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

const openDossier = (token: string) =>
  request(system.app).post('/accounts/me/dossier').auth(token, { type: 'bearer' });
const entLogin = (token: string, app = system.app) =>
  request(app).get('/accounts/me/ent').auth(token, { type: 'bearer' });
const giveFree = (token: string, app = system.app) =>
  request(app).delete('/accounts/me/ent').auth(token, { type: 'bearer' });

const numberOf = (answer: request.Response): string =>
  (answer.body as { dossierNumber: string }).dossierNumber;

/** Somebody with a local account that Keycloak has linked to an ENT login. */
async function createLinked(login: string) {
  const account = await createActiveAccount(system);
  await linkTestUser(config, account.number, login);
  const token = () => accessTokenOf(config.KEYCLOAK_URL, account.number, password);
  return { account, token };
}

describe('a local account that is linked to an ENT login', () => {
  it('keeps its dossier and its address: the dossier becomes the student’s, and its owner is told once', async () => {
    const login = uniqueName('etu');
    const { account, token } = await createLinked(login);
    const { number, email } = account;
    expect((await entLogin(await token()).expect(200)).body).toEqual({ login });
    expect(numberOf(await openDossier(await token()).expect(201))).toBe(number);
    expect(numberOf(await openDossier(await token()).expect(201))).toBe(number);
    expect(await peers.findFile(number)).toMatchObject({ number, email, student: { login } });
    const mails = (await peers.mailsTo(number)).filter(({ template }) => template === 'entLinked');
    expect(mails).toEqual([
      {
        template: 'entLinked',
        address: null,
        data: {
          entLogin: login,
          lostCredentialsUrl: `${config.PORTAL_URL}/account/lost-credentials`,
        },
      },
    ]);
  });

  it('never takes the dossier that the ENT login has already: neither dossier changes', async () => {
    const login = uniqueName('etu');
    const student = await createTestStudent(config, login);
    const other = numberOf(await openDossier(await student.token()).expect(201));
    const { account, token } = await createLinked(login);
    const refused = await openDossier(await token());
    await student.remove();
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'otherDossier' });
    const next = await createTokenVerifier(config)(await token());
    expect(next.dossierNumber).toBe(account.number);
    expect(await peers.findFile(account.number)).toMatchObject({ student: null });
    expect(await peers.findFile(other)).toMatchObject({ student: { login } });
  });
});

describe('« J’ai déjà un dossier » of a student who came by the ENT', () => {
  it('gives their ENT login free: the user that the broker made is gone', async () => {
    const login = uniqueName('etu');
    const student = await createTestStudent(config, login);
    const token = await student.token();
    expect((await entLogin(token).expect(200)).body).toEqual({ login });
    await giveFree(token).expect(204);
    expect(await findTestUser(config, student.username)).toBeUndefined();
  });

  it('is refused to who has a dossier, also when their token is older than it', async () => {
    const student = await createTestStudent(config, uniqueName('etu'));
    const before = await student.token();
    await openDossier(before).expect(201);
    for (const token of [before, await student.token()]) {
      const { status, body } = await giveFree(token);
      expect([status, (body as { code: string }).code]).toEqual([409, 'hasDossier']);
    }
    expect(await findTestUser(config, student.username)).toBeDefined();
    await student.remove();
  });

  it('is not for staff, who may come by the ENT as well', async () => {
    const { username: id, remove } = await createTestStudent(config, uniqueName('etu'));
    const asked = giveEntLoginFree(system.useCases, { id, roles: ['candidate', 'manager'] });
    await expect(asked).rejects.toMatchObject({ status: 403 });
    expect(await findTestUser(config, id)).toBeDefined();
    await remove();
  });

  it('is for candidates who came by the ENT alone', async () => {
    const candidate = await createTestCandidate(config);
    expect((await entLogin(candidate.token).expect(200)).body).toEqual({ login: null });
    await giveFree(candidate.token).expect(403);
    await candidate.remove();
    const service = await serviceTokenOf(config.KEYCLOAK_URL, config.SERVICE_CLIENT_SECRET);
    const manager = await accessTokenOf(config.KEYCLOAK_URL, 'gestionnaire');
    for (const ask of [entLogin, giveFree]) {
      await ask(service).expect(403);
      await ask(manager).expect(403);
      await ask('forged').expect(401);
    }
    await request(system.app).get('/accounts/me/ent').expect(401);
    await request(system.app).delete('/accounts/me/ent').expect(401);
  });

  it('answers 503 while Keycloak is down', async () => {
    const student = await createTestStudent(config, uniqueName('etu'));
    const token = await student.token();
    const cutOff = await openSystem({ peers, keycloakUrl: deadUrl });
    for (const ask of [entLogin, giveFree]) {
      const { status, body } = await ask(token, cutOff.app);
      expect(status).toBe(503);
      expect(body).toMatchObject({ code: 'peerUnavailable', peer: 'keycloak' });
    }
    await cutOff.close();
    await student.remove();
  });
});
