import supertest from 'supertest';
import { deadUrl, eventually, uniqueName } from '@admis/kit/testing';
import { createTemporalClient } from '@admis/kit';
import { waitingListWorkflowId } from '@admis/workflows/messages';
import { createActivities } from '../src/activities.ts';
import { createCataloguePeer } from '../src/data-access/catalogue-peer.ts';
import { createWorkflowClients } from '../src/data-access/workflow-clients.ts';
import { makeCompleteFiles, type CompleteFile } from './support/complete-files.ts';
import { as, openSystem, type TestSystem } from './support/system.ts';

const programme = 'M1-CINEMA';

let system: TestSystem;
let files: CompleteFile[];

beforeAll(async () => {
  system = await openSystem();
  // Three seats: two are taken by favourable decisions, one is free, and three wait.
  files = await makeCompleteFiles(system, programme, 5);
  for (const [index, file] of files.entries()) {
    await decide(
      file,
      index < 2 ? { status: 'favourable' } : { status: 'waitingList', rank: index },
    );
  }
});
afterAll(() => system.close());

async function decide({ id }: CompleteFile, outcome: object): Promise<void> {
  const entered = await as(system.app, system.staff.jury).command(id, {
    type: 'enterDecision',
    outcome,
  });
  expect([entered.status, entered.body.code]).toEqual([200, undefined]);
  await as(system.app, system.staff.president).command(id, { type: 'validateDecision' });
}

const chair = () => as(system.app, system.staff.president);
const look = async () => (await chair().get(`/waiting-lists/${programme}`)).body;
const open = (app = system.app) =>
  supertest(app)
    .post(`/waiting-lists/${programme}/open`)
    .auth(system.staff.president, { type: 'bearer' });
const idOf = (index: number): string => files[index]?.id ?? '';

it('the list is held, calls from when a person opens it, and shows where everyone stands', async () => {
  const held = await eventually(async () => {
    const found = await look();
    return found.standing?.waiting === 3 && found.standing.live === 2 ? found : undefined;
  });
  expect(held).toMatchObject({
    programme: { id: programme, title: expect.any(String) },
    standing: { status: 'held', capacity: 3, waiting: 3, live: 2, called: 0, exhausted: false },
    mayOpen: true,
    total: 3,
    page: 1,
  });
  expect(held.applications).toMatchObject(
    [2, 3, 4].map((rank) => ({ applicationId: idOf(rank), rank, place: 'waiting' })),
  );
  const place = await chair().get(`/applications/${idOf(3)}`);
  expect(place.body.waitingList).toEqual({ rank: 3, called: 0, ahead: 1, status: 'held' });

  expect((await open()).status).toBe(204);
  const called = await eventually(async () => {
    const found = await look();
    return found.standing?.called === 1 && found.applications[0].place === 'offered'
      ? found
      : undefined;
  });
  expect(called).toMatchObject({
    standing: { status: 'open', lastCalledRank: 2, waiting: 2, live: 3 },
    mayOpen: false,
  });
  const offered = await chair().get(`/applications/${idOf(2)}`);
  expect(offered.body).toMatchObject({
    decision: { status: 'favourable', origin: 'waitingList' },
    pastDecisions: [{ status: 'waitingList', rank: 2 }],
    waitingList: null,
    nextStep: { code: 'reply' },
  });
  const next = await chair().get(`/applications/${idOf(3)}`);
  expect(next.body.waitingList).toEqual({ rank: 3, called: 1, ahead: 0, status: 'open' });

  const again = await open();
  expect(again.status).toBe(409);
  expect(again.body).toMatchObject({ code: 'listNotHeld', list: 'open' });
});

it('a withdrawal recorded by the centre calls the next one', async () => {
  const { status } = await as(system.app, system.staff.gestionnaire).command(idOf(0), {
    type: 'withdrawForCandidate',
    why: 'Par téléphone.',
  });
  expect(status).toBe(200);
  await eventually(async () => {
    const { body } = await chair().get(`/applications/${idOf(3)}`);
    return body.decision.origin === 'waitingList' ? body : undefined;
  });
  const second = await chair().get('/waiting-lists/M1-CINEMA', { page: 2, pageSize: 2 });
  expect(second.body).toMatchObject({ total: 3, page: 2, applications: [{ rank: 4 }] });
});

const alertsFor = async (token: string) => (await as(system.app, token).get('/tasks')).body.alerts;

/** Of the one list: to its manager and the administrator, and to nobody of another centre or without lists. */
async function alertOf(kind: 'exhausted' | 'closed') {
  const { gestionnaire, admin, gestionnaire2, jury } = system.staff;
  const [alert] = await eventually(async () => {
    const alerts = await alertsFor(gestionnaire);
    return alerts[0]?.kind === kind ? alerts : undefined;
  });
  expect(await alertsFor(gestionnaire)).toEqual([alert]);
  expect(await alertsFor(admin)).toEqual([alert]);
  expect(await alertsFor(gestionnaire2)).toEqual([]);
  expect(await alertsFor(jury)).toEqual([]);
  return alert;
}

