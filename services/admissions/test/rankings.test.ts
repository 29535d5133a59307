import supertest from 'supertest';
import { deadUrl, eventually, uniqueName } from '@admis/kit/testing';
import { bulkActionWorkflowId } from '@admis/workflows/messages';
import { createCataloguePeer } from '../src/data-access/catalogue-peer.ts';
import { doRankingRows } from '../src/use-cases/do-ranking-rows.ts';
import { makeCompleteFiles, type CompleteFile } from './support/complete-files.ts';
import { staff as actors } from './support/lives.ts';
import { as, openSystem, type TestSystem } from './support/system.ts';
import { xlsx } from './support/tables.ts';

const programme = 'M1-CINEMA';

let system: TestSystem;
let files: CompleteFile[];
/** Each test has ranks of its own: those of the others are taken. */
let base = 0;

beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system.close());
beforeEach(async () => {
  base += 100;
  files = await makeCompleteFiles(system, programme, 4);
});
afterEach(async () => {
  await system.connection.collection('rankings').deleteMany({});
});

const number = (index: number): string => files[index]?.number ?? '';
const id = (index: number): string => files[index]?.id ?? '';
type Row = [string, number | string];
const cells = (rows: Row[]): Row[] => [
  ['Numéro de dossier', 'Rang'],
  ...rows.map(([who, rank]): Row => [who, typeof rank === 'number' ? base + rank : rank]),
];
const table = (...rows: Row[]): string =>
  cells(rows)
    .map((row) => row.join(';'))
    .join('\n');
const ranked = (...ranks: number[]): string =>
  table(...ranks.map((rank, index) => [number(index), rank] as Row));

function send(
  path: string,
  token: string,
  file: string | Buffer,
  key = uniqueName('key'),
  app = system.app,
) {
  return supertest(app)
    .post(path)
    .auth(token, { type: 'bearer' })
    .set('Content-Type', 'application/octet-stream')
    .set('Idempotency-Key', key)
    .send(typeof file === 'string' ? Buffer.from(file) : file);
}
const preview = (file: string | Buffer) =>
  send(`/rankings/${programme}/preview`, system.staff.jury, file);
const propose = (file: string, key?: string) =>
  send(`/rankings/${programme}`, system.staff.jury, file, key);
const choose = (what: 'approve' | 'drop', ranking: string, token: string, app = system.app) =>
  supertest(app)
    .post(`/rankings/${programme}/${what}`)
    .auth(token, { type: 'bearer' })
    .send({ id: ranking });
const look = async () =>
  (await as(system.app, system.staff.president).get(`/rankings/${programme}`)).body.ranking;

async function enter(index: number, outcome: object): Promise<void> {
  const answer = await as(system.app, system.staff.jury).command(id(index), {
    type: 'enterDecision',
    outcome,
  });
  expect(answer.status).toBe(200);
}

async function done() {
  return eventually(async () => {
    const ranking = await look();
    return ranking.stage === 'done' ? ranking : undefined;
  });
}

async function types(index: number): Promise<string[]> {
  const record = await system.repository.find(id(index));
  const events = await system.repository.findEvents(id(index), record?.revision ?? 0);
  return events.map(({ type }) => type).filter((type) => type.startsWith('decision'));
}

it('a dry run tells what each row would change, and does nothing', async () => {
  await enter(0, { status: 'waitingList', rank: base + 5 });
  await enter(1, { status: 'waitingList', rank: base + 2 });
  await enter(2, { status: 'waitingList', rank: base + 3 });
  const { status, body } = await preview(ranked(1, 4, 3, 2));
  expect(status).toBe(200);
  expect(body.counts).toEqual({ rows: 4, new: 1, up: 1, down: 1, same: 1, problems: 0 });
  expect(body.rows).toMatchObject([
    {
      line: 2,
      number: number(0),
      rank: base + 1,
      applicationId: id(0),
      fileStatus: 'complete',
      current: { status: 'waitingList', rank: base + 5, stage: 'entered' },
      change: 'up',
      problems: [],
      outcome: null,
    },
    { change: 'down' },
    { change: 'same' },
    { change: 'new', current: null },
  ]);
  expect(await look()).toBeNull();
  expect((await system.repository.find(id(0)))?.state.draft).toMatchObject({ rank: base + 5 });
});

