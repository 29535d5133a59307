import supertest from 'supertest';
import { connectMongo, createTemporalClient } from '@admis/kit';
import {
  eventually,
  randomDossierNumber,
  uniqueName,
  type TestCandidate,
} from '@admis/kit/testing';
import { createApplicationRepository } from '../src/data-access/application-repository.ts';
import { createApplicationWorkflows } from '../src/data-access/application-workflows.ts';
import { config } from './support/components.ts';
import { as, openSystem, type TestSystem } from './support/system.ts';

let system: TestSystem;
let candidate: TestCandidate;
let id: string;

beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system.close());
beforeEach(async () => {
  candidate = await system.newCandidate();
  id = (await me().apply('M2-DROIT-ASSUR')).body.id as string;
});

const me = () => as(system.app, candidate.token);
const manager = () => as(system.app, system.staff.gestionnaire);
const member = () => as(system.app, system.staff.jury);
const chair = () => as(system.app, system.staff.president);

interface PieceBody {
  id: string;
  status: string;
  notConcernedAllowed: boolean;
  askedAgainOnAdmission: boolean;
}

async function pieces(): Promise<PieceBody[]> {
  return (await me().get(`/applications/${id}`)).body.pieces as PieceBody[];
}

/** Deposits a real file for every piece, declares those not concerned that are not asked again, and hands over. */
async function handOver(): Promise<void> {
  const fileId = await system.documents.deposit(candidate.token);
  for (const piece of await pieces()) {
    const answer = await me().command(
      id,
      piece.notConcernedAllowed && !piece.askedAgainOnAdmission
        ? { type: 'declareNotConcerned', piece: piece.id }
        : { type: 'depositPiece', piece: piece.id, fileId },
    );
    expect(answer.status).toBe(200);
  }
  expect((await me().command(id, { type: 'transmit' })).status).toBe(200);
}

async function makeComplete(): Promise<void> {
  await handOver();
  await manager().command(id, { type: 'receive' });
  for (const piece of await pieces()) {
    if (piece.status === 'submitted') {
      await manager().command(id, { type: 'acceptPiece', piece: piece.id });
    }
  }
  const answer = await manager().command(id, { type: 'declareComplete' });
  expect(answer.body).toMatchObject({ fileStatus: 'complete' });
}

const refuseIdentity = {
  type: 'refusePiece',
  piece: 'IDENTITE',
  comment: 'La copie est illisible.',
  dueOn: new Date(Date.now() + 10 * 24 * 3600 * 1000).toISOString().slice(0, 10),
  blocking: 'now',
};

