import { eventually, uniqueName, type TestCandidate } from '@admis/kit/testing';
import type { AppDependencies } from '../src/app.ts';
import { as, openSystem, type TestSystem } from './support/system.ts';

let system: TestSystem;
let candidate: TestCandidate;

beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system.close());
beforeEach(async () => {
  candidate = await system.newCandidate();
});

const me = (app = system.app) => as(app, candidate.token);

interface PieceBody {
  id: string;
  status: string;
  file: { id: string } | null;
  notConcernedAllowed: boolean;
}
interface EventBody {
  type: string;
  piece: { id: string } | null;
  by: { role: string };
  takenFrom: { applicationId: string; programme: string } | null;
}

async function apply(programme: string): Promise<string> {
  const answer = await me().apply(programme);
  expect(answer.status).toBe(201);
  return answer.body.id as string;
}

async function deposit(
  id: string,
  { piece = 'IDENTITE', app = system.app, key = uniqueName('key'), fileId = '' } = {},
): Promise<string> {
  const file = fileId === '' ? await system.documents.deposit(candidate.token) : fileId;
  const body = { type: 'depositPiece', piece, fileId: file };
  expect((await me(app).command(id, body, key)).status).toBe(200);
  return file;
}

async function pieceOf(id: string, piece = 'IDENTITE'): Promise<PieceBody | undefined> {
  const { pieces } = (await me().get(`/applications/${id}`)).body as { pieces: PieceBody[] };
  return pieces.find((one) => one.id === piece);
}
const fileOf = async (id: string, piece?: string) => (await pieceOf(id, piece))?.file?.id;

async function depositsIn(id: string, token = candidate.token): Promise<EventBody[]> {
  const { body } = await as(system.app, token).get(`/applications/${id}/history`);
  return (body.events as EventBody[]).filter(({ type }) => type === 'pieceDeposited');
}

async function transmit(id: string): Promise<void> {
  const { pieces } = (await me().get(`/applications/${id}`)).body as { pieces: PieceBody[] };
  for (const { id: piece, file, notConcernedAllowed } of pieces) {
    if (notConcernedAllowed) await me().command(id, { type: 'declareNotConcerned', piece });
    else if (file === null) await deposit(id, { piece });
  }
  expect((await me().command(id, { type: 'transmit' })).status).toBe(200);
}

describe('a common piece given once', () => {
  it('is there at once in the other applications that ask for it, once each', async () => {
    const [a, b] = [await apply('M2-DROIT-ASSUR'), await apply('L3-DROIT')];
    const key = uniqueName('key');
    const fileId = await deposit(a, { key });
    expect(await pieceOf(b)).toMatchObject({ status: 'submitted', file: { id: fileId } });
    // Asked again because an answer was lost.
    await deposit(a, { key, fileId });
    await deposit(a, { piece: 'LETTRES' });
    expect(await depositsIn(b)).toMatchObject([
      {
        piece: { id: 'IDENTITE' },
        by: { role: 'candidate' },
        takenFrom: {
          applicationId: a,
          programme: 'Master 2A Droit des Assurances P. Assurances et Personnes',
        },
      },
    ]);
    expect(await depositsIn(a)).toMatchObject([{ takenFrom: null }, { takenFrom: null }]);
    expect(await pieceOf(b, 'LETTRES')).toMatchObject({ status: 'awaiting', file: null });
  });

  it('is there from the start in an application made later', async () => {
    const a = await apply('M2-DROIT-ASSUR');
    const [identity, degree] = [await deposit(a), await deposit(a, { piece: 'DIPLOME' })];
    const answer = await me().apply('L3-DROIT');
    expect(answer.status).toBe(201);
    const pieces = answer.body.pieces as PieceBody[];
    const given = pieces.flatMap(({ id, file }) => (file === null ? [] : [[id, file.id]]));
    expect(given).toEqual([
      ['DIPLOME', degree],
      ['IDENTITE', identity],
    ]);
    expect((await me().get(`/applications/${answer.body.id}`)).body).toEqual(answer.body);
  });

  it('stays as it was transmitted when it is replaced elsewhere', async () => {
    const [a, b] = [await apply('M2-DROIT-ASSUR'), await apply('L3-DROIT')];
    const first = await deposit(a);
    await transmit(b);
    const second = await deposit(a);
    const c = await apply('L1-LEA-ANG-ALL');
    expect([await fileOf(a), await fileOf(b), await fileOf(c)]).toEqual([second, first, second]);
  });

  it('is taken back in one application alone', async () => {
    const [a, b] = [await apply('M2-DROIT-ASSUR'), await apply('L3-DROIT')];
    const fileId = await deposit(a);
    const answer = await me().command(b, { type: 'removePiece', piece: 'IDENTITE' });
    expect(answer.status).toBe(200);
    await deposit(a, { piece: 'DIPLOME' });
    expect([await fileOf(a), await fileOf(b)]).toEqual([fileId, undefined]);
  });

  it('comes when the candidate is concerned after all, and the answer shows it', async () => {
    const [a, b] = [await apply('M2-DROIT-ASSUR'), await apply('L3-DROIT')];
    await me().command(b, { type: 'declareNotConcerned', piece: 'VAPP' });
    const fileId = await deposit(a, { piece: 'VAPP' });
    expect(await pieceOf(b, 'VAPP')).toMatchObject({ status: 'notConcerned', file: null });
    const answer = await me().command(b, { type: 'undoNotConcerned', piece: 'VAPP' });
    expect(answer.body.pieces).toContainEqual(
      expect.objectContaining({ id: 'VAPP', file: expect.objectContaining({ id: fileId }) }),
    );
  });

  it('does not tell staff where else somebody applies', async () => {
    const a = await apply('M2-DROIT-ASSUR');
    await deposit(a);
    const b = await apply('M1-INFO');
    const [own] = await depositsIn(b);
    expect(own?.takenFrom).toMatchObject({ applicationId: a });
    const [seen] = await depositsIn(b, system.staff.gestionnaire2);
    expect(seen).toMatchObject({ piece: { id: 'IDENTITE' }, takenFrom: null });
  });

  it('is shared by the workflow when the service dies before it has done so', async () => {
    const [a, b] = [await apply('M2-DROIT-ASSUR'), await apply('L3-DROIT')];
    const { workflows } = system.dependencies;
    const dying: Partial<AppDependencies> = {
      workflows: {
        ...workflows,
        give: (id, request) =>
          request.command.type === 'takeCommonPieces'
            ? Promise.reject(new Error('killed'))
            : workflows.give(id, request),
      },
    };
    const fileId = await deposit(a, { app: system.appWith(dying) });
    await eventually(async () => ((await fileOf(b)) === fileId ? true : undefined));
    expect(await depositsIn(b)).toHaveLength(1);
  });
});
