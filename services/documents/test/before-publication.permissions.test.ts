import {
  accessTokenOf,
  createTestCandidate,
  operationsOf,
  pathOf,
  queriesOf,
  type TestCandidate,
} from '@admis/kit/testing';
import type { ApplicationFact, DecisionOutcome } from '@admis/workflows/domain';
import supertest from 'supertest';
import { createLetterCodes } from '../src/use-cases/letter-codes.ts';
import { serveDocuments, type ServedDocuments } from './support/documents.ts';
import { pdf, wholeBody } from './support/files.ts';
import { readPdf } from './support/papers.ts';
import { config, keycloak } from './support/system.ts';

const outcomes: DecisionOutcome[] = [
  { status: 'favourable' },
  {
    status: 'favourableWithReserve',
    conditions: [
      { id: 'condition-1', title: { fr: 'B2', en: 'B2' }, dueAt: null, fileNeeded: true },
    ],
  },
  { status: 'waitingList', rank: 4 },
  {
    status: 'unfavourable',
    reason: { id: 'NIVEAU', label: { fr: 'Niveau', en: 'Level' } },
    comment: 'Secret',
  },
];

const hour = 3600 * 1000;
const start = new Date().toISOString();
const publicationAt = new Date(Date.parse(start) + hour).toISOString();
const justBefore = new Date(Date.parse(publicationAt) - 1).toISOString();
const codes = createLetterCodes(config.LETTER_SECRET);

let now = start;
let documents: ServedDocuments;
let owner: TestCandidate;
let jury: string;
let fileId: string;

beforeAll(async () => {
  documents = await serveDocuments({ admissionsNow: () => now, now: () => start });
  await documents.admissions.publishAt(publicationAt);
  jury = await accessTokenOf(keycloak.KEYCLOAK_URL, 'jury');
});
afterAll(async () => {
  await documents.close();
});
beforeEach(async () => {
  now = start;
  owner = await createTestCandidate(keycloak);
  fileId = await documents.deposit(owner, pdf, 'carte.pdf');
});
afterEach(() => owner.remove());

/** An application whose decision was entered and validated, or nothing of the kind yet. */
async function record(outcome?: DecisionOutcome): Promise<string> {
  const decided: ApplicationFact[] =
    outcome === undefined
      ? []
      : [{ type: 'decisionEntered', outcome }, { type: 'decisionValidated' }];
  now = start;
  return documents.admissions.recordApplication(
    owner.number,
    { IDENTITE: fileId },
    {},
    () => decided,
  );
}

/** What is answered: of a PDF all that its reader sees, of another file its bytes. */
async function answerTo(path: string, token: string, query = {}): Promise<string> {
  const { status, headers, body } = await supertest(documents.baseUrl)
    .get(path)
    .query(query)
    .auth(token, { type: 'bearer' })
    .buffer()
    .parse(wholeBody);
  const content = body as Buffer;
  const isPaper = status === 200 && path.endsWith('.pdf');
  const shown = isPaper ? JSON.stringify(await readPdf(content)) : content.toString('latin1');
  return `${status} ${String(headers['content-type'])} ${shown}`;
}

/** Every answer that the candidate can get out of this service, and what a verified letter tells anybody. */
async function everyAnswer(id: string): Promise<Record<string, string>> {
  const reference = `${id}-1`;
  const parts = {
    ...{ id, reference, fileId, number: owner.number },
    ...{ pieceId: 'IDENTITE', conditionId: 'condition-1' },
  };
  const answers: Record<string, string> = {};
  for (const operation of await operationsOf(documents.baseUrl)) {
    // All others take files, and say nothing of a decision.
    if (operation.method !== 'get') continue;
    for (const query of queriesOf(operation, {})) {
      const name = `${operation.name} ${JSON.stringify(query)}`;
      answers[name] = await answerTo(pathOf(operation, parts), owner.token, query);
    }
  }
  const verified = await supertest(documents.baseUrl)
    .post('/letters/verify')
    .send({ reference, code: codes.codeOf(reference) });
  answers['post /letters/verify'] = `${verified.status} ${verified.text}`;
  return answers;
}

it('the candidate is answered by these routes, and by no other', async () => {
  const answers = await everyAnswer(await record());
  expect(Object.entries(answers).filter(([, answer]) => /^(401|5)/.test(answer))).toEqual([]);
  expect(Object.keys(answers).filter((name) => answers[name]?.startsWith('2'))).toEqual([
    'get /files {}',
    'get /files/{fileId} {}',
    'get /uploads {}',
    'get /applications/{id}/pieces/{pieceId}/file {}',
    'get /applications/{id}/dossier.pdf {}',
    'get /applications/{id}/dossier.pdf {"language":"fr"}',
    'get /applications/{id}/dossier.pdf {"language":"en"}',
  ]);
  expect(answers['get /applications/{id}/letters/{reference}.pdf {}']).toMatch(/^404 /);
});

describe.each(outcomes)('a validated decision: $status', (outcome) => {
  it('is in no answer to the candidate and in nobody’s paper before its publication, and then is', async () => {
    const id = await record();
    now = justBefore;
    const before = await everyAnswer(id);
    const dossierOf = (token: string) => answerTo(`/applications/${id}/dossier.pdf`, token);
    const toStaff = await dossierOf(jury);
    await record(outcome);
    now = justBefore;
    expect(await everyAnswer(id)).toEqual(before);
    expect(await dossierOf(jury)).toBe(toStaff);

    now = publicationAt;
    const after = await everyAnswer(id);
    const [dossier, letter] = ['dossier.pdf', 'letters/{reference}.pdf'].map(
      (paper) => `get /applications/{id}/${paper} {}`,
    ) as [string, string];
    expect(before[dossier]).toContain('En attente');
    expect(after[dossier]).not.toEqual(before[dossier]);
    const written = outcome.status === 'favourable' || outcome.status === 'unfavourable';
    for (const answer of [letter, 'post /letters/verify']) {
      expect(before[answer]).toMatch(/^404 /);
      expect(after[answer]).toMatch(written ? /^200 / : /^404 /);
    }
  });
});
