import supertest from 'supertest';
import { createTestCandidate, type TestCandidate } from '@admis/kit/testing';
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
let candidate: TestCandidate;

beforeAll(async () => {
  service = await openReadModel();
  await service.catalogue.change(programme, { publicationAt });
});
afterAll(() => service.close());
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

/** Every answer that the candidate can get out of this service, byte by byte. */
async function everyAnswer(id: string): Promise<Record<string, string>> {
  const app = service.appWith({ now: () => now });
  const answers: Record<string, string> = {};
  const get = async (path: string, query: object = {}): Promise<void> => {
    const answer = await supertest(app)
      .get(path)
      .query(query)
      .auth(candidate.token, { type: 'bearer' });
    answers[`GET ${path} ${JSON.stringify(query)}`] = `${answer.status} ${answer.text}`;
  };
  await get(`/applications/${id}`);
  await get(`/applications/${id}/history`);
  await get('/applications');
  for (const decision of ['pending', ...outcomes.map(({ status }) => status)]) {
    await get('/applications', { decision });
  }
  for (const ended of ['true', 'false']) await get('/applications', { ended });
  for (const q of [candidate.number, 'lefevre', '4', 'niveau', 'jury']) {
    await get('/applications', { q });
  }
  for (const fileStatus of ['received', 'complete']) await get('/applications', { fileStatus });
  for (const sort of ['name', 'oldest']) await get('/applications', { sort });
  await get('/tasks');
  await get(`/waiting-lists/${programme}`);
  await get(`/rankings/${programme}`);
  for (const [expectedRevision, type] of [undefined, 1].flatMap((revision) =>
    applicationCommandTypes.map((type) => [revision, type] as const),
  )) {
    const answer = await supertest(app)
      .post(`/applications/${id}/commands`)
      .auth(candidate.token, { type: 'bearer' })
      .set('Idempotency-Key', `key-${type}-${expectedRevision}`)
      .send({ type, ...bodies[type], expectedRevision });
    answers[`${type} ${expectedRevision}`] = `${answer.status} ${answer.text}`;
  }
  return answers;
}

describe.each(outcomes)('with a validated decision that is not published: $status', (outcome) => {
  it('every answer to the candidate is what it was before', async () => {
    const options = {
      candidate: candidate.number,
      until: Date.parse(now),
      changedDates: { publicationAt },
    };
    const id = await service.record('complete', options);
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
    const before = await everyAnswer(id);
    await service.record('published', { ...options, then: [proposed] });
    expect((await service.repository.find(id))?.state.correction).not.toBeNull();
    expect(await everyAnswer(id)).toEqual(before);
    await service.record('published', { ...options, then: [proposed, dropped] });
    expect(await everyAnswer(id)).toEqual(before);
  });
});
