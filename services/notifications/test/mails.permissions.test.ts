import { accessTokenOf, createTestCandidate, serviceTokenOf, uniqueName } from '@admis/kit/testing';
import type { Express } from 'express';
import supertest from 'supertest';
import { sampleMails } from './samples.ts';
import { appOn, config, openOutbox } from './support/system.ts';

let app: Express;
let closeOutbox: () => Promise<void>;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  const opened = await openOutbox();
  closeOutbox = opened.close;
  app = appOn(opened.outbox);
  tokens['service'] = await serviceTokenOf(config.KEYCLOAK_URL, config.SERVICE_CLIENT_SECRET);
  tokens['manager'] = await accessTokenOf(config.KEYCLOAK_URL, 'gestionnaire');
  tokens['commissionMember'] = await accessTokenOf(config.KEYCLOAK_URL, 'jury');
  tokens['commissionChair'] = await accessTokenOf(config.KEYCLOAK_URL, 'president');
  tokens['administrator'] = await accessTokenOf(config.KEYCLOAK_URL, 'admin');
  tokens['forger'] = `${tokens['service'].split('.').slice(0, 2).join('.')}.c2lnbmF0dXJl`;
});
afterAll(() => closeOutbox());

function call(route: string, who: string) {
  const test = supertest(app);
  const request =
    route === 'GET /mails'
      ? test.get('/mails')
      : test
          .post('/mails')
          .set('Idempotency-Key', uniqueName('key'))
          .send({
            template: 'fileReceived',
            to: { dossierNumber: '6WB5H7IJ' },
            data: sampleMails.fileReceived,
          });
  const token = tokens[who];
  return token === undefined ? request : request.auth(token, { type: 'bearer' });
}

describe('GET /mails/mine', () => {
  it('tells a candidate of their own mails, and nobody else', async () => {
    const [owner, stranger] = await Promise.all([
      createTestCandidate(config),
      createTestCandidate(config),
    ]);
    try {
      await supertest(app)
        .post('/mails')
        .auth(tokens['service'] ?? '', { type: 'bearer' })
        .set('Idempotency-Key', uniqueName('key'))
        .send({
          template: 'fileReceived',
          to: { dossierNumber: owner.number },
          data: sampleMails.fileReceived,
        })
        .expect(202);
      const read = (token: string) =>
        supertest(app).get('/mails/mine').auth(token, { type: 'bearer' });
      const { body } = await read(owner.token);
      expect(body).toEqual({
        mails: [
          {
            template: 'fileReceived',
            applicationId: sampleMails.fileReceived.applicationId,
            status: expect.any(String),
            createdAt: expect.any(String),
            sentAt: null,
          },
        ],
      });
      expect((await read(stranger.token)).body).toEqual({ mails: [] });
      expect((await supertest(app).get('/mails/mine')).status).toBe(401);
      for (const who of ['service', 'manager', 'commissionMember', 'administrator']) {
        expect((await read(tokens[who] ?? '')).status).toBe(403);
      }
    } finally {
      await Promise.all([owner.remove(), stranger.remove()]);
    }
  });
});

describe.each([
  ['POST /mails', { service: 202, administrator: 403 }],
  ['GET /mails', { administrator: 200, service: 403 }],
] as const)('%s', (route, answers) => {
  it.each([
    ['nobody', 401],
    ['forger', 401],
    ['manager', 403],
    ['commissionMember', 403],
    ['commissionChair', 403],
    ...Object.entries(answers),
  ] as const)('%s: %i', async (who, status) => {
    const answer = await call(route, who);
    expect(answer.status).toBe(status);
    if (status === 401) expect(answer.body.code).toBe('unauthenticated');
    if (status === 403) expect(answer.body.code).toBe('forbidden');
  });
});
