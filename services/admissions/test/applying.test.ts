import supertest from 'supertest';
import { eventually, uniqueName, type TestCandidate } from '@admis/kit/testing';
import { createApplicationWorkflows } from '../src/data-access/application-workflows.ts';
import { createTemporalClient } from '@admis/kit';
import { as, openSystem, type TestSystem } from './support/system.ts';

const programme = 'M2-DROIT-ASSUR';

let system: TestSystem;
let candidate: TestCandidate;

beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system.close());
beforeEach(async () => {
  candidate = await system.newCandidate();
});

const me = () => as(system.app, candidate.token);

async function startedWorkflows(): Promise<string[]> {
  const ids: string[] = [];
  const query = `WorkflowId STARTS_WITH 'application/' AND Candidate = '${candidate.number}'`;
  for await (const { workflowId } of system.engine.client.workflow.list({ query })) {
    ids.push(workflowId);
  }
  return ids;
}

describe('POST /applications', () => {
  it('makes an application that the next page shows', async () => {
    const answer = await me().apply(programme);
    expect(answer.status).toBe(201);
    const id = answer.body.id as string;
    expect(id).toMatch(new RegExp(`^\\d{4}\\.${programme}\\.${candidate.number}$`));
    expect(answer.body).toMatchObject({
      revision: 1,
      candidate: { number: candidate.number, lastName: 'Lefèvre', firstName: 'Ève-Marie' },
      programme: {
        id: programme,
        title: 'Master 2A Droit des Assurances P. Assurances et Personnes',
        treatment: 'controlled',
      },
      centre: { id: 'CENTRE-DEMO', email: expect.stringContaining('@') },
      fileStatus: 'awaiting',
      decision: { status: 'pending' },
      draft: null,
      end: null,
      nextStep: { code: 'depositPieces', until: answer.body.dates.returnAt },
      deadlines: [{ kind: 'returnDate', at: answer.body.dates.returnAt, subject: null }],
      tasks: [],
    });
    expect(answer.body.allowedCommands).toEqual(
      expect.arrayContaining(['depositPiece', 'declareNotConcerned', 'cancel']),
    );
    expect(answer.body.pieces.length).toBeGreaterThanOrEqual(5);
    const page = await me().get(`/applications/${id}`);
    expect(page.status).toBe(200);
    expect(page.body).toEqual(answer.body);
    const list = await me().get('/applications');
    expect(list.body).toMatchObject({
      total: 1,
      applications: [{ id, revision: 1, deadlines: answer.body.deadlines }],
    });
  });

  it('answers a retried request with the first one’s answer', async () => {
    const key = uniqueName('key');
    const first = await me().apply(programme, key);
    const again = await me().apply(programme, key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
  });

  it('ten identical requests at once make one application', async () => {
    const key = uniqueName('key');
    const answers = await Promise.all(Array.from({ length: 10 }, () => me().apply(programme, key)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await me().get('/applications')).body.total).toBe(1);
    const ids = await eventually(async () => {
      const started = await startedWorkflows();
      return started.length > 0 ? started : undefined;
    });
    expect(ids).toHaveLength(1);
    expect(
      (await me().get(`/applications/${answers[0]?.body.id}/history`)).body.events,
    ).toHaveLength(1);
  });

  it('two tabs, one application: the second is told which', async () => {
    const answers = await Promise.all([me().apply(programme), me().apply(programme)]);
    const [done, refused] = answers.toSorted((a, b) => a.status - b.status);
    expect([done?.status, refused?.status]).toEqual([201, 409]);
    expect(refused?.body).toMatchObject({
      code: 'alreadyApplied',
      applicationId: done?.body.id,
      allowedCommands: [],
    });
    expect(refused?.headers['content-type']).toContain('application/problem+json');
  });

  it('a cancelled application is not made again', async () => {
    const { body } = await me().apply(programme);
    await me().command(body.id, { type: 'cancel' });
    const again = await me().apply(programme);
    expect(again.status).toBe(409);
    expect(again.body.code).toBe('alreadyApplied');
  });

  it.each(['M1-TRADUCTION', 'L3-LLCER-ESPAGNOL'])(
    'refuses %s, which is outside its dates, and starts nothing',
    async (closed) => {
      const answer = await me().apply(closed);
      expect(answer.status).toBe(409);
      expect(answer.body).toMatchObject({
        code: 'outsideWindow',
        details: { opensAt: expect.any(String), closesAt: expect.any(String) },
      });
      expect((await me().get('/applications')).body.total).toBe(0);
      expect(await startedWorkflows()).toEqual([]);
    },
  );

  it('names every bad field', async () => {
    const answer = await supertest(system.app)
      .post('/applications')
      .auth(candidate.token, { type: 'bearer' })
      .set('Idempotency-Key', uniqueName('key'))
      .send({ programmeId: '../../x' });
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe('invalidRequest');
    expect(answer.body.errors).toMatchObject([{ path: 'body.programmeId' }]);
    const keyless = await supertest(system.app)
      .post('/applications')
      .auth(candidate.token, { type: 'bearer' })
      .send({ programmeId: programme });
    expect(keyless.status).toBe(400);
    expect(keyless.body.errors).toMatchObject([{ path: 'headers.Idempotency-Key' }]);
  });

  it('does not know an unknown programme', async () => {
    const answer = await me().apply('NO-SUCH');
    expect(answer.status).toBe(404);
    expect(answer.body.code).toBe('programmeNotFound');
  });

  it('says so when the catalogue is down, and starts nothing', async () => {
    const answer = await as(
      system.appWith({ catalogue: system.down.catalogue }),
      candidate.token,
    ).apply(programme);
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ code: 'peerUnavailable', peer: 'catalogue' });
    expect((await me().get('/applications')).body.total).toBe(0);
  });

  it('says so when Temporal is down', async () => {
    const client = createTemporalClient({
      TEMPORAL_ADDRESS: '127.0.0.1:9',
      TEMPORAL_NAMESPACE: 'admis',
    });
    const workflows = createApplicationWorkflows({
      client,
      taskQueue: 'workflows',
      deadlineMs: 500,
    });
    const answer = await as(system.appWith({ workflows }), candidate.token).apply(programme);
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ code: 'peerUnavailable', peer: 'temporal' });
    await client.connection.close();
  });

  it('says so when no worker takes the command, in time', async () => {
    const workflows = createApplicationWorkflows({
      client: system.engine.client,
      taskQueue: uniqueName('nobody'),
      deadlineMs: 500,
    });
    const answer = await as(system.appWith({ workflows }), candidate.token).apply(programme);
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ code: 'peerUnavailable', peer: 'temporal' });
  });

  it('what was taken while the dossier service was down is recorded later', async () => {
    const key = uniqueName('key');
    const app = system.appWith({ dossier: system.down.dossier });
    const answer = await as(app, candidate.token).apply(programme, key);
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ code: 'recordedLater' });
    const id = answer.body.applicationId as string;
    await eventually(async () => {
      const { status } = await me().get(`/applications/${id}`);
      return status === 200 ? status : undefined;
    });
    const again = await me().apply(programme, key);
    expect(again.status).toBe(201);
    expect(again.body.id).toBe(id);
  });
});

