import fc from 'fast-check';
import supertest from 'supertest';
import { roles, type Actor, type Role } from '@admis/workflows/domain';
import { createTestCandidate, uniqueName, type TestCandidate } from '@admis/kit/testing';
import { getVisibleRecord, scopeOf } from '../src/use-cases/access.ts';
import type { ApplicationRecord } from '../src/data-access/records.ts';
import { liveUntil } from './support/lives.ts';
import { config } from './support/components.ts';
import { staffTokens } from './support/people.ts';
import { openReadModel } from './support/read-model.ts';

let service: Awaited<ReturnType<typeof openReadModel>>;
let owner: TestCandidate;
let stranger: TestCandidate;
let mine: string;
let ofScience: string;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  service = await openReadModel();
  [owner, stranger] = await Promise.all([createTestCandidate(config), createTestCandidate(config)]);
  Object.assign(tokens, await staffTokens(), { owner: owner.token, stranger: stranger.token });
  tokens['forger'] = `${owner.token.split('.').slice(0, 2).join('.')}.c2lnbmF0dXJl`;
  mine = await service.record('decisionEntered', { candidate: owner.number });
  ofScience = await service.record('transmitted', {
    candidate: owner.number,
    programme: 'sciences',
  });
});
afterAll(async () => {
  await Promise.all([owner, stranger].map((candidate) => candidate.remove()));
  await service.close();
});

function request(route: string, who: string, id: string) {
  const test = supertest(service.app);
  const [method, path] = route.replace('{id}', id).split(' ') as ['GET' | 'POST', string];
  const made =
    method === 'GET'
      ? test.get(path)
      : test
          .post(path)
          .set('Idempotency-Key', uniqueName('key'))
          .send(
            path === '/applications'
              ? { programmeId: 'NO-SUCH' }
              : // No demo actor may do this now, so nothing is ever asked of a workflow.
                { type: 'enterDecision', outcome: { status: 'unfavourable', reasonId: 'NO-SUCH' } },
          );
  const token = tokens[who];
  return token === undefined ? made : made.auth(token, { type: 'bearer' });
}

describe.each(['GET /applications/{id}', 'GET /applications/{id}/history'])('%s', (route) => {
  it.each([
    ['nobody', 401],
    ['forger', 401],
    ['owner', 200],
    ['stranger', 404],
    ['gestionnaire', 200],
    ['gestionnaire2', 403],
    ['jury', 200],
    ['president', 200],
    ['admin', 200],
  ])('%s: %i', async (who, status) => {
    const answer = await request(route, who, mine);
    expect(answer.status).toBe(status);
    if (status === 404) {
      const unknown = await request(route, who, '2026.M2-DROIT-ASSUR.ZZZZZZZZ');
      expect(answer.body).toEqual(unknown.body);
    }
  });

  it.each([
    ['gestionnaire', 403],
    ['gestionnaire2', 200],
    ['jury', 403],
    ['president', 403],
    ['admin', 200],
  ])('of another centre, %s: %i', async (who, status) => {
    const answer = await request(route, who, ofScience);
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body.code).toBe('forbidden');
  });
});

describe('POST /applications/{id}/commands', () => {
  // 400 is what whoever gets as far as the lookup of the reason is told.
  it.each([
    ['nobody', 401],
    ['forger', 401],
    ['stranger', 404],
    ['gestionnaire2', 403],
    ['jury', 400],
  ])('%s: %i', async (who, status) => {
    const answer = await request('POST /applications/{id}/commands', who, mine);
    expect(answer.status).toBe(status);
  });
});

describe('POST /applications', () => {
  it.each([
    ['nobody', 401],
    ['forger', 401],
    ['gestionnaire', 403],
    ['jury', 403],
    ['president', 403],
    ['admin', 403],
    ['owner', 404],
  ])('%s: %i', async (who, status) => {
    expect((await request('POST /applications', who, '')).status).toBe(status);
  });
});

describe('GET /applications', () => {
  it.each([
    ['owner', () => [mine, ofScience]],
    ['stranger', () => []],
    ['gestionnaire', () => [mine]],
    ['gestionnaire2', () => [ofScience]],
    ['jury', () => [mine]],
    ['president', () => [mine]],
    ['admin', () => [mine, ofScience]],
  ])('%s sees what is theirs', async (who, theirs) => {
    const answer = await request('GET /applications', who, '');
    expect(answer.status).toBe(200);
    const ids = answer.body.applications.map(({ id }: { id: string }) => id);
    expect(ids.toSorted()).toEqual(theirs().toSorted());
    expect(answer.body.total).toBe(ids.length);
  });

  it.each(['nobody', 'forger'])('%s: 401', async (who) => {
    expect((await request('GET /applications', who, '')).status).toBe(401);
  });
});