it('a dry run of a spreadsheet tells what it tells of the same table as text, and does nothing', async () => {
  await enter(0, { status: 'waitingList', rank: base + 5 });
  const rows: Row[] = [
    [number(0), 1],
    [number(1), 2],
    [number(2), 2],
    ['ZZZZ9999', 'x'],
  ];
  const { status, body } = await preview(await xlsx(cells(rows)));
  expect(status).toBe(200);
  expect(body).toEqual((await preview(table(...rows))).body);
  expect(body.counts).toMatchObject({ rows: 4, up: 1, problems: 3 });
  expect(body.rows).toMatchObject([
    { line: 2, number: number(0), rank: base + 1, change: 'up', problems: [] },
    { line: 3, problems: ['duplicateRank'] },
    { line: 4, problems: ['duplicateRank'] },
    { line: 5, problems: ['badRank', 'unknownNumber'] },
  ]);
  expect(await look()).toBeNull();
  expect((await system.repository.find(id(0)))?.state.draft).toMatchObject({ rank: base + 5 });
});

it('a dry run reads no formula, and refuses a spreadsheet that is broken', async () => {
  const formula = { formula: '1+1', result: base + 1 };
  const { body } = await preview(await xlsx([...cells([]), [number(0), formula]]));
  expect(body.rows).toMatchObject([{ number: number(0), rank: null, problems: ['badRank'] }]);
  const whole = await xlsx(cells([[number(0), 1]]));
  const broken = await preview(whole.subarray(0, whole.length / 2));
  expect([broken.status, broken.body.errors[0].code]).toEqual([400, 'notATable']);
});

it('names every problem of a row', async () => {
  await enter(2, { status: 'favourable' });
  await enter(3, { status: 'waitingList', rank: base + 7 });
  const file = table(
    [number(0), 1],
    [number(0), 2],
    [number(1), 2],
    ['ZZZZ9999', 3],
    [number(2), 4],
    [number(1), 'x'],
    ['nobody', 7],
  );
  const { body } = await preview(file);
  expect(body.rows.map(({ problems }: { problems: string[] }) => problems)).toEqual([
    ['duplicateNumber'],
    ['duplicateNumber', 'duplicateRank'],
    ['duplicateNumber', 'duplicateRank'],
    ['unknownNumber'],
    ['decidedOtherwise'],
    ['badRank', 'duplicateNumber'],
    ['rankTaken', 'unknownNumber'],
  ]);
  expect(body.counts).toMatchObject({ rows: 7, problems: 7 });
  const proposed = await propose(file);
  expect(proposed.status).toBe(409);
  expect(proposed.body).toMatchObject({ code: 'rankingHasProblems', counts: body.counts });
});

it('a published rank is not the file’s to change', async () => {
  for (const [index, rank] of [3, 4].entries()) {
    await enter(index, { status: 'waitingList', rank: base + rank });
    await as(system.app, system.staff.president).command(id(index), { type: 'validateDecision' });
  }
  const { body } = await preview(ranked(5, 2));
  expect(body.rows).toMatchObject([
    { problems: ['rankWouldWorsen'], current: { rank: base + 3, stage: 'published' } },
    { problems: ['correctionNeeded'], change: 'up' },
  ]);
  expect((await preview(ranked(3, 4))).body.counts).toMatchObject({ same: 2, problems: 0 });
});