describe('POST /applications/{id}/commands', () => {
  it('plays the whole way: a refused piece, a second transmission, a decision, a confirmation', async () => {
    await handOver();
    const handedOver = await me().get(`/applications/${id}`);
    expect(handedOver.body).toMatchObject({
      fileStatus: 'awaiting',
      nextStep: { code: 'waitForReception' },
      allowedCommands: ['cancel'],
    });

    await manager().command(id, { type: 'receive' });
    const refused = await manager().command(id, refuseIdentity);
    expect(refused.status).toBe(200);
    expect(refused.body.tasks).toMatchObject([{ type: 'checkCompleteness' }]);
    await manager().command(id, { type: 'declareIncomplete' });

    const handedBack = await me().get(`/applications/${id}`);
    const identity = handedBack.body.pieces.find(({ id: name }: PieceBody) => name === 'IDENTITE');
    expect(handedBack.body.nextStep).toEqual({ code: 'returnPieces', until: identity.dueAt });
    expect(identity).toMatchObject({
      status: 'refused',
      comment: 'La copie est illisible.',
      blocking: 'now',
      allowedCommands: ['depositPiece'],
    });

    const fileId = await system.documents.deposit(candidate.token);
    await me().command(id, { type: 'depositPiece', piece: 'IDENTITE', fileId });
    expect((await me().command(id, { type: 'transmit' })).status).toBe(200);
    for (const piece of await pieces()) {
      if (piece.status === 'submitted') {
        await manager().command(id, { type: 'acceptPiece', piece: piece.id });
      }
    }
    await manager().command(id, { type: 'declareComplete' });

    const entered = await member().command(id, {
      type: 'enterDecision',
      outcome: { status: 'favourable' },
    });
    expect(entered.body).toMatchObject({
      draft: { status: 'favourable', stage: 'entered', enteredBy: 'jury' },
      decision: { status: 'pending' },
    });
    expect((await me().get(`/applications/${id}`)).body).toMatchObject({
      draft: null,
      decision: { status: 'pending' },
      nextStep: { code: 'waitForDecision' },
    });
    const published = await chair().command(id, { type: 'validateDecision' });
    expect(published.body).toMatchObject({ decision: { status: 'favourable' }, draft: null });

    const decided = await me().get(`/applications/${id}`);
    expect(decided.body).toMatchObject({
      allowedCommands: ['confirm', 'withdraw'],
      nextStep: { code: 'reply', until: decided.body.dates.replyAt },
      nextDeadline: { kind: 'replyDate', at: decided.body.dates.replyAt },
    });
    const confirmed = await me().command(id, { type: 'confirm' });
    expect(confirmed.body).toMatchObject({ reply: 'confirmed', nextStep: { code: 'register' } });

    const own = await me().get(`/applications/${id}/history`);
    const types = own.body.events.map(({ type }: { type: string }) => type);
    expect(types).toEqual(expect.arrayContaining(['applied', 'pieceRefused', 'confirmed']));
    expect(types).not.toContain('decisionEntered');
    // A candidate's numbers count what they may know of.
    expect(own.body.events.map(({ revision }: { revision: number }) => revision)).toEqual(
      Array.from({ length: confirmed.body.revision }, (_, index) => index + 1),
    );
    const whole = await manager().get(`/applications/${id}/history`);
    expect(whole.body.events.map(({ revision }: { revision: number }) => revision)).toEqual(
      Array.from({ length: whole.body.events.length }, (_, index) => index + 1),
    );
    expect(whole.body.events.at(-1)).toMatchObject({
      type: 'confirmed',
      by: { role: 'candidate' },
    });
  });

  it('publishes a refusal with its reason in both languages and a comment', async () => {
    await makeComplete();
    await member().command(id, {
      type: 'enterDecision',
      outcome: { status: 'unfavourable', reasonId: 'NIVEAU', comment: ' Voir la licence. ' },
    });
    await chair().command(id, { type: 'validateDecision' });
    expect((await me().get(`/applications/${id}`)).body).toMatchObject({
      decision: {
        status: 'unfavourable',
        reason: { id: 'NIVEAU', label: { fr: expect.any(String), en: expect.any(String) } },
        comment: 'Voir la licence.',
      },
      end: 'refused',
      allowedCommands: [],
    });
  });

  it('a retried request runs once', async () => {
    const key = uniqueName('key');
    const fileId = await system.documents.deposit(candidate.token);
    const body = { type: 'depositPiece', piece: 'IDENTITE', fileId };
    const answers = await Promise.all([1, 2, 3].map(() => me().command(id, body, key)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.map((answer) => answer.body.revision)).toEqual([2, 2, 2]);
    expect((await me().get(`/applications/${id}`)).body.revision).toBe(2);
  });

  it('a key used again for another command is not answered with the first one’s outcome', async () => {
    const key = uniqueName('key');
    await me().command(id, { type: 'declareNotConcerned', piece: 'VAPP' }, key);
    const other = await me().command(id, { type: 'undoNotConcerned', piece: 'VAPP' }, key);
    expect(other.body).toMatchObject({ revision: 3 });
  });

  it('a stale page is told what changed', async () => {
    await handOver();
    const seen = (await me().get(`/applications/${id}`)).body.revision as number;
    await manager().command(id, { type: 'receive' });
    const stale = await manager().command(id, { ...refuseIdentity, expectedRevision: seen });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({
      code: 'stalePage',
      revision: seen + 1,
      changes: [
        {
          revision: seen + 1,
          type: 'received',
          by: { role: 'manager', id: 'gestionnaire' },
          fileStatus: { from: 'awaiting', to: 'received' },
        },
      ],
      allowedCommands: expect.arrayContaining(['acceptPiece', 'refusePiece']),
    });
    const refused = await me().command(id, { type: 'cancel', expectedRevision: seen });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'processingBegun',
      changes: [{ type: 'received', by: { role: 'manager', id: null } }],
    });
  });

  it('a command of the page as it is goes through', async () => {
    const seen = (await me().get(`/applications/${id}`)).body.revision as number;
    const answer = await me().command(id, { type: 'cancel', expectedRevision: seen });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ end: 'cancelled', allowedCommands: [] });
  });

  it('transmitting with pieces missing names them and what may be done instead', async () => {
    const answer = await me().command(id, { type: 'transmit' });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      code: 'piecesMissing',
      details: { pieces: expect.arrayContaining(['IDENTITE', 'DIPLOME']) },
      allowedCommands: expect.arrayContaining(['depositPiece', 'cancel']),
      revision: 1,
      changes: [],
    });
  });

  it('nothing is done to an application that has ended', async () => {
    await me().command(id, { type: 'cancel' });
    const answer = await me().command(id, { type: 'transmit' });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      code: 'applicationEnded',
      details: { end: 'cancelled' },
      allowedCommands: [],
    });
  });

  it('a date moved in the catalogue counts at once', async () => {
    await system.catalogue.change('M2-DROIT-ASSUR', { returnOn: '2020-01-01' });
    try {
      const late = await me().command(id, { type: 'declareNotConcerned', piece: 'VAPP' });
      expect(late.body).toMatchObject({ code: 'returnDatePassed' });
      expect((await me().get(`/applications/${id}`)).body).toMatchObject({
        end: 'refusedLate',
        allowedCommands: [],
      });
    } finally {
      await system.catalogue.change('M2-DROIT-ASSUR', { returnOn: '2099-01-01' });
    }
    const answer = await me().command(id, { type: 'declareNotConcerned', piece: 'VAPP' });
    expect(answer.status).toBe(200);
    expect(answer.body.dates.returnAt).toMatch(/^2099-01-01/);
  });

  it('a file that is not the candidate’s is not found', async () => {
    const other = await system.newCandidate();
    const theirs = await system.documents.deposit(other.token);
    for (const fileId of [theirs, 'no-such-file-at-all-0123456789ab']) {
      const answer = await me().command(id, { type: 'depositPiece', piece: 'IDENTITE', fileId });
      expect(answer.status).toBe(404);
      expect(answer.body).toMatchObject({ code: 'fileNotFound' });
    }
  });

  it('a piece that the programme does not ask for is refused', async () => {
    const answer = await me().command(id, { type: 'declareNotConcerned', piece: 'NO-SUCH' });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: 'unknownPiece', details: { piece: 'NO-SUCH' } });
  });

  it.each([
    [{}, ['body.type']],
    [{ type: 'fly' }, ['body.type']],
    [{ type: 'depositPiece' }, ['body.piece', 'body.fileId']],
    [
      { type: 'refusePiece', comment: ' ', dueOn: 'soon', blocking: 'perhaps' },
      ['body.piece', 'body.comment', 'body.dueOn', 'body.blocking'],
    ],
    [{ type: 'enterDecision', outcome: { status: 'perhaps' } }, ['body.outcome.status']],
    [{ type: 'enterDecision', outcome: { status: 'unfavourable' } }, ['body.outcome.reasonId']],
    [{ type: 'transmit', expectedRevision: 'new' }, ['body.expectedRevision']],
  ])('names every bad field of %j', async (body, paths) => {
    const answer = await me().command(id, body);
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe('invalidRequest');
    expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual(paths);
  });

  it('names a refusal reason that the programme does not have', async () => {
    const answer = await member().command(id, {
      type: 'enterDecision',
      outcome: { status: 'unfavourable', reasonId: 'NO-SUCH' },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([{ path: 'body.outcome.reasonId' }]);
  });

  it('wants an Idempotency-Key', async () => {
    const answer = await supertest(system.app)
      .post(`/applications/${id}/commands`)
      .auth(candidate.token, { type: 'bearer' })
      .send({ type: 'cancel' });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([{ path: 'headers.Idempotency-Key' }]);
  });

  it.each(['catalogue', 'documents'] as const)('says so when %s is down', async (peer) => {
    const app = system.appWith({ [peer]: system.down[peer] });
    const answer = await as(app, candidate.token).command(id, {
      type: 'depositPiece',
      piece: 'IDENTITE',
      fileId: 'a-file-id-0123456789',
    });
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ code: 'peerUnavailable', peer });
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
    const answer = await as(system.appWith({ workflows }), candidate.token).command(id, {
      type: 'cancel',
    });
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ code: 'peerUnavailable', peer: 'temporal' });
    await client.connection.close();
  });

  it('what was taken when the database failed is recorded by the workflow', async () => {
    const dead = await connectMongo({ uri: config.MONGODB_URI, database: uniqueName('test_dead') });
    const { insertMissingEvents } = createApplicationRepository(dead);
    await dead.close();
    const app = system.appWith({ repository: { ...system.repository, insertMissingEvents } });
    const key = uniqueName('key');
    const answer = await as(app, candidate.token).command(id, { type: 'cancel' }, key);
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ code: 'recordedLater', applicationId: id });
    const recorded = await eventually(async () => {
      const { body } = await me().get(`/applications/${id}`);
      return body.revision === 2 ? body : undefined;
    });
    expect(recorded).toMatchObject({ end: 'cancelled' });
    const { body } = await me().get(`/applications/${id}/history`);
    expect(body.events.map(({ type }: { type: string }) => type)).toEqual(['applied', 'cancelled']);
  });

  it('does not know an application that does not exist', async () => {
    for (const unknown of [`2026.M2-DROIT-ASSUR.${randomDossierNumber()}`, 'no-id']) {
      expect((await manager().command(unknown, { type: 'receive' })).status).toBe(404);
    }
  });
});

