import { createTestCandidate, randomDossierNumber, type TestCandidate } from '@admis/kit/testing';
import type { DecisionOutcome } from '@admis/workflows/domain';
import type { ApplicationRecord } from '../src/data-access/records.ts';
import { asOfNow } from '../src/use-cases/as-of-now.ts';
import { summariseApplication } from '../src/use-cases/view-application.ts';
import { config } from './support/components.ts';
import { staffTokens } from './support/people.ts';
import { openReadModel } from './support/read-model.ts';
import { as } from './support/system.ts';

const programme = 'M2-DROIT-ASSUR';
const count = 5_000;
const pageSize = 200;
const publicationAt = new Date(Date.now() + 3600 * 1000).toISOString();
const justBefore = new Date(Date.parse(publicationAt) - 1).toISOString();

/** Every fourth of each kind. */
const outcomeOf = (index: number): DecisionOutcome =>
  [
    { status: 'favourable' } as const,
    {
      status: 'favourableWithReserve',
      conditions: [
        { id: 'condition-1', title: { fr: 'B2', en: 'B2' }, dueAt: null, fileNeeded: true },
      ],
    } as const,
    { status: 'waitingList', rank: index + 1 } as const,
    {
      status: 'unfavourable',
      reason: { id: 'NIVEAU', label: { fr: 'Niveau', en: 'Level' } },
      comment: null,
    } as const,
  ][index % 4] as DecisionOutcome;

const none = { pending: count };
const all = Object.fromEntries([0, 1, 2, 3].map((index) => [outcomeOf(index).status, count / 4]));
const statuses = [...Object.keys(none), ...Object.keys(all)];

let service: Awaited<ReturnType<typeof openReadModel>>;
let staff: Awaited<ReturnType<typeof staffTokens>>;
/** The last of each kind; the others have no account. */
let candidates: TestCandidate[];
let records: ApplicationRecord[];

beforeAll(async () => {
  [service, staff] = await Promise.all([openReadModel(), staffTokens()]);
  await service.catalogue.change(programme, { publicationAt });
  candidates = await Promise.all([0, 1, 2, 3].map(() => createTestCandidate(config)));
  const lives = Array.from({ length: count }, (_, index) => ({
    candidate: candidates[index - (count - 4)]?.number ?? randomDossierNumber(),
    outcome: outcomeOf(index),
    changedDates: { publicationAt },
  }));
  await service.recordMany('published', lives.slice(0, -4));
  for (const life of lives.slice(-4)) await service.record('published', life);
  records = await service.repository.findPage('all', {}, 'newest', { skip: 0, limit: count });
});
afterAll(async () => {
  await Promise.all(candidates.map((candidate) => candidate.remove()));
  await service.close();
});

/** The service at each of the two instants. */
const apps = new Map<string, ReturnType<typeof service.appWith>>();
function at(instant: string, token: string) {
  const app = apps.get(instant) ?? service.appWith({ now: () => instant });
  apps.set(instant, app);
  return as(app, token);
}

const countOf = (shown: string[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(shown)].map((status) => [status, shown.filter((one) => one === status).length]),
  );

/** The status that a list shows of each application, page by page. */
async function listed(instant: string, token: string): Promise<string[]> {
  const shown: string[] = [];
  for (let page = 1; page <= count / pageSize; page += 1) {
    const { body } = await at(instant, token).get('/applications', { page, pageSize });
    expect(body.total).toBe(count);
    for (const { decision } of body.applications) shown.push(decision.status as string);
  }
  return shown;
}

/** How many a search by each status finds. */
async function found(instant: string, token: string): Promise<Record<string, number>> {
  const totals: Record<string, number> = {};
  for (const decision of statuses) {
    const { body } = await at(instant, token).get('/applications', { decision, pageSize: 1 });
    if (body.total > 0) totals[decision] = body.total as number;
  }
  return totals;
}

/** What the list of each of the 5,000 candidates shows them, by its own code. */
function shownToCandidates(instant: string): string[] {
  return records.map((record) => {
    const { candidate } = record.state;
    const actor = { id: candidate, roles: ['candidate' as const], dossierNumber: candidate };
    const view = summariseApplication(record, asOfNow(record, undefined, instant), actor);
    return view.decision.status;
  });
}

describe.each([
  ['one millisecond before, no decision of 5,000 shows', justBefore, none],
  ['at that instant all 5,000 show', publicationAt, all],
])('%s', (_when, instant, expected) => {
  it('in the lists of staff', async () => {
    expect(countOf(await listed(instant, staff.gestionnaire))).toEqual(expected);
  });

  it.each(['gestionnaire', 'jury', 'president', 'admin'] as const)(
    'in a search by %s',
    async (login) => {
      expect(await found(instant, staff[login])).toEqual(expected);
    },
  );

  it('to any candidate', async () => {
    expect(countOf(shownToCandidates(instant))).toEqual(expected);
    const own = await Promise.all(
      candidates.map(async ({ token, number }) => {
        const id = `2026.${programme}.${number}`;
        const { body } = await at(instant, token).get(`/applications/${id}`);
        const list = await at(instant, token).get('/applications');
        expect(list.body.applications[0].decision).toEqual(body.decision);
        return body;
      }),
    );
    const before = expected === none;
    expect(own.map(({ decision }) => decision.status)).toEqual(
      [0, 1, 2, 3].map((index) => (before ? 'pending' : outcomeOf(index).status)),
    );
    // The last one on the list has all the others before them.
    expect(own.map(({ waitingList }) => waitingList?.ahead ?? null)).toEqual([
      null,
      null,
      before ? null : count / 4 - 1,
      null,
    ]);
  });

  it('in the ranking', async () => {
    const { body } = await at(instant, staff.president).get(`/waiting-lists/${programme}`, {
      pageSize,
    });
    expect(body.total).toBe(count / 4);
    const places = body.applications.map(({ place }: { place: string }) => place);
    expect(new Set(places)).toEqual(new Set([expected === none ? 'validated' : 'waiting']));
  });
});
