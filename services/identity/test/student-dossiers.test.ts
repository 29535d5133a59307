import { createTokenVerifier } from '@admis/kit';
import {
  accessTokenOf,
  createTestCandidate,
  createTestStudent,
  deadUrl,
  uniqueName,
} from '@admis/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { config } from './support/config.ts';
import { openPeers, type Peers } from './support/peers.ts';
import { openSystem, type System } from './support/system.ts';

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

function create(app: System['app'], token: string) {
  return request(app).post('/accounts/me/dossier').auth(token, { type: 'bearer' });
}

const numberOf = (answer: request.Response): string =>
  (answer.body as { dossierNumber: string }).dossierNumber;

describe('« Créer votre dossier » of a student who came by the ENT', () => {
  it('opens one dossier, however often and fast they click, and their next token knows it', async () => {
    const student = await createTestStudent(config, uniqueName('etu'));
    const first = await student.token();
    const answers = await Promise.all([1, 2, 3].map(() => create(system.app, first)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const [number = ''] = answers.map(numberOf);
    expect(new Set(answers.map(numberOf)).size).toBe(1);
    expect(await peers.findDossier(number)).toMatchObject({
      lastName: 'Gauthier',
      firstName: 'Gaëlle',
      email: `${student.username}@etu.univ-demo.example`,
    });
    const verify = createTokenVerifier(config);
    const next = await student.token();
    expect((await verify(next)).dossierNumber).toBe(number);
    expect(numberOf(await create(system.app, next).expect(201))).toBe(number);
    await student.remove();
  });

  it('is for them alone', async () => {
    const candidate = await createTestCandidate(config);
    const manager = await accessTokenOf(config.KEYCLOAK_URL, 'gestionnaire');
    await create(system.app, candidate.token).expect(403);
    await create(system.app, manager).expect(403);
    await create(system.app, 'forged').expect(401);
    await request(system.app).post('/accounts/me/dossier').expect(401);
    await candidate.remove();
  });

  it('answers 503 while the dossier service or Keycloak is down, and goes on with the same number', async () => {
    const student = await createTestStudent(config, uniqueName('etu'));
    const token = await student.token();
    const database = uniqueName('test_identity');
    const nobody = { dossierUrl: deadUrl, notificationsUrl: deadUrl };
    const cutOff = await openSystem({ peers: nobody, database });
    const down = await create(cutOff.app, token);
    expect(down.status).toBe(503);
    expect(down.body).toMatchObject({ code: 'peerUnavailable', peer: 'dossier' });
    const noKeycloak = await openSystem({ peers, database, keycloakUrl: deadUrl });
    expect((await create(noKeycloak.app, token)).body).toMatchObject({ peer: 'keycloak' });
    const well = await openSystem({ peers, database });
    const number = numberOf(await create(well.app, await student.token()).expect(201));
    expect(await peers.findDossier(number)).toBeDefined();
    await student.remove();
    await well.close();
    await Promise.all([cutOff.disconnect(), noKeycloak.disconnect()]);
  });
});
