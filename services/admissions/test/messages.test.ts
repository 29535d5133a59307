import { connectMongo } from '@admis/kit';
import { createTestCandidate, deadUrl, uniqueName, type TestCandidate } from '@admis/kit/testing';
import { createCataloguePeer } from '../src/data-access/catalogue-peer.ts';
import { createDocumentsPeer } from '../src/data-access/documents-peer.ts';
import { createMessageRepository } from '../src/data-access/message-repository.ts';
import { eraseApplications } from '../src/use-cases/erase-applications.ts';
import { tellOfMessages } from '../src/use-cases/tell-of-messages.ts';
import { config, logger } from './support/components.ts';
import { correspond, openMessages } from './support/messages.ts';
import { staffTokens } from './support/people.ts';
import { as } from './support/system.ts';

let service: Awaited<ReturnType<typeof openMessages>>;
let staff: Awaited<ReturnType<typeof staffTokens>>;
let owner: TestCandidate;
let id: string;

interface MessageBody {
  id: string;
  from: string;
  text: string;
  unread: boolean;
  files: { id: string; name: string }[];
}

beforeAll(async () => {
  [service, staff] = await Promise.all([openMessages(), staffTokens()]);
});
afterAll(() => service.close());
beforeEach(async () => {
  owner = await createTestCandidate(config);
  id = await service.record('transmitted', { candidate: owner.number });
});
afterEach(() => owner.remove());

const me = (app = service.app) => correspond(app, owner.token, id);
const centre = (app = service.app) => correspond(app, staff.gestionnaire, id);
const inbox = (query: object = {}) =>
  as(service.app, staff.gestionnaire).get('/tasks', { q: owner.number, ...query });
const mails = () => service.notifications.mailsTo(owner.number);
const texts = (body: { messages: MessageBody[] }) => body.messages.map(({ text }) => text);

async function lastSeen(): Promise<string> {
  const { body } = await centre().read();
  return (body.messages as MessageBody[]).at(-1)?.id ?? '';
}

describe('writing to the other side', () => {
  it('is plain text with its line breaks, read by both, by role and without a name', async () => {
    const sent = await me().write('  Bonjour,\r\n\r\nma carte <b>expire</b>.\u0007\n');
    expect(sent.status).toBe(201);
    const { body } = await centre().read();
    expect(body).toMatchObject({ refusal: null, waiting: true });
    expect(body.messages).toEqual([
      {
        id: expect.any(String),
        from: 'candidate',
        at: expect.any(String),
        text: 'Bonjour,\n\nma carte <b>expire</b>.',
        files: [],
        unread: true,
      },
    ]);
    const answer = await centre().write('C’est noté.');
    expect(texts(answer.body)).toEqual(['Bonjour,\n\nma carte <b>expire</b>.', 'C’est noté.']);
    const mine = (await me().read()).body;
    expect(mine.messages[1]).toMatchObject({ from: 'centre', unread: true });
    expect(JSON.stringify(mine)).not.toContain('gestionnaire');
  });

  it('carries files that were kept for this application, and no other', async () => {
    const fileId = await service.documents.keepForMessage(id, 'Carte d’identité.pdf');
    const { body } = await me().write({ text: 'Voici.', files: [fileId, fileId] });
    expect(body.messages[0].files).toEqual([
      {
        id: fileId,
        name: 'Carte d’identité.pdf',
        size: expect.any(Number),
        mime: 'application/pdf',
      },
    ]);
    const piece = await service.documents.deposit(owner.token);
    const other = await service.record('applied', {
      candidate: owner.number,
      programme: 'sciences',
    });
    const elsewhere = await service.documents.keepForMessage(other, 'autre.pdf');
    for (const wrong of [piece, elsewhere, 'a'.repeat(32)]) {
      const refused = await me().write({ text: 'Voilà.', files: [wrong] });
      expect([refused.status, refused.body.code]).toEqual([404, 'fileNotFound']);
    }
    expect(texts((await me().read()).body)).toEqual(['Voici.']);
  });

  it('happens once, however often the form is posted, also with its files stored again', async () => {
    const file = () => service.documents.keepForMessage(id, 'relevé.pdf');
    const key = uniqueName('key');
    const post = async () => centre().write({ text: 'Vu.', files: [await file()] }, key);
    const answers = await Promise.all([post(), post(), post()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const again = await post();
    expect(texts(again.body)).toEqual(['Vu.']);
    expect(await mails()).toEqual([{ template: 'messageReceived', applicationId: id }]);
    const other = await centre().write({ text: 'Vu, merci.' }, key);
    expect(texts(other.body)).toEqual(['Vu.', 'Vu, merci.']);
  });

  it('names every bad field', async () => {
    const { status, body } = await me().write({
      text: ' \n ',
      files: ['../x'],
      seen: '?',
    });
    expect(status).toBe(400);
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'body.text',
      'body.files.0',
      'body.seen',
    ]);
    const { limits } = (await me().read()).body;
    const long = await me().write('a'.repeat(limits.characters + 1));
    expect(long.body.errors[0]).toMatchObject({ path: 'body.text', code: 'too_big' });
    expect((await me().write('a'.repeat(limits.characters))).status).toBe(201);
    const many = await me().write({
      text: 'a',
      files: Array(limits.files + 1).fill('a'.repeat(8)),
    });
    expect(many.status).toBe(400);
  });

  it('is refused once the campaign is long over; what was written can still be read', async () => {
    const key = uniqueName('key');
    await me().write('Merci pour tout.', key);
    const later = service.appWith({
      now: () => new Date(Date.now() + 400 * 24 * 3600 * 1000).toISOString(),
    });
    for (const side of [me(later), centre(later)]) {
      const refused = await side.write('Une dernière question');
      expect([refused.status, refused.body.code]).toEqual([409, 'messagesClosed']);
      expect(Date.parse(refused.body.until)).toBeGreaterThan(Date.now());
      expect((await side.read()).body).toMatchObject({ refusal: 'messagesClosed' });
    }
    const retried = await me(later).write('Merci pour tout.', key);
    expect([retried.status, texts(retried.body)]).toEqual([201, ['Merci pour tout.']]);
  });

  it('waits for an answer after ten messages without one', async () => {
    for (let count = 1; count <= 10; count += 1) await me().write(`Question ${count}`);
    const refused = await me().write('Question 11');
    expect([refused.status, refused.body.code]).toEqual([409, 'waitForAnswer']);
    expect((await me().read()).body.refusal).toBe('waitForAnswer');
    expect((await centre().read()).body.refusal).toBeNull();
    await centre().write({ text: 'Réponse', seen: await lastSeen() });
    expect((await me().write('Question 11')).status).toBe(201);
  });
});

