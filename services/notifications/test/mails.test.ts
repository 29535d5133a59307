import {
  type Line,
  accessTokenOf,
  deadUrl,
  openLine,
  serviceTokenOf,
  uniqueName,
} from '@admis/kit/testing';
import { mailTemplates } from '@admis/workflows/messages';
import type { Express } from 'express';
import supertest from 'supertest';
import type { Outbox } from '../src/data-access/outbox.ts';
import { sampleMails } from './samples.ts';
import { appOn, config, openOutbox } from './support/system.ts';

let line: Line;
let outbox: Outbox;
let closeOutbox: () => Promise<void>;
let app: Express;
let service: string;
let administrator: string;

beforeAll(async () => {
  line = await openLine(config.MONGODB_URI);
  ({ outbox, close: closeOutbox } = await openOutbox(`mongodb://${line.address}`));
  app = appOn(outbox);
  service = await serviceTokenOf(config.KEYCLOAK_URL, config.SERVICE_CLIENT_SECRET);
  administrator = await accessTokenOf(config.KEYCLOAK_URL, 'admin');
});
afterAll(async () => {
  line.mend();
  await closeOutbox();
  await line.close();
});

const mail = {
  template: 'fileReceived',
  to: { dossierNumber: '6WB5H7IJ' },
  data: sampleMails.fileReceived,
};

function post(body: object, key = uniqueName('key')) {
  return supertest(app)
    .post('/mails')
    .auth(service, { type: 'bearer' })
    .set('Idempotency-Key', key)
    .send(body);
}

function log(query: Record<string, string> = {}) {
  return supertest(app).get('/mails').query(query).auth(administrator, { type: 'bearer' });
}

describe('POST /mails', () => {
  it.each(mailTemplates)('accepts %s', async (template) => {
    const answer = await post({ ...mail, template, data: sampleMails[template] });
    expect(answer.status).toBe(202);
    expect(answer.body).toEqual({ id: expect.stringMatching(/^[0-9a-f]{64}$/), status: 'pending' });
  });

  it('answers a repeated request with the same mail', async () => {
    const key = uniqueName('key');
    const [first, second] = [await post(mail, key), await post(mail, key)];
    expect([first.status, second.status]).toEqual([202, 202]);
    expect(second.body).toEqual(first.body);
  });

  it('refuses a key that stands for another mail', async () => {
    const key = uniqueName('key');
    await post(mail, key);
    const answer = await post({ ...mail, to: { dossierNumber: 'AAAA1111' } }, key);
    expect(answer.status).toBe(409);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'idempotencyKeyReused' });
  });

  it('names every bad field', async () => {
    const answer = await post({
      template: 'applicationRegistered',
      to: { dossierNumber: 'no number' },
      timeZone: 'Europe/Nowhere',
      data: { applicationId: 7, returnAt: 'soon' },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe('invalidRequest');
    const paths = answer.body.errors.map(({ path }: { path: string }) => path);
    expect(paths.sort()).toEqual([
      'body.data.applicationId',
      'body.data.programmeTitle',
      'body.data.returnAt',
      'body.timeZone',
      'body.to.dossierNumber',
    ]);
  });

  it('names a template that does not exist, and a key that is missing', async () => {
    const unknown = await post({ ...mail, template: 'greetings' });
    expect(unknown.status).toBe(400);
    expect(unknown.body.errors).toMatchObject([{ path: 'body.template' }]);
    const keyless = await supertest(app)
      .post('/mails')
      .auth(service, { type: 'bearer' })
      .send(mail);
    expect(keyless.status).toBe(400);
    expect(keyless.body.errors).toMatchObject([{ path: 'headers.Idempotency-Key' }]);
  });
});

describe('GET /mails', () => {
  it('shows what became of the mails of a dossier, and nothing of what they say', async () => {
    const dossierNumber = 'LOG00001';
    await post({ ...mail, to: { dossierNumber } });
    await post({
      ...mail,
      template: 'activation',
      to: { dossierNumber },
      data: sampleMails.activation,
    });
    const answer = await log({ dossierNumber, status: 'pending' });
    expect(answer.status).toBe(200);
    expect(answer.body.mails).toHaveLength(2);
    expect(answer.body.mails[0]).toEqual({
      id: expect.any(String),
      template: 'activation',
      dossierNumber,
      applicationId: null,
      status: 'pending',
      attempts: 0,
      nextAttemptAt: expect.any(String),
      lastError: null,
      createdAt: expect.any(String),
      sentAt: null,
    });
    expect(answer.body.mails[1].applicationId).toBe(sampleMails.fileReceived.applicationId);
    expect(answer.text).not.toContain('token=');
    expect((await log({ dossierNumber, status: 'sent' })).body.mails).toEqual([]);
  });

  it('names every bad field', async () => {
    const answer = await log({ status: 'lost', dossierNumber: '?' });
    expect(answer.status).toBe(400);
    const paths = answer.body.errors.map(({ path }: { path: string }) => path);
    expect(paths.sort()).toEqual(['query.dossierNumber', 'query.status']);
  });
});

describe('when a peer is down', () => {
  it('answers 503 without the database, and works again with it', async () => {
    line.cut();
    const answers = await Promise.all([post(mail), log()]);
    for (const answer of answers) {
      expect(answer.status).toBe(503);
      expect(answer.body).toMatchObject({ code: 'peerUnavailable', peer: 'database' });
    }
    line.mend();
    expect((await post(mail)).status).toBe(202);
  });

  it('answers 503 when tokens cannot be checked', async () => {
    const answer = await supertest(appOn(outbox, deadUrl))
      .get('/mails')
      .auth(administrator, { type: 'bearer' });
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ code: 'peerUnavailable', peer: 'keycloak' });
  });
});

it('describes itself, every template included', async () => {
  const { body } = await supertest(app).get('/openapi.json');
  expect(Object.keys(body.paths)).toEqual(['/mails', '/mails/mine']);
  expect(Object.keys(body.paths['/mails'])).toEqual(['post', 'get']);
  for (const template of mailTemplates) expect(JSON.stringify(body)).toContain(`"${template}"`);
});