it('a list with nobody left to call shows among its manager’s tasks', async () => {
  for (const index of [4, 1]) {
    await as(system.app, system.staff.gestionnaire).command(idOf(index), {
      type: 'withdrawForCandidate',
      why: 'Par téléphone.',
    });
  }
  expect(await alertOf('exhausted')).toMatchObject({
    programme: { id: programme, title: expect.any(String), campaign: expect.any(String) },
    capacity: 3,
    waiting: 0,
  });
});

it('a list whose date has passed shows as closed, and as before when the date is moved', async () => {
  const { signalWaitingList } = createActivities(system.dependencies);
  const { programme: known } = await look();
  const closeOn = async (waitingListClosesOn: string | null): Promise<void> => {
    await system.catalogue.change(programme, { waitingListClosesOn });
    await signalWaitingList({ campaign: known.campaign, programme, signal: 'seatsChanged' });
  };
  await closeOn('2020-01-01');
  expect(await alertOf('closed')).toMatchObject({ programme: { id: programme }, waiting: 0 });
  expect((await look()).standing).toMatchObject({ status: 'closed', exhausted: false });
  await closeOn(null);
  await alertOf('exhausted');
});

it('seats that are not limited have no list to open', async () => {
  await system.catalogue.change('M1-TRADUCTION', { capacity: null });
  const answer = await supertest(system.app)
    .post('/waiting-lists/M1-TRADUCTION/open')
    .auth(system.staff.president, { type: 'bearer' });
  expect(answer.status).toBe(409);
  expect(answer.body.code).toBe('noWaitingList');
});

it('a list is told all that is public before it calls, whatever is still on its way to it', async () => {
  const other = 'L1-MATH-INFO-DL';
  await system.catalogue.change(other, { capacity: 1 });
  const [first, second] = (await makeCompleteFiles(system, other, 2)) as [
    CompleteFile,
    CompleteFile,
  ];
  await decide(first, { status: 'favourable' });
  await decide(second, { status: 'waitingList', rank: 1 });
  const handle = system.engine.client.workflow.getHandle(
    waitingListWorkflowId(first.id.split('.')[0] ?? '', other),
  );
  // As if neither message had come yet.
  await eventually(async () => handle.describe().catch(() => undefined));
  await handle.terminate();
  const told: string[] = [];
  const app = system.appWith({
    lists: {
      ...system.dependencies.lists,
      tell: async (_campaign, _programme, { applicationId, seat }) =>
        void told.push(`${applicationId} ${seat.standing}`),
      openCalls: async () => void told.push('openCalls'),
    },
  });
  await supertest(app)
    .post(`/waiting-lists/${other}/open`)
    .auth(system.staff.president, { type: 'bearer' });
  expect(told.slice(0, 2).toSorted()).toEqual(
    [`${first.id} offered`, `${second.id} waiting`].toSorted(),
  );
  expect(told.slice(2)).toEqual(['openCalls']);
});

describe('what is asked for wrongly', () => {
  it('names every bad field', async () => {
    const { status, body } = await chair().get(`/waiting-lists/${programme}`, {
      page: 0,
      pageSize: 'x',
    });
    expect(status).toBe(400);
    expect(body.errors.map(({ path }: { path: string }) => path).toSorted()).toEqual([
      'query.page',
      'query.pageSize',
    ]);
  });

  it('of a programme that does not exist', async () => {
    expect((await chair().get('/waiting-lists/NO-SUCH')).status).toBe(404);
    const answer = await supertest(system.app)
      .post('/waiting-lists/NO-SUCH/open')
      .auth(system.staff.president, { type: 'bearer' });
    expect(answer.body).toMatchObject({ status: 404, code: 'programmeNotFound' });
  });

  it('while the catalogue or Temporal is down', async () => {
    const app = system.appWith({ catalogue: createCataloguePeer(deadUrl) });
    for (const answer of [
      await as(app, system.staff.president).get(`/waiting-lists/${programme}`),
      await open(app),
    ]) {
      expect(answer.status).toBe(503);
      expect(answer.body).toMatchObject({ code: 'peerUnavailable', peer: 'catalogue' });
    }
    const client = createTemporalClient({
      TEMPORAL_ADDRESS: '127.0.0.1:9',
      TEMPORAL_NAMESPACE: uniqueName('none'),
    });
    const dead = createWorkflowClients({ client, taskQueue: 'workflows', deadlineMs: 500 });
    const answer = await supertest(system.appWith(dead))
      .post('/waiting-lists/M2-DROIT-ASSUR/open')
      .auth(system.staff.president, { type: 'bearer' });
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ code: 'peerUnavailable', peer: 'temporal' });
    await client.connection.close();
  });
});