describe('a decision with reserve', () => {
  const reserve = (...conditions: object[]) => ({
    type: 'enterDecision',
    outcome: { status: 'favourableWithReserve', conditions },
  });
  const result = { title: ' Attestation de niveau B2 ', dueOn: '2099-06-30', fileNeeded: true };
  const identity = { pieceId: 'IDENTITE', dueOn: null, fileNeeded: false };

  it('has conditions in the words of staff or of the programme, met one by one', async () => {
    await makeComplete();
    const entered = await member().command(id, reserve(result, identity));
    expect(entered.body.draft).toMatchObject({
      status: 'favourableWithReserve',
      conditions: [
        {
          id: 'condition-1',
          title: { fr: 'Attestation de niveau B2', en: 'Attestation de niveau B2' },
          // The day is the programme's, in Paris.
          dueAt: '2099-06-30T22:00:00.000Z',
        },
        { id: 'IDENTITE', title: { fr: expect.any(String) }, dueAt: null, fileNeeded: false },
      ],
    });
    await chair().command(id, { type: 'validateDecision' });
    const page = (await me().get(`/applications/${id}`)).body;
    expect(page).toMatchObject({
      decision: { status: 'favourableWithReserve', origin: 'commission' },
      conditions: [
        { status: 'awaiting', allowedCommands: ['depositConditionPiece'] },
        { id: 'IDENTITE', status: 'awaiting', allowedCommands: [] },
      ],
      nextStep: { code: 'meetConditions', until: '2099-06-30T22:00:00.000Z' },
    });

    const fileId = await system.documents.deposit(candidate.token);
    const deposit = { type: 'depositConditionPiece', condition: 'condition-1', fileId };
    const deposited = await me().command(id, { ...deposit, expectedRevision: page.revision });
    expect(deposited.body.conditions[0]).toMatchObject({
      status: 'submitted',
      file: { id: fileId },
    });
    const tasks = await manager().get('/tasks', { type: 'judgeCondition', q: candidate.number });
    expect(tasks.body).toMatchObject({ total: 1, tasks: [{ type: 'judgeCondition' }] });
    const sentBack = await manager().command(id, {
      type: 'rejectCondition',
      condition: 'condition-1',
      comment: 'Illisible',
      again: true,
    });
    expect(sentBack.body.conditions[0]).toMatchObject({ status: 'awaiting', comment: 'Illisible' });
    await me().command(id, deposit);
    await manager().command(id, { type: 'fulfilCondition', condition: 'condition-1' });
    const met = await manager().command(id, { type: 'fulfilCondition', condition: 'IDENTITE' });
    expect(met.body).toMatchObject({
      decision: { status: 'favourable', origin: 'conditionsMet' },
      pastDecisions: [{ status: 'favourableWithReserve' }],
      letters: [{ kind: 'admission' }],
    });
    const { body } = await me().get(`/applications/${id}/history`);
    expect(body.events).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          type: 'conditionRejected',
          condition: { id: 'condition-1', title: expect.any(Object) },
          comment: 'Illisible',
          again: true,
        }),
        expect.objectContaining({ type: 'decisionReplaced', origin: 'conditionsMet' }),
      ]),
    );
  });

  it.each([
    [reserve(), ['body.outcome.conditions']],
    [reserve({ dueOn: null, fileNeeded: true }), ['body.outcome.conditions.0.title']],
    [reserve({ ...result, pieceId: 'IDENTITE' }), ['body.outcome.conditions.0.title']],
    [
      reserve(identity, { pieceId: 'NO-SUCH', dueOn: null, fileNeeded: true }),
      ['body.outcome.conditions.1.pieceId'],
    ],
    [{ type: 'enterDecision', outcome: { status: 'waitingList', rank: 0 } }, ['body.outcome.rank']],
  ])('names every bad field of %j', async (body, paths) => {
    const answer = await member().command(id, body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual(paths);
  });
});