describe('the inbox', () => {
  it('tells that a message waits, until somebody has answered what they saw', async () => {
    expect((await inbox({ type: 'answerMessage' })).body).toMatchObject({ tasks: [], total: 0 });
    await me().write('Une question');
    const { body } = await inbox();
    expect(body.counts).toMatchObject({ receive: 1, answerMessage: 1 });
    expect(body.total).toBe(2);
    expect(body.tasks.map(({ type }: { type: string }) => type)).toEqual([
      'receive',
      'answerMessage',
    ]);
    expect(body.tasks[1]).toEqual({
      applicationId: id,
      type: 'answerMessage',
      since: expect.any(String),
      dueAt: null,
      candidate: { number: owner.number, lastName: 'Lefèvre', firstName: 'Ève-Marie' },
      programme: { id: 'M2-DROIT-ASSUR', title: 'Une formation' },
    });

    const seen = await lastSeen();
    await me().write('Une autre');
    await centre().write({ text: 'Réponse à la première', seen });
    expect((await inbox({ type: 'answerMessage' })).body.total).toBe(1);
    await centre().write({ text: 'Réponse à l’autre', seen: await lastSeen() });
    expect((await inbox({ type: 'answerMessage' })).body).toMatchObject({
      tasks: [],
      total: 0,
      counts: { receive: 1, answerMessage: 0 },
    });
  });

  it('is rid of what needs no answer', async () => {
    await me().write('Merci !');
    const settled = await centre().settle(await lastSeen());
    expect([settled.status, settled.body.waiting]).toEqual([200, false]);
    expect((await inbox()).body.counts.answerMessage).toBe(0);
    expect((await centre().settle('a'.repeat(32))).status).toBe(404);
  });

  it('pages through tasks and messages as one list, the longest waiting first', async () => {
    await me().write('Une question');
    const pages = await Promise.all([1, 2, 3].map((page) => inbox({ page, pageSize: 1 })));
    expect(pages.map(({ body }) => body.tasks.map((task: { type: string }) => task.type))).toEqual([
      ['receive'],
      ['answerMessage'],
      [],
    ]);
    expect((await inbox({ programme: 'M1-INFO' })).body.total).toBe(0);
    expect((await inbox({ type: ['receive', 'answerMessage'] })).body.total).toBe(2);
  });

  it('is the centre’s: neither another centre’s nor a commission’s', async () => {
    await me().write('Une question');
    for (const login of ['gestionnaire2', 'jury', 'president'] as const) {
      const { body } = await as(service.app, staff[login]).get('/tasks', { q: owner.number });
      expect([login, body.counts.answerMessage]).toEqual([login, 0]);
    }
    const { body } = await as(service.app, staff.admin).get('/tasks', { q: owner.number });
    expect(body.counts.answerMessage).toBe(1);
  });
});

