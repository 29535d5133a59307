import { connectMongo } from '@admis/kit';
import { randomDossierNumber, uniqueName } from '@admis/kit/testing';
import { createApplicationRepository } from '../src/data-access/application-repository.ts';
import { config } from './support/components.ts';
import { as } from './support/system.ts';
import { staffTokens } from './support/people.ts';
import { openReadModel } from './support/read-model.ts';

let service: Awaited<ReturnType<typeof openReadModel>>;
let staff: Awaited<ReturnType<typeof staffTokens>>;
const ids: Record<string, string> = {};

beforeAll(async () => {
  [service, staff] = await Promise.all([openReadModel(), staffTokens()]);
  const people = {
    ada: ['transmitted', 3, { lastName: 'Étienne-Noël', firstName: 'Ada' }],
    bea: ['received', 5, { lastName: 'Durand', firstName: 'Béatrice' }],
    chloe: ['complete', 9, { lastName: 'Durant', firstName: 'Chloé' }],
    dan: ['decisionEntered', 7, { lastName: 'Zola', firstName: 'Dan' }],
    eva: ['published', 8, { lastName: 'Aubert', firstName: 'Éva' }],
    flo: ['cancelled', 1, { lastName: 'Brun', firstName: 'Flo' }],
  } as const;
  for (const [who, [stage, since, names]] of Object.entries(people)) {
    ids[who] = await service.record(
      stage,
      { candidate: randomDossierNumber(), since },
      { ...names },
    );
  }
});
afterAll(() => service.close());

const manager = () => as(service.app, staff.gestionnaire);

async function found(query: object): Promise<string[]> {
  const { status, body } = await manager().get('/applications', query);
  expect(status).toBe(200);
  return body.applications.map(
    ({ id }: { id: string }) => Object.entries(ids).find(([, known]) => known === id)?.[0],
  );
}

describe('GET /applications', () => {
  it.each([
    [{ q: 'duran' }, ['bea', 'chloe']],
    [{ q: 'DURAND bea' }, ['bea']],
    [{ q: 'noel' }, ['ada']],
    [{ q: 'etienne ada' }, ['ada']],
    [{ q: '.*' }, ['eva', 'flo', 'bea', 'chloe', 'ada', 'dan']],
    [{ q: 'nobody' }, []],
    [{ fileStatus: 'awaiting' }, ['flo', 'ada']],
    [{ fileStatus: ['received', 'complete'] }, ['eva', 'bea', 'chloe', 'dan']],
    [{ decision: 'favourable' }, ['eva']],
    [{ decision: 'pending', ended: 'false' }, ['bea', 'chloe', 'ada', 'dan']],
    [{ ended: 'true' }, ['flo']],
    [{ programme: 'M1-INFO' }, []],
  ])('%j finds %j', async (query, names) => {
    expect(await found({ ...query, sort: 'name' })).toEqual(names);
  });

  it('finds by the dossier number', async () => {
    const number = ids['dan']?.split('.')[2] ?? '';
    expect(await found({ q: number.slice(0, 6).toLowerCase() })).toEqual(['dan']);
  });

  it('sorts by date both ways', async () => {
    const oldest = ['chloe', 'eva', 'dan', 'bea', 'ada', 'flo'];
    expect(await found({ sort: 'oldest' })).toEqual(oldest);
    expect(await found({ sort: 'newest' })).toEqual(oldest.toReversed());
  });

  it('counts each file status, whichever is shown, and pages', async () => {
    const { body } = await manager().get('/applications', {
      fileStatus: 'complete',
      page: 2,
      pageSize: 2,
      sort: 'oldest',
    });
    expect(body).toMatchObject({
      total: 3,
      page: 2,
      pageSize: 2,
      counts: { fileStatus: { awaiting: 2, received: 1, incomplete: 0, complete: 3 } },
    });
    expect(body.applications).toHaveLength(1);
    expect(body.applications[0].id).toBe(ids['dan']);
  });

  it('names every bad field', async () => {
    const { status, body } = await manager().get('/applications', {
      page: 0,
      pageSize: 1000,
      sort: 'random',
      fileStatus: 'lost',
      ended: 'perhaps',
    });
    expect(status).toBe(400);
    expect(body.errors.map(({ path }: { path: string }) => path).toSorted()).toEqual([
      'query.ended',
      'query.fileStatus',
      'query.page',
      'query.pageSize',
      'query.sort',
    ]);
  });
});

describe('GET /tasks', () => {
  it('the longest waiting first, with counts of every type', async () => {
    const { body } = await as(service.app, staff.admin).get('/tasks');
    expect(body.tasks.map(({ type }: { type: string }) => type)).toEqual([
      'enterDecision',
      'validateDecision',
      'checkCompleteness',
      'receive',
    ]);
    expect(body.tasks[0]).toEqual({
      applicationId: ids['chloe'],
      type: 'enterDecision',
      since: expect.any(String),
      dueAt: null,
      candidate: {
        number: ids['chloe']?.split('.')[2],
        lastName: 'Durant',
        firstName: 'Chloé',
      },
      programme: { id: 'M2-DROIT-ASSUR', title: 'Une formation' },
    });
    expect(body).toMatchObject({
      total: 4,
      counts: {
        receive: 1,
        checkCompleteness: 1,
        overduePiece: 0,
        enterDecision: 1,
        validateDecision: 1,
      },
    });
  });

  it.each([
    [{ type: 'receive' }, ['receive'], 1],
    [{ type: ['receive', 'checkCompleteness'] }, ['checkCompleteness', 'receive'], 2],
    [{ type: ['receive', 'checkCompleteness'], pageSize: 1, page: 2 }, ['receive'], 2],
    [{ q: 'durand' }, ['checkCompleteness'], 1],
    [{ programme: 'M1-INFO' }, [], 0],
  ])('%j finds %j', async (query, types, total) => {
    const { body } = await manager().get('/tasks', query);
    expect(body.tasks.map(({ type }: { type: string }) => type)).toEqual(types);
    expect(body.total).toBe(total);
    if (!('q' in query) && !('programme' in query)) {
      expect(body.counts).toMatchObject({ receive: 1, checkCompleteness: 1, enterDecision: 0 });
    }
  });

  it('names every bad field', async () => {
    const { status, body } = await manager().get('/tasks', { type: 'sleep', page: 'x' });
    expect(status).toBe(400);
    expect(body.errors.map(({ path }: { path: string }) => path).toSorted()).toEqual([
      'query.page',
      'query.type',
    ]);
  });
});

it('says so when the database is down', async () => {
  const connection = await connectMongo({ uri: config.MONGODB_URI, database: uniqueName('test') });
  const app = service.appWith({ repository: createApplicationRepository(connection) });
  await connection.close();
  for (const path of ['/applications', '/tasks', '/applications/2026.M2-DROIT-ASSUR.AAAA2222']) {
    const { status, body } = await as(app, staff.gestionnaire).get(path);
    expect([path, status]).toEqual([path, 503]);
    expect(body).toMatchObject({ code: 'peerUnavailable', peer: 'database' });
  }
});
