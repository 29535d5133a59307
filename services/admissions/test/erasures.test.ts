import supertest from 'supertest';
import { createTemporalClient } from '@admis/kit';
import { eventually, type TestCandidate } from '@admis/kit/testing';
import {
  applicationWorkflowId,
  taskQueues,
  type AdmissionsActivities,
  type ErasureStanding,
} from '@admis/workflows/messages';
import { WorkflowNotFoundError } from '@temporalio/client';
import { createActivities } from '../src/activities.ts';
import { createErasureWorkflows } from '../src/data-access/erasure-workflows.ts';
import { openNotifications } from './support/peers.ts';
import { as, openSystem, type TestSystem } from './support/system.ts';

const programme = 'M2-DROIT-ASSUR';
let system: TestSystem;
let notifications: Awaited<ReturnType<typeof openNotifications>>;
let activities: AdmissionsActivities;
let candidate: TestCandidate;

beforeAll(async () => {
  system = await openSystem();
  activities = createActivities(system.dependencies);
  notifications = await openNotifications();
  // An application's workflow ends once its mails are handed over.
  await system.engine.offer(taskQueues.notifications, notifications.activities);
});
afterAll(async () => {
  await system?.close();
  await notifications?.close();
});
beforeEach(async () => {
  candidate = await system.newCandidate();
});

const me = () => as(system.app, candidate.token);
const view = () => me().get('/erasures/mine');
const ask = (body: object = { understood: true }, app = system.app) =>
  supertest(app).post('/erasures').auth(candidate.token, { type: 'bearer' }).send(body);
const withdraw = (app = system.app) =>
  supertest(app).delete('/erasures/mine').auth(candidate.token, { type: 'bearer' });

async function apply(): Promise<string> {
  const { status, body } = await me().apply(programme);
  expect(status).toBe(201);
  return body.id as string;
}

/** An application that is over, with a piece, and that a manager has looked at. */
async function cancelled(): Promise<string> {
  const id = await apply();
  await system.documents.deposit(candidate.token);
  const { body } = await as(system.app, system.staff.gestionnaire).get(`/applications/${id}`);
  const { revision } = body as { revision: number };
  await system.messages.insert({
    _id: `message-${id}`,
    applicationId: id,
    campaign: id.split('.')[0] ?? '',
    candidate: candidate.number,
    centre: 'CENTRE-DEMO',
    from: 'candidate',
    by: candidate.number.toLowerCase(),
    at: new Date().toISOString(),
    text: 'Une question',
    files: [],
    readAt: null,
    waits: true,
    untold: false,
  });
  const done = await me().command(id, { type: 'cancel', expectedRevision: revision });
  expect(done.status).toBe(200);
  return id;
}

const stored = (number: string) => {
  const count = (name: string, query: object) =>
    system.connection.collection(name).countDocuments(query);
  return Promise.all([
    count('applications', { 'state.candidate': number }),
    count('events', { applicationId: { $regex: number } }),
    count('readings', { candidate: number }),
    count('messages', { candidate: number }),
    count('begunApplications', { candidate: number }),
  ]);
};

