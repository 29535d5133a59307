import supertest from 'supertest';
import {
  createTestCandidate,
  serviceTokenOf,
  uniqueName,
  type TestCandidate,
} from '@admis/kit/testing';
import { config } from './support/components.ts';
import { correspond, openMessages } from './support/messages.ts';
import { staffTokens } from './support/people.ts';

let service: Awaited<ReturnType<typeof openMessages>>;
let owner: TestCandidate;
let stranger: TestCandidate;
let id: string;
let message: string;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  service = await openMessages();
  [owner, stranger] = await Promise.all([createTestCandidate(config), createTestCandidate(config)]);
  Object.assign(tokens, await staffTokens(), {
    owner: owner.token,
    stranger: stranger.token,
    service: await serviceTokenOf(config.KEYCLOAK_URL, config.SERVICE_CLIENT_SECRET),
  });
  id = await service.record('transmitted', { candidate: owner.number });
  await service.record('transmitted', { candidate: stranger.number });
  const { body } = await correspond(service.app, owner.token, id).write('Bonjour');
  message = body.messages[0].id;
});
afterAll(async () => {
  await Promise.all([owner.remove(), stranger.remove()]);
  await service.close();
});

/** Who → what each of them is answered on every route of one application's messages. */
const everyone: [who: string, status: number | undefined][] = [
  ['nobody', 401],
  ['owner', undefined],
  ['stranger', 404],
  ['gestionnaire', undefined],
  ['gestionnaire2', 403],
  ['jury', 403],
  ['president', 403],
  ['admin', undefined],
  ['service', 403],
];

describe.each([
  ['GET', '', undefined, 200],
  ['POST', '', { text: 'Une question' }, 201],
  ['PUT', '/read', 'upTo', 204],
  ['PUT', '/settled', 'upTo', 200],
] as const)('%s /applications/{id}/messages%s', (method, rest, body, done) => {
  it.each(everyone)('by %s', async (who, status) => {
    const path = `/applications/${id}/messages${rest}`;
    const verb = method.toLowerCase() as 'get' | 'post' | 'put';
    const request = supertest(service.app)[verb](path).set('Idempotency-Key', uniqueName('key'));
    const token = tokens[who];
    if (token !== undefined) void request.auth(token, { type: 'bearer' });
    const answer = await request.send(body === 'upTo' ? { upTo: message } : body);
    // A candidate sets none of their own messages aside.
    const settles = rest !== '/settled' || !['owner', 'stranger'].includes(who);
    expect(answer.status).toBe(settles ? (status ?? done) : 403);
  });
});

it('a message of another application is no mark in this one', async () => {
  const own = service.app;
  const strangers = `${id.slice(0, id.lastIndexOf('.'))}.${stranger.number}`;
  const { body } = await correspond(own, stranger.token, strangers).write('Bonjour');
  const other = body.messages[0].id as string;
  expect((await correspond(own, owner.token, id).markRead(other)).status).toBe(404);
  const manager = correspond(own, tokens['gestionnaire'] ?? '', id);
  expect((await manager.settle(other)).status).toBe(404);
  await manager.write({ text: 'Bonjour', seen: other });
  expect((await manager.read()).body.waiting).toBe(true);
});

describe('GET /messages/unread', () => {
  it.each([
    ['nobody', 401],
    ['owner', 200],
    ['stranger', 200],
    ['gestionnaire', 403],
    ['jury', 403],
    ['admin', 403],
    ['service', 403],
  ])('by %s: %i', async (who, status) => {
    const request = supertest(service.app).get('/messages/unread');
    const token = tokens[who];
    if (token !== undefined) void request.auth(token, { type: 'bearer' });
    const answer = await request;
    expect(answer.status).toBe(status);
    if (who === 'stranger') expect(answer.body).toEqual({ unread: [] });
  });
});

it('a member of staff who reads messages has looked at the file', async () => {
  await correspond(service.app, tokens['admin'] ?? '', id).read();
  const found = await service.readings.findOfCandidate(owner.number, 10);
  expect(found.map(({ role }) => role)).toContain('administrator');
});