describe('a published decision that was wrong', () => {
  async function publish(): Promise<void> {
    await makeComplete();
    await member().command(id, { type: 'enterDecision', outcome: { status: 'favourable' } });
    await chair().command(id, { type: 'validateDecision' });
  }

  it('is corrected by two persons; the candidate’s page is no older for a proposal', async () => {
    await publish();
    const page = (await me().get(`/applications/${id}`)).body;
    const proposed = await chair().command(id, {
      type: 'correctDecision',
      outcome: { status: 'waitingList', rank: 77 },
      why: 'Deux dossiers ont été confondus.',
    });
    expect(proposed.body.correction).toMatchObject({
      outcome: { status: 'waitingList', rank: 77 },
      proposedBy: 'president',
    });
    const tasks = await member().get('/tasks', { type: 'approveCorrection', q: candidate.number });
    expect(tasks.body.tasks).toMatchObject([{ type: 'approveCorrection', applicationId: id }]);
    const confirmed = await me().command(id, {
      type: 'confirm',
      expectedRevision: page.revision,
    });
    expect(confirmed.status).toBe(200);
    expect(confirmed.body).toMatchObject({ reply: 'confirmed', revision: page.revision + 1 });

    const corrected = await member().command(id, { type: 'approveCorrection' });
    expect(corrected.body).toMatchObject({
      decision: { status: 'waitingList', rank: 77, origin: 'correction' },
      reply: 'none',
      letters: [{ kind: 'admission', revokedAt: expect.any(String) }],
    });
    const stale = await me().command(id, {
      type: 'withdraw',
      expectedRevision: confirmed.body.revision,
    });
    expect(stale.body).toMatchObject({ code: 'stalePage', status: 409 });
    expect(stale.body.changes.map(({ type }: { type: string }) => type)).toEqual([
      'letterRevoked',
      'replyUndone',
      'decisionCorrected',
    ]);
    expect(stale.body.changes.at(-1)).toMatchObject({
      why: 'Deux dossiers ont été confondus.',
      revision: stale.body.revision,
      by: { id: null },
    });
  });

  it('a rank that another application has is refused', async () => {
    await makeComplete();
    const waiting = { type: 'enterDecision', outcome: { status: 'waitingList', rank: 88 } };
    expect((await member().command(id, waiting)).status).toBe(200);
    candidate = await system.newCandidate();
    id = (await me().apply('M2-DROIT-ASSUR')).body.id as string;
    await makeComplete();
    const taken = await member().command(id, waiting);
    expect(taken.body).toMatchObject({ status: 409, code: 'rankTaken', details: { rank: '88' } });
  });

  it('one deadline is moved for one application, and what may be moved is told', async () => {
    await publish();
    const page = (await manager().get(`/applications/${id}`)).body;
    expect(page.extendable).toEqual([{ of: { kind: 'replyDate' }, at: page.dates.replyAt }]);
    const extended = await manager().command(id, {
      type: 'extendDeadline',
      of: { kind: 'replyDate' },
      until: '2027-01-31',
    });
    expect(extended.body).toMatchObject({
      extended: { replyAt: '2027-01-31T23:00:00.000Z' },
      dates: { replyAt: '2027-01-31T23:00:00.000Z' },
    });
    expect((await me().get(`/applications/${id}`)).body.extendable).toEqual([]);
  });
});