describe('a request for erasure', () => {
  it('waits while an application is open, tells until when, is one however often it is made, and can be withdrawn', async () => {
    expect((await view()).body).toEqual({
      status: 'notAsked',
      askedAt: null,
      possibleFrom: null,
      holds: [],
    });
    const id = await apply();
    const before = (await view()).body as { possibleFrom: string };
    expect(before).toEqual({
      status: 'notAsked',
      askedAt: null,
      possibleFrom: expect.any(String),
      holds: [
        {
          application: { id, programme: expect.stringContaining('Master 2A') },
          reason: 'open',
          until: before.possibleFrom,
        },
      ],
    });
    const { state } = (await system.repository.find(id)) ?? {};
    expect(before.possibleFrom > (state?.dates.campaignEndsAt ?? '9999')).toBe(true);

    const first = await ask();
    expect([first.status, first.body.status]).toEqual([202, 'waiting']);
    const again = await ask();
    expect(again.body).toEqual(first.body);
    const standing = await eventually(async () => {
      const found = await system.dependencies.erasureWorkflows.findStanding(candidate.number);
      return found === undefined || found.until === null ? undefined : found;
    });
    expect(standing).toEqual({
      status: 'waiting',
      askedAt: first.body.askedAt,
      until: before.possibleFrom,
    } satisfies ErasureStanding);

    expect((await withdraw()).body).toMatchObject({ status: 'notAsked', askedAt: null });
    // Once more, before or after its workflow has ended.
    expect([200, 404]).toContain((await withdraw()).status);
    expect((await view()).body.status).toBe('notAsked');
    expect((await system.repository.find(id))?._id).toBe(id);
    expect((await ask()).body.status).toBe('waiting');
    await withdraw();
  });

  it('without anything that forbids it is under way at once: it is too late to withdraw, or to apply', async () => {
    expect((await ask()).status).toBe(202);
    await eventually(async () =>
      (await system.erasures.find(candidate.number)) === undefined ? undefined : true,
    );
    expect((await view()).body).toMatchObject({ status: 'underWay', possibleFrom: null });
    const late = await withdraw();
    expect([late.status, late.body.code]).toEqual([409, 'erasureUnderWay']);
    const applied = await me().apply(programme);
    expect([applied.status, applied.body.code]).toEqual([409, 'erasureUnderWay']);
    expect((await stored(candidate.number))[0]).toBe(0);
  });

  it('is not taken without the candidate’s word that they know it is for good', async () => {
    for (const body of [{}, { understood: false }, { understood: 'on' }]) {
      const answer = await ask(body);
      expect([answer.status, answer.body.errors[0].path]).toEqual([400, 'body.understood']);
    }
    expect((await view()).body.status).toBe('notAsked');
  });

  it('says so when the engine or the catalogue is down', async () => {
    await apply();
    const client = createTemporalClient({
      TEMPORAL_ADDRESS: '127.0.0.1:9',
      TEMPORAL_NAMESPACE: 'admis',
    });
    const app = system.appWith({
      erasureWorkflows: createErasureWorkflows({ client, taskQueue: 'nobody', deadlineMs: 500 }),
    });
    for (const answer of [
      await ask({ understood: true }, app),
      await withdraw(app),
      await as(app, candidate.token).get('/erasures/mine'),
    ]) {
      expect([answer.status, answer.body.peer]).toEqual([503, 'temporal']);
    }
    await client.connection.close();
    const without = system.appWith({ catalogue: system.down.catalogue });
    const answer = await as(without, candidate.token).get('/erasures/mine');
    expect([answer.status, answer.body.peer]).toEqual([503, 'catalogue']);
  });
});

