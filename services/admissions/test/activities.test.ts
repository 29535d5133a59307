import { randomDossierNumber } from '@admis/kit/testing';
import type { AdmissionsActivities, WaitingListStanding } from '@admis/workflows/messages';
import { createActivities } from '../src/activities.ts';
import { makeCompleteFiles, type CompleteFile } from './support/complete-files.ts';
import { liveUntil } from './support/lives.ts';
import { as, openSystem, type TestSystem } from './support/system.ts';

const programme = 'L3-ARTS-CINEMA';

let system: TestSystem;
let activities: AdmissionsActivities;
let campaign: string;

beforeAll(async () => {
  system = await openSystem();
  activities = createActivities(system.dependencies);
});
afterAll(() => system.close());

const part = { unpublished: false, after: null, limit: 200 };

async function validate({ id }: CompleteFile): Promise<void> {
  const outcome = { status: 'favourable' };
  await as(system.app, system.staff.jury).command(id, { type: 'enterDecision', outcome });
  const { body } = await as(system.app, system.staff.president).command(id, {
    type: 'validateDecision',
  });
  expect(body.draft).toMatchObject({ stage: 'validated' });
}

describe('wakeApplications', () => {
  let files: CompleteFile[];

  beforeAll(async () => {
    const in90 = new Date(Date.now() + 90 * 24 * 3600 * 1000).toISOString();
    await system.catalogue.change(programme, { publicationAt: in90 });
    files = await makeCompleteFiles(system, programme, 3);
    files.sort((one, other) => (one.id < other.id ? -1 : 1));
    campaign = files[0]?.id.split('.')[0] ?? '';
    for (const file of files.slice(0, 2)) await validate(file);
  });

  it('goes through a programme in pages, in the order of the ids', async () => {
    const ids = files.map(({ id }) => id);
    const request = { campaign, programme, unpublished: false, limit: 2 };
    const first = await activities.wakeApplications({ ...request, after: null });
    expect(first).toEqual({ told: 2, last: ids[1] });
    const second = await activities.wakeApplications({ ...request, after: first.last });
    expect(second).toEqual({ told: 1, last: null });
  });

  it('wakes by today’s dates: what is due is published, once each', async () => {
    expect(await activities.countUnpublished({ campaign, programmes: [programme] })).toBe(2);
    await system.catalogue.change(programme, {
      publicationAt: new Date(Date.now() - 1000).toISOString(),
    });
    const request = { ...part, campaign, programme, unpublished: true };
    expect(await activities.wakeApplications(request)).toEqual({ told: 2, last: null });
    expect(await activities.countUnpublished({ campaign, programmes: [programme] })).toBe(0);
    await activities.wakeApplications({ ...request, unpublished: false });
    const record = await system.repository.find(files[0]?.id ?? '');
    const events = await system.repository.findEvents(record?._id ?? '', record?.revision ?? 0);
    expect(events.filter(({ type }) => type === 'decisionPublished')).toHaveLength(1);
    expect(await activities.wakeApplications(request)).toEqual({ told: 0, last: null });
  });

  it('records what moved dates did, at the second attempt where the first came to grief', async () => {
    const in60 = new Date(Date.now() + 60 * 24 * 3600 * 1000).toISOString();
    await system.catalogue.change(programme, { returnAt: in60 });
    const { repository } = system.dependencies;
    let failures = 0;
    const insertMissingEvents: typeof repository.insertMissingEvents = async (id, events) => {
      failures += 1;
      if (failures === 1) throw new Error('MongoDB is away');
      return repository.insertMissingEvents(id, events);
    };
    const failing = createActivities({
      ...system.dependencies,
      repository: { ...repository, insertMissingEvents },
    });
    const request = { ...part, campaign, programme };
    await expect(failing.wakeApplications(request)).rejects.toThrow('MongoDB is away');
    expect(await failing.wakeApplications(request)).toMatchObject({ told: files.length });
    for (const { id } of files) {
      const record = await system.repository.find(id);
      const returnAt = record?.state.dates.returnAt ?? '';
      expect(returnAt >= in60).toBe(true);
      const events = await system.repository.findEvents(id, record?.revision ?? 0);
      expect(events.map(({ revision }) => revision)).toEqual(events.map((_event, at) => at + 1));
      const moved = events.filter((event) => event.type === 'datesMoved');
      expect(moved.filter((event) => event.dates.returnAt === returnAt)).toHaveLength(1);
    }
  });

  it('passes over a workflow that is gone', async () => {
    for (const batch of liveUntil('transmitted', { candidate: randomDossierNumber() })) {
      await activities.recordBatch({ ...batch }).catch(() => undefined);
      await system.repository.putIfNewer({
        _id: batch.applicationId,
        revision: batch.revision,
        names: { lastName: 'Test', firstName: 'Ève' },
        words: [],
        sortName: '',
        tasks: [],
        rank: null,
        waits: null,
        ranksHeld: [],
        state: batch.state,
      });
    }
    const request = { ...part, campaign, programme: 'M2-DROIT-ASSUR' };
    expect(await activities.wakeApplications(request)).toEqual({ told: 1, last: null });
  });
});

it('recordWaitingList: the newest standing stays, in whatever order they come', async () => {
  const standing: WaitingListStanding = {
    campaign,
    programme,
    revision: 2,
    status: 'open',
    capacity: 20,
    overCall: 1,
    live: 2,
    confirmed: 0,
    waiting: 1,
    called: 1,
    lastCalledRank: 1,
    exhausted: false,
    closesAt: null,
  };
  await Promise.all(
    [3, 1, 2].map((revision) =>
      activities.recordWaitingList({ ...standing, revision, called: revision }),
    ),
  );
  expect(await system.waitingLists.find(campaign, programme)).toMatchObject({
    revision: 3,
    called: 3,
    centre: 'CENTRE-DEMO',
    title: expect.any(String),
  });
});

it('seatsChanged to a list that nobody has told anything is no error', async () => {
  await activities.signalWaitingList({ campaign, programme: 'NO-LIST', signal: 'seatsChanged' });
});

it('eraseApplications: page by page, with the history, the lists and the rankings, and nobody else’s', async () => {
  const other = liveUntil('applied', { candidate: randomDossierNumber() }).map((batch) => {
    const id = batch.applicationId.replace(/^\d+/, '19');
    return { ...batch, applicationId: id, state: { ...batch.state, id } };
  });
  await system.repository.insertMissingEvents(
    other[0]?.applicationId ?? '',
    other[0]?.events ?? [],
  );
  const note = [{ applicationId: `${campaign}.X.Y`, at: new Date().toISOString() }];
  for (const year of [campaign, '19']) await system.begun.replace('6WB5H7IJ', year, 0, note);
  const count = async (name: string): Promise<number> =>
    system.connection.collection(name).countDocuments({});
  expect(await count('applications')).toBe(4);
  let pages = 0;
  while (!(await activities.eraseApplications({ campaign, limit: 2 }))) pages += 1;
  expect(pages).toBe(2);
  expect([await count('applications'), await count('waitingLists')]).toEqual([0, 0]);
  expect([await count('events'), await count('begunApplications')]).toEqual([1, 1]);
  expect(await activities.eraseApplications({ campaign, limit: 2 })).toBe(true);
});