it('a second person approves, and every row is entered by one and validated by the other', async () => {
  await enter(0, { status: 'waitingList', rank: base + 2 });
  await enter(1, { status: 'waitingList', rank: base + 1 });
  const proposed = await propose(ranked(1, 2, 3, 4));
  expect(proposed.status).toBe(201);
  expect(proposed.body).toMatchObject({
    stage: 'proposed',
    proposedBy: 'jury',
    mayApprove: false,
    mayDrop: true,
    progress: { done: 0, refused: 0, left: 4 },
    counts: { rows: 4, new: 2, up: 1, down: 1, problems: 0 },
  });
  const own = await look();
  expect(own).toMatchObject({ id: proposed.body.id, mayApprove: true });

  const approved = await choose('approve', proposed.body.id, system.staff.president);
  expect(approved.status).toBe(202);
  expect(approved.body).toMatchObject({ approvedBy: 'president' });
  const ranking = await done();
  expect(ranking).toMatchObject({ progress: { done: 4, refused: 0, left: 0 } });
  for (const [index, rank] of [1, 2, 3, 4].entries()) {
    const { body } = await as(system.app, system.staff.admin).get(`/applications/${id(index)}`);
    expect(body).toMatchObject({ decision: { status: 'waitingList', rank: base + rank } });
    const history = await as(system.app, system.staff.admin).get(
      `/applications/${id(index)}/history`,
    );
    const by = Object.fromEntries(
      history.body.events.map((event: { type: string; by: { id: string } }) => [
        event.type,
        event.by.id,
      ]),
    );
    expect(by).toMatchObject({ decisionEntered: 'jury', decisionValidated: 'president' });
  }
  // Once more: it is done, and nothing happens twice.
  expect((await choose('approve', proposed.body.id, system.staff.president)).status).toBe(202);
  expect(await types(2)).toEqual(['decisionEntered', 'decisionValidated', 'decisionPublished']);
});

it('is stored once however often it is sent, and one at a time', async () => {
  const key = uniqueName('key');
  const file = ranked(1, 2, 3, 4);
  const answers = await Promise.all([propose(file, key), propose(file, key)]);
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect(answers[0].body.id).toBe(answers[1].body.id);
  const other = await propose(ranked(4, 3, 2, 1));
  expect(other.status).toBe(409);
  expect(other.body.code).toBe('rankingWaiting');

  const dropped = await choose('drop', answers[0].body.id, system.staff.jury);
  expect(dropped.body).toMatchObject({ stage: 'dropped', mayApprove: false, mayDrop: false });
  const late = await choose('approve', answers[0].body.id, system.staff.president);
  expect(late.status).toBe(409);
  expect(late.body).toMatchObject({ code: 'rankingNotProposed', stage: 'dropped' });
  const next = await propose(ranked(4, 3, 2, 1));
  expect(next.body).toMatchObject({ stage: 'proposed' });
});

it('nobody approves what has a problem by then', async () => {
  const { body } = await propose(ranked(1, 2, 3, 4));
  await enter(3, { status: 'favourable' });
  const answer = await choose('approve', body.id, system.staff.president);
  expect(answer.status).toBe(409);
  expect(answer.body).toMatchObject({ code: 'rankingHasProblems', counts: { problems: 1 } });
  expect((await look()).rows[0]).toMatchObject({
    number: number(3),
    problems: ['decidedOtherwise'],
  });
  const unknown = await choose('approve', 'no-such-ranking', system.staff.president);
  expect(unknown.status).toBe(404);
});

it('a crash anywhere in the middle is made good by doing the rows again', async () => {
  const { body } = await propose(ranked(1, 2, 3, 4));
  const request = {
    id: body.id as string,
    approvedBy: { ...actors.chair },
    from: 0,
    limit: 25,
  };
  class Crash extends Error {}
  let writes = 0;
  let diesAt = 0;
  const dying = {
    ...system.dependencies,
    repository: {
      ...system.repository,
      async putIfNewer(record: Parameters<typeof system.repository.putIfNewer>[0]) {
        if ((writes += 1) === diesAt) throw new Crash();
        await system.repository.putIfNewer(record);
      },
    },
    rankings: {
      ...system.rankings,
      async putOutcome(...args: Parameters<typeof system.rankings.putOutcome>) {
        if ((writes += 1) === diesAt) throw new Crash();
        await system.rankings.putOutcome(...args);
      },
    },
  };
  for (diesAt = 1; diesAt < 20; diesAt += 1) {
    writes = 0;
    const outcome = await doRankingRows(dying, request, () => undefined).catch((error) => error);
    // A command that was taken and could not be recorded is told as 503, and tried again.
    if (outcome instanceof Error) expect([503, undefined]).toContain((outcome as never)['status']);
    else expect(outcome).toEqual({ done: 4, refused: 0, next: null });
  }
  expect(await look()).toMatchObject({ stage: 'done', progress: { done: 4, refused: 0 } });
  for (const index of [0, 1, 2, 3]) {
    await eventually(async () => ((await types(index)).length === 3 ? true : undefined));
    expect(await types(index)).toEqual([
      'decisionEntered',
      'decisionValidated',
      'decisionPublished',
    ]);
  }
});

