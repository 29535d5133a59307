import supertest from 'supertest';
import { createTestCandidate, type TestCandidate } from '@admis/kit/testing';
import type { DecisionOutcome } from '@admis/workflows/domain';
import { config } from './support/components.ts';
import { staffTokens } from './support/people.ts';
import { openReadModel } from './support/read-model.ts';
import { as } from './support/system.ts';

const publicationAt = new Date(Date.now() + 3600 * 1000).toISOString();
const justBefore = new Date(Date.parse(publicationAt) - 1).toISOString();

const outcomes: DecisionOutcome[] = [
  { status: 'favourable' },
  {
    status: 'favourableWithReserve',
    conditions: [
      { id: 'condition-1', title: { fr: 'B2', en: 'B2' }, dueAt: null, fileNeeded: true },
    ],
  },
  { status: 'waitingList', rank: 1 },
  { status: 'waitingList', rank: 2 },
  {
    status: 'unfavourable',
    reason: { id: 'NIVEAU', label: { fr: 'Niveau', en: 'Level' } },
    comment: null,
  },
];

let service: Awaited<ReturnType<typeof openReadModel>>;
let staff: Awaited<ReturnType<typeof staffTokens>>;
let candidates: TestCandidate[];
let ids: string[];

beforeAll(async () => {
  [service, staff] = await Promise.all([openReadModel(), staffTokens()]);
  await service.catalogue.change('M2-DROIT-ASSUR', { publicationAt });
  candidates = await Promise.all(outcomes.map(() => createTestCandidate(config)));
  ids = await Promise.all(
    outcomes.map((outcome, index) =>
      service.record('published', {
        candidate: candidates[index]?.number ?? '',
        outcome,
        changedDates: { publicationAt },
      }),
    ),
  );
});
afterAll(async () => {
  await Promise.all(candidates.map((candidate) => candidate.remove()));
  await service.close();
});

const appAt = (instant: string) => service.appWith({ now: () => instant });

async function decisionsAt(instant: string): Promise<string[]> {
  return Promise.all(
    candidates.map(async ({ token }, index) => {
      const { body } = await as(appAt(instant), token).get(`/applications/${ids[index]}`);
      const list = await as(appAt(instant), token).get('/applications');
      expect(list.body.applications[0].decision).toEqual(body.decision);
      return body.decision.status as string;
    }),
  );
}

// No workflow is there at all: what is public follows from the clock.
it('five decisions become public at one instant, whenever each workflow wakes', async () => {
  expect(await decisionsAt(justBefore)).toEqual(Array(5).fill('pending'));
  expect(await decisionsAt(publicationAt)).toEqual(outcomes.map(({ status }) => status));
  for (const [index, outcome] of outcomes.entries()) {
    const before = await as(appAt(justBefore), staff.jury).get(`/applications/${ids[index]}`);
    const after = await as(appAt(publicationAt), staff.jury).get(`/applications/${ids[index]}`);
    expect(before.body).toMatchObject({
      decision: { status: 'pending' },
      draft: { status: outcome.status, stage: 'validated' },
    });
    expect(after.body).toMatchObject({
      decision: { status: outcome.status, publishedAt: publicationAt, origin: 'commission' },
      draft: null,
    });
  }
});

it('what may be done, the history and the revision follow at the same instant', async () => {
  const [first] = candidates as [TestCandidate];
  const read = async (instant: string) => {
    const { body } = await as(appAt(instant), first.token).get(`/applications/${ids[0]}`);
    const history = await as(appAt(instant), first.token).get(`/applications/${ids[0]}/history`);
    return { body, events: history.body.events };
  };
  const before = await read(justBefore);
  const after = await read(publicationAt);
  expect(before.body).toMatchObject({ allowedCommands: [], nextStep: { code: 'waitForDecision' } });
  expect(after.body).toMatchObject({
    revision: before.body.revision + 1,
    allowedCommands: ['confirm', 'withdraw'],
    nextStep: { code: 'reply' },
    letters: [{ kind: 'admission', reference: `${ids[0]}-1`, revokedAt: null }],
  });
  expect(after.events.at(-1)).toMatchObject({
    revision: after.body.revision,
    type: 'decisionPublished',
    at: publicationAt,
    by: { role: 'system', id: null },
    origin: 'commission',
  });
});

it('staff find published decisions by their status from that instant on', async () => {
  const found = async (instant: string, query: object): Promise<string[]> => {
    const { body } = await as(appAt(instant), staff.gestionnaire).get('/applications', query);
    expect(body.total).toBe(body.applications.length);
    return body.applications.map(({ id }: { id: string }) => id).toSorted();
  };
  const of = (...indexes: number[]): string[] => indexes.map((i) => ids[i] ?? '').toSorted();
  expect(await found(justBefore, { decision: 'pending' })).toEqual(of(0, 1, 2, 3, 4));
  expect(await found(justBefore, { decision: 'waitingList' })).toEqual([]);
  expect(await found(justBefore, { ended: 'true' })).toEqual([]);
  expect(await found(publicationAt, { decision: 'pending' })).toEqual([]);
  expect(await found(publicationAt, { decision: 'waitingList' })).toEqual(of(2, 3));
  expect(await found(publicationAt, { decision: ['favourable', 'favourableWithReserve'] })).toEqual(
    of(0, 1),
  );
  expect(await found(publicationAt, { ended: 'true' })).toEqual(of(4));
  expect(await found(publicationAt, { ended: 'false' })).toEqual(of(0, 1, 2, 3));
});

it('a candidate sees their place on the list, with those of the same batch before them', async () => {
  const placeOf = async (index: number) => {
    const token = candidates[index]?.token ?? '';
    return (await as(appAt(publicationAt), token).get(`/applications/${ids[index]}`)).body
      .waitingList;
  };
  expect(await placeOf(2)).toEqual({ rank: 1, called: 0, ahead: 0, status: 'held' });
  expect(await placeOf(3)).toEqual({ rank: 2, called: 0, ahead: 1, status: 'held' });
  expect(await placeOf(0)).toBeNull();
});

it('conditions come with the day by which each is to be met and what may be done', async () => {
  const token = candidates[1]?.token ?? '';
  const { body } = await as(appAt(publicationAt), token).get(`/applications/${ids[1]}`);
  expect(body.conditions).toMatchObject([
    {
      id: 'condition-1',
      status: 'awaiting',
      dueAt: expect.stringMatching(/T.*Z$/),
      allowedCommands: ['depositConditionPiece'],
    },
  ]);
  expect(body.nextDeadline).toEqual({
    kind: 'conditionDue',
    condition: 'condition-1',
    at: body.conditions[0].dueAt,
  });
});

it('a publication moved later in the catalogue is later for the candidate at once, by every filter', async () => {
  const later = new Date(Date.parse(publicationAt) + 3600 * 1000).toISOString();
  await service.catalogue.change('M2-DROIT-ASSUR', { publicationAt: later });
  try {
    expect(await decisionsAt(publicationAt)).toEqual(Array(5).fill('pending'));
    const answer = await supertest(appAt(publicationAt))
      .get('/applications')
      .query({ decision: 'favourable' })
      .auth(candidates[0]?.token ?? '', { type: 'bearer' });
    expect(answer.body).toMatchObject({ applications: [], total: 0 });
  } finally {
    await service.catalogue.change('M2-DROIT-ASSUR', { publicationAt });
  }
});
