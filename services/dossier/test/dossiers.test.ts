import {
  createTestCandidate,
  randomDossierNumber,
  serviceTokenOf,
  type TestCandidate,
} from '@admis/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { serveAdmissions, type ServedAdmissions } from '../../documents/test/support/admissions.ts';
import { config, newDossier, openSystem, pathsOf, type System } from './support/system.ts';

let admissions: ServedAdmissions;
let system: System;
let service: string;
let candidate: TestCandidate;

beforeAll(async () => {
  admissions = await serveAdmissions();
  system = await openSystem({ admissionsUrl: admissions.baseUrl });
  service = await serviceTokenOf(config.KEYCLOAK_URL, config.SERVICE_CLIENT_SECRET);
  candidate = await createTestCandidate(config);
});

afterAll(async () => {
  await candidate.remove();
  await system.close();
  await admissions.close();
});

function open(dossier: object) {
  return request(system.app).post('/dossiers').auth(service, { type: 'bearer' }).send(dossier);
}

describe('POST /dossiers', () => {
  it('opens a dossier once for a number, however often it is asked', async () => {
    const dossier = newDossier(randomDossierNumber());
    const answers = await Promise.all(Array.from({ length: 10 }, () => open(dossier)));
    for (const answer of answers) {
      expect(answer.status).toBe(201);
      expect(answer.body).toEqual({ ...dossier, nationality: null });
    }
  });

  it("refuses another person's number", async () => {
    const dossier = newDossier(randomDossierNumber());
    await open(dossier).expect(201);
    const answer = await open({ ...dossier, email: 'another@candidates.example' });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: 'dossierNumberTaken' });
  });

  it('names every bad field', async () => {
    const answer = await open({
      number: '6wb5h7ij!',
      lastName: '',
      firstName: 'x'.repeat(101),
      email: 'nobody',
      language: 'de',
    });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'invalidRequest' });
    expect(pathsOf(answer.body)).toEqual(
      ['body.email', 'body.firstName', 'body.language', 'body.lastName', 'body.number'].sort(),
    );
  });
});

describe('/dossiers/me', () => {
  const me = (method: 'get' | 'patch') =>
    request(system.app)[method]('/dossiers/me').auth(candidate.token, { type: 'bearer' });

  it('is 404 until the dossier is opened', async () => {
    await me('get').expect(404);
    await me('patch').send({ language: 'en' }).expect(404);
  });

  it("is the candidate's own, and takes a change of one field without touching the others", async () => {
    const dossier = newDossier(candidate.number);
    await open(dossier).expect(201);
    expect((await me('get').expect(200)).body).toMatchObject({ ...dossier, nationality: null });
    await me('patch').send({ nationality: 'FR' }).expect(200);
    const changed = await me('patch').send({ language: 'en' }).expect(200);
    expect(changed.body).toEqual({ ...dossier, language: 'en', nationality: 'FR' });
    expect((await me('get')).body).toMatchObject(changed.body as object);
  });

  it('names every bad field and refuses those that are not theirs to change', async () => {
    const bad = await me('patch').send({ nationality: 'ZZ', language: 'de' });
    expect(bad.status).toBe(400);
    expect(pathsOf(bad.body)).toEqual(['body.language', 'body.nationality']);
    for (const nationality of ['fr', 'France', 'EU', '', 33]) {
      await me('patch').send({ nationality }).expect(400);
    }
    await me('patch').send({ email: 'new@candidates.example' }).expect(400);
    await me('patch').send({ number: '6WB5H7IJ' }).expect(400);
    await me('patch').set('content-type', 'application/json').send('{').expect(400);
  });
});

describe('DELETE /dossiers/{number}', () => {
  it('destroys a dossier, and says the same when there is none', async () => {
    const { number } = newDossier(randomDossierNumber());
    await open(newDossier(number)).expect(201);
    for (let time = 0; time < 2; time += 1) {
      await request(system.app)
        .delete(`/dossiers/${number}`)
        .auth(service, { type: 'bearer' })
        .expect(204);
    }
    await request(system.app)
      .get(`/dossiers/${number}`)
      .auth(service, { type: 'bearer' })
      .expect(404);
  });

  it('refuses what is no number', async () => {
    const answer = await request(system.app)
      .delete('/dossiers/nothing')
      .auth(service, { type: 'bearer' });
    expect(answer.status).toBe(400);
    expect(pathsOf(answer.body)).toEqual(['params.number']);
  });
});

describe('when a part of the system is down', () => {
  it('answers 503 without the database, and tells so in /health', async () => {
    const cutOff = await openSystem();
    await request(cutOff.app).get('/health').expect(200);
    await cutOff.disconnect();
    const answer = await request(cutOff.app)
      .get('/dossiers/6WB5H7IJ')
      .auth(service, { type: 'bearer' });
    const health = await request(cutOff.app).get('/health');
    await cutOff.close();
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ code: 'peerUnavailable', peer: 'database' });
    expect(health.status).toBe(503);
    expect(health.body).toMatchObject({ dependencies: { mongodb: { status: 'down' } } });
  });
});