it('a row that the rules refuse meanwhile keeps its reason, and the others are done', async () => {
  const { body } = await propose(ranked(1, 2, 3, 4));
  const ranking = await system.rankings.find(body.id);
  await enter(1, { status: 'favourable' });
  await as(system.app, system.staff.president).command(id(1), { type: 'validateDecision' });
  const outcome = await doRankingRows(
    system.dependencies,
    { id: ranking?._id ?? '', approvedBy: { ...actors.chair }, from: 0, limit: 25 },
    () => undefined,
  );
  expect(outcome).toEqual({ done: 3, refused: 1, next: null });
  expect((await look()).rows[0]).toMatchObject({
    number: number(1),
    outcome: { status: 'refused', code: 'decisionAlreadyPublished' },
  });
});

it('operators find the action by its name and see its outcome', async () => {
  const { body } = await propose(ranked(1, 2, 3, 4));
  await choose('approve', body.id, system.staff.president);
  const handle = system.engine.client.workflow.getHandle(bulkActionWorkflowId('ranking', body.id));
  expect(await handle.result()).toEqual({ done: 4, refused: 0, next: 0 });
});

describe('what is asked for wrongly', () => {
  it.each(['preview', 'propose'])('%s: a file that is no ranking', async (what) => {
    const answer = what === 'preview' ? await preview('a;b\n1;2') : await propose('a;b\n1;2');
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      code: 'invalidRequest',
      errors: [{ path: 'body', code: 'numberColumnMissing' }],
    });
  });

  it('a file that is too large', async () => {
    const answer = await preview(`number;rank\n${'x'.repeat(3 * 1024 * 1024)}`);
    expect(answer.status).toBe(413);
    expect(answer.body.code).toBe('fileTooLarge');
  });

  it('without an id, or an Idempotency-Key', async () => {
    for (const what of ['approve', 'drop']) {
      const answer = await supertest(system.app)
        .post(`/rankings/${programme}/${what}`)
        .auth(system.staff.president, { type: 'bearer' })
        .send({});
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toMatchObject([{ path: 'body.id' }]);
    }
    const keyless = await supertest(system.app)
      .post(`/rankings/${programme}`)
      .auth(system.staff.jury, { type: 'bearer' })
      .set('Content-Type', 'application/octet-stream')
      .send(Buffer.from(ranked(1)));
    expect(keyless.status).toBe(400);
    expect(keyless.body.errors).toMatchObject([{ path: 'headers.Idempotency-Key' }]);
  });

  it('of a programme that does not exist, or while the catalogue is down', async () => {
    const { staff } = system;
    const unknown = await send('/rankings/NO-SUCH/preview', staff.jury, ranked(1));
    expect(unknown.status).toBe(404);
    const app = system.appWith({ catalogue: createCataloguePeer(deadUrl) });
    for (const answer of [
      await send(`/rankings/${programme}/preview`, staff.jury, ranked(1), uniqueName('key'), app),
      await send(`/rankings/${programme}`, staff.jury, ranked(1), uniqueName('key'), app),
      await as(app, staff.jury).get(`/rankings/${programme}`),
      await choose('approve', 'some-ranking', staff.president, app),
      await choose('drop', 'some-ranking', staff.president, app),
    ]) {
      expect(answer.status).toBe(503);
      expect(answer.body).toMatchObject({ code: 'peerUnavailable', peer: 'catalogue' });
    }
  });
});
