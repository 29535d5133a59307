import supertest from 'supertest';
import {
  createTestCandidate,
  operationsOf,
  pathOf,
  queriesOf,
  serve,
  type Operation,
  type ServedApp,
  type TestCandidate,
  uniqueName,
} from '@admis/kit/testing';
import { applicationCommandTypes, type DecisionOutcome } from '@admis/workflows/domain';
import { config } from './support/components.ts';
import { staff, type Step } from './support/lives.ts';
import { openReadModel } from './support/read-model.ts';

const programme = 'M2-DROIT-ASSUR';
const hour = 3600 * 1000;
const at = (hours: number): string => new Date(Date.now() + hours * hour).toISOString();
const publicationAt = at(24);
const now = at(0);

const outcomes: DecisionOutcome[] = [
  { status: 'favourable' },
  {
    status: 'favourableWithReserve',
    conditions: [
      { id: 'condition-1', title: { fr: 'B2', en: 'B2' }, dueAt: at(1000), fileNeeded: true },
    ],
  },
  { status: 'waitingList', rank: 4 },
  {
    status: 'unfavourable',
    reason: { id: 'NIVEAU', label: { fr: 'Niveau', en: 'Level' } },
    comment: 'Secret',
  },
];

let service: Awaited<ReturnType<typeof openReadModel>>;
let served: ServedApp;
let candidate: TestCandidate;

beforeAll(async () => {
  service = await openReadModel();
  served = await serve(service.appWith({ now: () => now }));
  await service.catalogue.change(programme, { publicationAt });
});
afterAll(async () => {
  await served.close();
  await service.close();
});
beforeEach(async () => {
  candidate = await createTestCandidate(config);
});
afterEach(() => candidate.remove());

/** One argument that each command's body may have: what is refused is refused by the rules, not as malformed. */
const bodies: Record<string, object> = {
  depositPiece: { piece: 'IDENTITE', fileId: 'file-0123456789' },
  depositConditionPiece: { condition: 'condition-1', fileId: 'file-0123456789' },
  removePiece: { piece: 'IDENTITE' },
  declareNotConcerned: { piece: 'VAPP' },
  undoNotConcerned: { piece: 'VAPP' },
  acceptPiece: { piece: 'IDENTITE' },
  refusePiece: { piece: 'IDENTITE', comment: 'x', dueOn: '2099-01-01', blocking: 'now' },
  extendDeadline: { of: { kind: 'replyDate' }, until: '2099-01-01' },
  enterDecision: { outcome: { status: 'favourable' } },
  correctDecision: { outcome: { status: 'favourable' }, why: 'x' },
  fulfilCondition: { condition: 'condition-1' },
  rejectCondition: { condition: 'condition-1', comment: 'x', again: true },
  withdrawForCandidate: { why: 'x' },
};

/** What is given for each part of a path, and values of each query that lists none; by their names. */
const partsOf = (id: string): Record<string, string> => ({
  id,
  programmeId: programme,
  reference: `${id}-1`,
});
const valuesOf = (number: string): Record<string, string[]> => ({
  q: [number, number.slice(0, 3), 'lefevre', '4', 'niveau', 'jury'],
  programme: [programme],
  page: ['1', '2'],
  pageSize: ['1'],
});

/** What else the service takes, with what is sent; why not, where nothing is. */
const sent: Record<string, object | string> = {
  'post /applications/{id}/commands': 'every command is asked',
  'post /applications': 'made already: only its workflow answers',
  'post /erasures': 'it would begin one, and answers as GET /erasures/mine does',
  'delete /erasures/mine': {},
  'post /applications/{id}/messages': 'it writes one, and answers as GET does',
  'put /applications/{id}/messages/read': { upTo: 'no-such-message' },
  'put /applications/{id}/messages/settled': { upTo: 'no-such-message' },
  'post /waiting-lists/{programmeId}/open': {},
  'post /rankings/{programmeId}/preview': {},
  'post /rankings/{programmeId}': {},
  'post /rankings/{programmeId}/approve': {},
  'post /rankings/{programmeId}/drop': {},
};