describe('GET /applications/{id}', () => {
  it('says so when the catalogue is down', async () => {
    const app = system.appWith({ catalogue: system.down.catalogue });
    const answer = await as(app, candidate.token).get(`/applications/${id}`);
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ code: 'peerUnavailable', peer: 'catalogue' });
  });

  it('shows the workflow’s own deeds: it records what nobody asked for', async () => {
    const past = new Date(Date.now() - 1000).toISOString();
    await system.engine.client.workflow
      .getHandle(`application/${id.replaceAll('.', '/')}`)
      .executeUpdate('declareNotConcerned', {
        args: [
          {
            command: { type: 'declareNotConcerned', piece: 'VAPP' },
            context: {
              actor: {
                id: candidate.number,
                roles: ['candidate'],
                dossierNumber: candidate.number,
              },
              dates: { ...(await system.repository.find(id))?.state.dates, replyAt: past },
            },
          },
        ],
      });
    await eventually(async () => {
      const record = await system.repository.find(id);
      return record?.revision === 3 ? record : undefined;
    });
    const { body } = await me().get(`/applications/${id}/history`);
    expect(body.events.map(({ type }: { type: string }) => type)).toEqual([
      'applied',
      'datesMoved',
      'pieceDeclaredNotConcerned',
      // By the catalogue's own dates.
      'datesMoved',
    ]);
  });
});