describe('the activities of an erasure', () => {
  it('leave of an application what can be counted, and nothing that leads to a person', async () => {
    const { number: dossierNumber } = candidate;
    const id = await cancelled();
    const other = await system.newCandidate();
    const kept = await as(system.app, other.token).apply(programme);
    expect((await stored(dossierNumber)).every((count) => count > 0)).toBe(true);
    expect(await activities.findErasureHold({ dossierNumber })).toEqual({ until: null });

    await eventually(async () => {
      try {
        await activities.eraseApplicationsOf({ dossierNumber });
        return true;
      } catch (error) {
        // Its workflow writes its last record, and tries nothing after that.
        expect(String(error)).toContain('still at work');
        return undefined;
      }
    });
    await activities.eraseApplicationsOf({ dossierNumber });
    expect(await stored(dossierNumber)).toEqual([0, 0, 0, 0, 0]);
    const left = await system.connection.collection('erasedApplications').find().toArray();
    expect(left).toHaveLength(1);
    expect(left[0]).toEqual({
      _id: expect.stringMatching(/^[0-9a-f]{64}$/),
      campaign: id.split('.')[0],
      programme,
      centre: 'CENTRE-DEMO',
      commission: expect.any(String),
      treatment: 'controlled',
      fileStatus: 'awaiting',
      decision: null,
      reply: 'none',
      end: 'cancelled',
      erasedAt: expect.any(String),
    });
    expect(JSON.stringify(left)).not.toContain(dossierNumber);
    expect((await stored(other.number))[0]).toBe(1);
    expect(kept.status).toBe(201);

    // To staff whose it was it is gone, to all others it never was.
    for (const path of [`/applications/${id}`, `/applications/${id}/history`]) {
      for (const login of ['gestionnaire', 'jury', 'president', 'admin'] as const) {
        const { status, body } = await as(system.app, system.staff[login]).get(path);
        expect([status, body.code, typeof body.erasedAt]).toEqual([
          410,
          'applicationErased',
          'string',
        ]);
      }
      for (const token of [system.staff.gestionnaire2, candidate.token, other.token]) {
        expect((await as(system.app, token).get(path)).status).toBe(404);
      }
    }
    const command = await as(system.app, system.staff.gestionnaire).command(id, {
      type: 'receive',
    });
    expect(command.status).toBe(410);
  });

  it('erase no application whose workflow still writes', async () => {
    const { number: dossierNumber } = candidate;
    const id = await apply();
    const { until } = await activities.findErasureHold({ dossierNumber });
    expect(until).toEqual(expect.any(String));
    await expect(activities.eraseApplicationsOf({ dossierNumber })).rejects.toThrow(
      'still at work',
    );
    // What operators can search for follows the engine by a moment.
    await eventually(async () => {
      try {
        await activities.endErasure({ dossierNumber });
        return undefined;
      } catch (error) {
        return String(error).includes('still at work') ? true : undefined;
      }
    });
    expect((await system.repository.find(id))?.names.lastName).toBe('Lefèvre');
  });

  it('erase every file of the candidate and nobody else’s', async () => {
    const other = await system.newCandidate();
    const mine = await system.documents.deposit(candidate.token);
    const theirs = await system.documents.deposit(other.token);
    const { documents } = system.dependencies;
    for (let times = 0; times < 2; times += 1) {
      await activities.eraseFiles({ dossierNumber: candidate.number });
    }
    expect(await documents.findFileFacts(candidate.number, mine)).toBeUndefined();
    expect(await documents.findFileFacts(other.number, theirs)).toBeDefined();
    const down = createActivities({ ...system.dependencies, documents: system.down.documents });
    await expect(down.eraseFiles({ dossierNumber: candidate.number })).rejects.toMatchObject({
      code: 'peerUnavailable',
    });
  });

  it('erase the histories of ended workflows, and note when it was over', async () => {
    const { number: dossierNumber } = candidate;
    const id = await cancelled();
    const handle = system.engine.client.workflow.getHandle(applicationWorkflowId(id));
    await handle.result();
    await activities.barFromApplying({ dossierNumber });
    await activities.letApply({ dossierNumber });
    expect(await system.erasures.find(dossierNumber)).toBeUndefined();
    await activities.barFromApplying({ dossierNumber });
    await eventually(async () => {
      await activities.endErasure({ dossierNumber }).catch(() => undefined);
      try {
        await handle.describe();
        return undefined;
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
        return true;
      }
    });
    await activities.endErasure({ dossierNumber });
    const trace = await system.erasures.find(dossierNumber);
    expect(trace).toEqual({
      _id: expect.stringMatching(/^[0-9a-f]{64}$/),
      begunAt: expect.any(String),
      endedAt: expect.any(String),
    });
    await activities.endErasure({ dossierNumber });
    await activities.letApply({ dossierNumber });
    expect(await system.erasures.find(dossierNumber)).toEqual(trace);
  });
});