/** Every answer that the candidate can get out of this service, byte by byte. */
async function everyAnswer(id: string): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  const ask = async (
    name: string,
    [method, path]: [Operation['method'], string],
    { query = {}, body }: { query?: object; body?: object } = {},
  ): Promise<string> => {
    const answer = await supertest(served.baseUrl)
      [method](path)
      .query(query)
      .auth(candidate.token, { type: 'bearer' })
      .set('Idempotency-Key', 'before-publication')
      .send(body);
    return (answers[name] = `${answer.status} ${answer.text}`);
  };
  for (const operation of await operationsOf(served.baseUrl)) {
    const { name, method } = operation;
    const path = pathOf(operation, partsOf(id));
    if (method === 'get') {
      for (const query of queriesOf(operation, valuesOf(candidate.number))) {
        const answer = await ask(`${name} ${JSON.stringify(query)}`, [method, path], { query });
        if (answer.startsWith('403 ')) break;
      }
    } else {
      const body = sent[name];
      if (body === undefined) throw new Error(`Say what is to be sent to ${name}.`);
      if (typeof body === 'object') await ask(name, [method, path], { body });
    }
  }
  for (const expectedRevision of [undefined, 1]) {
    for (const type of applicationCommandTypes) {
      await ask(`${type} ${expectedRevision}`, ['post', `/applications/${id}/commands`], {
        body: { type, ...bodies[type], expectedRevision },
      });
    }
  }
  return answers;
}

/** What is there to be seen besides the application: messages of both sides, and staff who have looked. */
async function fill(id: string): Promise<void> {
  const about = { applicationId: id, campaign: '2026', candidate: candidate.number };
  for (const from of ['candidate', 'centre'] as const) {
    await service.messages.insert({
      ...{ ...about, _id: uniqueName('message'), from, by: 'somebody', at: now, text: 'Bonjour' },
      ...{ centre: 'CENTRE-DEMO', files: [], readAt: null, untold: false },
      waits: from === 'candidate',
    });
  }
  for (const role of ['commissionMember', 'commissionChair'] as const) {
    await service.readings.add({ ...about, by: role, role, at: now });
  }
}

it('the candidate is answered by these routes, and by no other', async () => {
  const id = await service.record('complete', { candidate: candidate.number });
  await fill(id);
  const answers = await everyAnswer(id);
  // A page that a peer would not let come would say nothing.
  const failed = Object.entries(answers).filter(([, answer]) => /^(401|5)/.test(answer));
  expect(failed.filter(([name]) => name.startsWith('get '))).toEqual([]);
  const answered = Object.entries(answers).flatMap(([name, answer]) =>
    answer.startsWith('2') ? [name.replace(/ \{(".*)?\}$/, '')] : [],
  );
  expect([...new Set(answered)]).toEqual([
    'get /applications',
    'get /applications/{id}',
    'get /applications/{id}/history',
    'get /readings',
    'get /erasures/mine',
    'get /applications/{id}/messages',
    'get /messages/unread',
  ]);
  for (const [name, told] of [
    ['get /readings {}', 'commissionMember'],
    ['get /erasures/mine {}', id],
    ['get /applications/{id}/messages {}', 'Bonjour'],
    ['get /messages/unread {}', id],
  ] as const) {
    expect(answers[name]).toContain(told);
  }
});

describe.each(outcomes)('with a validated decision that is not published: $status', (outcome) => {
  it('every answer to the candidate is what it was before', async () => {
    const options = {
      candidate: candidate.number,
      until: Date.parse(now),
      changedDates: { publicationAt },
    };
    const id = await service.record('complete', options);
    await fill(id);
    const before = await everyAnswer(id);
    await service.record('decisionEntered', { ...options, outcome });
    expect(await everyAnswer(id)).toEqual(before);
    await service.record('published', { ...options, outcome });
    expect((await service.repository.find(id))?.state.draft).toMatchObject({ stage: 'validated' });
    expect(await everyAnswer(id)).toEqual(before);
  });
});

describe.each(outcomes)('with a correction proposed to $status', (outcome) => {
  it('every answer to the candidate is what it was before', async () => {
    const options = {
      candidate: candidate.number,
      until: Date.parse(now),
      outcome: { status: 'waitingList', rank: 9 } as const,
    };
    const proposed: Step = [staff.chair, { type: 'correctDecision', outcome, why: 'Secret' }];
    const dropped: Step = [staff.member, { type: 'dropCorrection' }];
    const id = await service.record('published', options);
    await fill(id);
    const before = await everyAnswer(id);
    await service.record('published', { ...options, then: [proposed] });
    expect((await service.repository.find(id))?.state.correction).not.toBeNull();
    expect(await everyAnswer(id)).toEqual(before);
    await service.record('published', { ...options, then: [proposed, dropped] });
    expect(await everyAnswer(id)).toEqual(before);
  });
});