describe('the limit of applications per campaign', () => {
  const others = ['L3-DROIT', 'L1-DROIT', 'L3-INFO'] as const;
  /** Two minutes from now: what has not become of a request by then will not. */
  const later = () => new Date(Date.now() + 120_000).toISOString();

  beforeAll(() => system.catalogue.changeCampaign({ applicationLimit: 2 }));
  afterAll(() => system.catalogue.changeCampaign({ applicationLimit: 10 }));

  it('is told to who has reached it; a cancelled application does not count', async () => {
    const first = await me().apply(programme);
    expect([first.status, (await me().apply(others[0])).status]).toEqual([201, 201]);
    const refused = await me().apply(others[1]);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'applicationLimitReached',
      details: { limit: '2' },
    });
    expect((await me().get('/applications')).body.total).toBe(2);

    await me().command(first.body.id as string, { type: 'cancel' });
    expect((await me().apply(others[1])).status).toBe(201);
    expect((await me().apply(others[2])).body.code).toBe('applicationLimitReached');
  });

  it('lets one of several pass that come at the same instant for the last place', async () => {
    await me().apply(programme);
    const answers = await Promise.all(others.map((one) => me().apply(one)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    for (const { status, body } of answers) {
      if (status === 409) expect(body.code).toBe('applicationLimitReached');
    }
    expect((await me().get('/applications')).body.total).toBe(2);
  });

  it('counts what was begun while it may still start, and forgets it when it has not', async () => {
    await me().apply(programme);
    const client = createTemporalClient({
      TEMPORAL_ADDRESS: '127.0.0.1:9',
      TEMPORAL_NAMESPACE: 'admis',
    });
    const workflows = createApplicationWorkflows({
      client,
      taskQueue: 'workflows',
      deadlineMs: 500,
    });
    const cut = as(system.appWith({ workflows }), candidate.token);
    expect((await cut.apply(others[0])).status).toBe(503);
    await client.connection.close();
    expect((await me().apply(others[1])).body.code).toBe('applicationLimitReached');
    // The one that was begun may still be gone on with; another one has its place once it has not.
    const app = system.appWith({ now: later });
    expect((await as(app, candidate.token).apply(others[1])).status).toBe(201);
    expect((await me().apply(others[0])).body.code).toBe('applicationLimitReached');
  });

  it('counts what runs but is not recorded, however long that takes', async () => {
    await me().apply(programme);
    const { body } = await me().apply(others[0]);
    await system.connection.collection('applications').deleteOne({ _id: body.id });
    const app = system.appWith({ now: later });
    expect((await as(app, candidate.token).apply(others[1])).body.code).toBe(
      'applicationLimitReached',
    );
  });
});