describe('GET /tasks', () => {
  it.each([
    ['nobody', 401],
    ['forger', 401],
    ['owner', 403],
    ['gestionnaire', 200],
    ['admin', 200],
  ])('%s: %i', async (who, status) => {
    expect((await request('GET /tasks', who, '')).status).toBe(status);
  });

  it.each([
    ['gestionnaire', []],
    ['gestionnaire2', ['receive']],
    // The decision was entered by jury: it is the chair's turn.
    ['jury', []],
    ['president', ['validateDecision']],
    ['admin', ['receive', 'validateDecision']],
  ])('%s finds their own work', async (who, types) => {
    const answer = await request('GET /tasks', who, '');
    expect(answer.body.tasks.map(({ type }: { type: string }) => type).toSorted()).toEqual(types);
    expect(answer.body.total).toBe(types.length);
  });
});

describe.each([
  ['GET /waiting-lists/M1-CINEMA', { gestionnaire: 200, jury: 200, president: 200, admin: 200 }],
  // 409: whoever may is told that the seats of this programme are not limited.
  ['POST /waiting-lists/M1-CINEMA/open', { president: 409, admin: 409 }],
  ['GET /rankings/M1-CINEMA', { jury: 200, president: 200, admin: 200 }],
  // 400, 404: whoever may is told that there is no such table, or no such ranking.
  ['POST /rankings/M1-CINEMA/preview', { jury: 400 }],
  ['POST /rankings/M1-CINEMA', { jury: 400 }],
  ['POST /rankings/M1-CINEMA/approve', { president: 404 }],
  ['POST /rankings/M1-CINEMA/drop', { jury: 404, president: 404 }],
])('%s', (route, allowed: Record<string, number>) => {
  const [method, path] = route.split(' ') as ['GET' | 'POST', string];
  const ask = (who: string, asked: string) => {
    const test = supertest(service.app);
    const made =
      method === 'GET'
        ? test.get(asked)
        : test.post(asked).set('Idempotency-Key', uniqueName('key')).send({ id: 'no-such-one' });
    const token = tokens[who];
    return token === undefined ? made : made.auth(token, { type: 'bearer' });
  };

  it.each(['nobody', 'forger', 'owner', 'gestionnaire', 'jury', 'president', 'admin'])(
    '%s',
    async (who) => {
      await service.catalogue.change('M1-CINEMA', { capacity: null });
      const status = who === 'nobody' || who === 'forger' ? 401 : (allowed[who] ?? 403);
      expect((await ask(who, path)).status).toBe(status);
    },
  );

  it('is nobody’s of another centre or commission', async () => {
    const elsewhere = path.replace('M1-CINEMA', 'M1-INFO');
    for (const who of ['gestionnaire', 'jury', 'president']) {
      expect((await ask(who, elsewhere)).status).toBe(403);
    }
  });
});

describe('what a candidate may not know', () => {
  it('a decision on its way, who works on it, and what waits for staff', async () => {
    const page = await request('GET /applications/{id}', 'owner', mine);
    expect(page.body).toMatchObject({ draft: null, decision: { status: 'pending' }, tasks: [] });
    expect(page.body.programme.refusalReasons).toEqual([]);
    const history = await request('GET /applications/{id}/history', 'owner', mine);
    const list = await request('GET /applications', 'owner', '');
    for (const { body } of [page, history, list]) {
      const text = JSON.stringify(body);
      for (const secret of ['decisionEntered', 'validateDecision', 'jury', 'gestionnaire']) {
        expect(text).not.toContain(secret);
      }
    }
    const staff = await request('GET /applications/{id}', 'gestionnaire', mine);
    expect(staff.body).toMatchObject({ draft: { enteredBy: 'jury' } });
  });
});

describe('any actor', () => {
  const last = liveUntil('decisionEntered', { candidate: 'AAAA2222' }).at(-1);
  const record = {
    _id: last?.applicationId,
    revision: last?.revision,
    state: last?.state,
  } as ApplicationRecord;
  const actors: fc.Arbitrary<Actor> = fc.record({
    id: fc.constantFrom('aaaa2222', 'someone'),
    roles: fc.subarray(roles.filter((role) => role !== 'system') as Role[]),
    dossierNumber: fc.constantFrom(undefined, 'AAAA2222', 'BBBB3333'),
    centres: fc.subarray(['CENTRE-DEMO', 'CENTRE-SCIENCES']),
    commissions: fc.subarray(['COM-DEMO', 'COM-SCIENCES']),
  }) as fc.Arbitrary<Actor>;

  it('finds in lists exactly what they may open one by one', async () => {
    await fc.assert(
      fc.asyncProperty(actors, async (actor) => {
        // Programs have no list of theirs.
        fc.pre(!actor.roles.includes('service'));
        const scope = scopeOf(actor);
        const listed =
          scope === 'all' ||
          scope.some(
            (part) =>
              ('candidate' in part && part.candidate === 'AAAA2222') ||
              ('centres' in part && part.centres.includes('CENTRE-DEMO')) ||
              ('commissions' in part && part.commissions.includes('COM-DEMO')),
          );
        const opened = await getVisibleRecord(
          { find: async () => record } as never,
          'x',
          actor,
        ).then(
          () => true,
          () => false,
        );
        expect(opened).toBe(listed);
      }),
      { numRuns: 500 },
    );
  });
});