describe('unread messages', () => {
  const unread = async () => (await as(service.app, owner.token).get('/messages/unread')).body;

  it('are counted by application until the candidate has seen them', async () => {
    expect(await unread()).toEqual({ unread: [] });
    await centre().write('Un');
    const { body } = await centre().write('Deux');
    const [first] = body.messages as MessageBody[];
    expect(await unread()).toEqual({ unread: [{ applicationId: id, count: 2 }] });
    expect((await me().markRead(first?.id ?? '')).status).toBe(204);
    expect(await unread()).toEqual({ unread: [{ applicationId: id, count: 1 }] });
    const { messages } = (await me().read()).body as { messages: MessageBody[] };
    expect(messages.map((message) => message.unread)).toEqual([false, true]);
    await me().markRead(messages.at(-1)?.id ?? '');
    expect(await unread()).toEqual({ unread: [] });
  });

  it('are marked for each side by itself, and never by reading over HTTP alone', async () => {
    const { body } = await me().write('Une question');
    const [mine] = body.messages as MessageBody[];
    expect(mine).toMatchObject({ unread: false });
    await me().markRead(mine?.id ?? '');
    await centre().read();
    expect((await centre().read()).body.messages[0]).toMatchObject({ unread: true });
    await centre().markRead(mine?.id ?? '');
    expect((await centre().read()).body.messages[0]).toMatchObject({ unread: false });
    expect((await centre().read()).body.waiting).toBe(true);
    expect((await me().markRead('a'.repeat(32))).status).toBe(404);
    expect((await me().markRead('?')).status).toBe(400);
  });
});

describe('the mail', () => {
  it('goes to the candidate for each message of the centre, and for none of their own', async () => {
    await me().write('Une question');
    expect(await mails()).toEqual([]);
    await centre().write('Une réponse');
    await centre().write('Une autre');
    expect(await mails()).toEqual(
      Array(2).fill({ template: 'messageReceived', applicationId: id }),
    );
  });

  it('waits while notifications is away, and is then handed over once', async () => {
    const alone = service.appWith({ notifications: service.noNotifications });
    const sent = await centre(alone).write('Une réponse');
    expect([sent.status, texts(sent.body)]).toEqual([201, ['Une réponse']]);
    const telling = { ...service, logger };
    await expect(
      tellOfMessages({ ...telling, notifications: service.noNotifications }),
    ).rejects.toMatchObject({ status: 503 });
    expect(await mails()).toEqual([]);
    for (let round = 0; round < 2; round += 1) {
      await tellOfMessages({ ...telling, notifications: service.peers.notifications });
    }
    expect(await mails()).toEqual([{ template: 'messageReceived', applicationId: id }]);
  });
});

it('says so when a part of the system is away, and writes nothing', async () => {
  const fileId = await service.documents.keepForMessage(id, 'relevé.pdf');
  const connection = await connectMongo({ uri: config.MONGODB_URI, database: uniqueName('test') });
  const messages = createMessageRepository(connection);
  await connection.close();
  const away = [
    ['catalogue', { catalogue: createCataloguePeer(deadUrl) }],
    ['documents', { documents: createDocumentsPeer(deadUrl, async () => 'unused') }],
    ['database', { messages }],
  ] as const;
  for (const [peer, missing] of away) {
    const answer = await me(service.appWith(missing)).write({ text: 'Bonjour', files: [fileId] });
    expect([answer.status, answer.body.peer]).toEqual([503, peer]);
  }
  expect(texts((await me().read()).body)).toEqual([]);
});

it('everything goes when the campaign is erased', async () => {
  await me().write('Une question');
  const campaign = id.split('.')[0] ?? '';
  while (!(await eraseApplications(service, { campaign, limit: 100 })));
  expect((await me().read()).status).toBe(404);
  expect(await service.messages.findOf(id)).toEqual([]);
});
