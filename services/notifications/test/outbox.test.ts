import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Connection } from 'mongoose';
import { createAcceptedMail } from '../src/data-access/accepted-mail.ts';
import { createMailTransport, type MailTransport } from '../src/data-access/mail-transport.ts';
import type { Outbox } from '../src/data-access/outbox.ts';
import type { FindRecipient } from '../src/data-access/recipients.ts';
import { createDeliveryLoop, type DeliveryLoop } from '../src/delivery-loop.ts';
import { DeliveryFailure } from '../src/delivery-failure.ts';
import { mailIdOf } from '../src/mail-id.ts';
import type { MailRequestBody } from '../src/mail-request.ts';
import {
  createDeliverMail,
  type DeliverMail,
  type DeliveryPolicy,
} from '../src/use-cases/deliver-mail.ts';
import { createEnqueueMail, IdempotencyKeyReused } from '../src/use-cases/enqueue-mail.ts';
import { institution, portalUrl, sampleMails, timeZone } from './samples.ts';
import { eventually, openLine, type Line } from '@admis/kit/testing';
import { headersOf, mailsTo, readMail } from './support/mailbox.ts';
import { config, logger, openOutbox } from './support/system.ts';

const policy: DeliveryPolicy = {
  lease: 60_000,
  firstRetry: 50,
  longestRetry: 200,
  giveUpAfter: 3_600_000,
};

let outbox: Outbox;
let connection: Connection;
let closeOutbox: () => Promise<void>;
let line: Line;
let transport: MailTransport;
let loops: DeliveryLoop[];
let folder: string;
/** Each sender has a file of its own. */
let senders = 0;

beforeAll(async () => {
  ({ outbox, connection, close: closeOutbox } = await openOutbox());
});
beforeEach(async () => {
  line = await openLine(config.SMTP_URL);
  transport = createMailTransport({ smtpUrl: `smtp://${line.address}`, from: config.MAIL_FROM });
  loops = [];
  folder = await mkdtemp(join(tmpdir(), 'admis-senders-'));
});
afterEach(async () => {
  for (const loop of loops) await loop.stop();
  transport.close();
  await line.close();
  await rm(folder, { recursive: true });
  await connection.db?.collection('mails').deleteMany({});
});
afterAll(() => closeOutbox());

/** A candidate whose mailbox nobody else writes to. */
function someone(): { dossierNumber: string; address: string; request: MailRequestBody } {
  const dossierNumber = randomBytes(4).toString('hex').toUpperCase();
  return {
    dossierNumber,
    address: `${dossierNumber.toLowerCase()}@candidates.example`,
    request: {
      template: 'fileReceived',
      to: { dossierNumber },
      timeZone,
      data: sampleMails.fileReceived,
    },
  };
}

const findRecipient: FindRecipient = (dossierNumber) =>
  Promise.resolve({
    firstName: 'Ygrec',
    lastName: 'Hicks',
    email: `${dossierNumber.toLowerCase()}@candidates.example`,
    language: 'fr',
  });

const fileOf = (sender: string | number): string => join(folder, String(sender), 'accepted.json');

function deliverer(changes: Partial<Parameters<typeof createDeliverMail>[0]> = {}): DeliverMail {
  return createDeliverMail({
    outbox,
    accepted: createAcceptedMail({ file: fileOf((senders += 1)), outbox }),
    findRecipient,
    transport,
    institution,
    portalUrl,
    policy,
    now: () => new Date(),
    ...changes,
  });
}

function startLoop(deliverMail: DeliverMail, sweepEvery = 100): DeliveryLoop {
  const loop = createDeliveryLoop({
    outbox,
    deliverMail,
    log: logger,
    now: () => new Date(),
    sweepEvery,
  });
  loop.start();
  loops.push(loop);
  return loop;
}

function enqueuer(wake: (mailId: string) => void = () => undefined) {
  return createEnqueueMail({ outbox, timeZone, wake, now: () => new Date() });
}

async function statusOf(key: string) {
  const mail = (await outbox.find({}, 100)).find(({ id }) => id === mailIdOf(key));
  return mail ?? { status: 'absent' as const };
}

async function sent(key: string) {
  return eventually(async () => {
    const mail = await statusOf(key);
    return mail.status === 'sent' ? mail : undefined;
  });
}

it('sends at once, in the recipient’s language, with a Message-ID made of the key', async () => {
  const { address, request } = someone();
  // A sweep would come too late: the mail goes because the loop is woken.
  const loop = startLoop(deliverer(), 60_000);
  await enqueuer(loop.wake)('key-of-one-mail', request);
  await sent('key-of-one-mail');

  const [mail, ...others] = await mailsTo(address);
  expect(others).toEqual([]);
  const { HTML, Text, Subject } = await readMail(mail?.ID ?? '');
  expect(Subject).toContain('Dossier réceptionné');
  expect(Text).toContain('Bonjour Ygrec Hicks,');
  expect(HTML).toContain('lang="fr"');
  expect(mail?.MessageID).toMatch(new RegExp(`^${mailIdOf('key-of-one-mail')}@`));
  const headers = await headersOf(mail?.ID ?? '');
  expect(headers['Auto-Submitted']).toEqual(['auto-generated']);
});

it('keeps neither content nor address of a mail that is sent', async () => {
  const { address, request } = someone();
  const loop = startLoop(deliverer());
  await enqueuer(loop.wake)('key-of-a-forgotten-mail', request);
  await sent('key-of-a-forgotten-mail');
  const stored = await connection.db
    ?.collection('mails')
    .findOne({ key: 'key-of-a-forgotten-mail' });
  expect(stored).toMatchObject({ status: 'sent', data: null, attempts: 1, lastError: null });
  expect(JSON.stringify(stored)).not.toContain(address);
  expect(JSON.stringify(stored)).not.toContain('Hicks');
});

it("goes to another address than the dossier's when one is given, and forgets it too", async () => {
  const { address, request } = someone();
  const other = `somebody@${request.to.dossierNumber.toLowerCase()}.example`;
  const loop = startLoop(deliverer());
  const to = { ...request.to, address: other };
  await enqueuer(loop.wake)('key-of-another-address', { ...request, to });
  const mail = await sent('key-of-another-address');
  expect(await mailsTo(other)).toHaveLength(1);
  expect(await mailsTo(address)).toEqual([]);
  expect(JSON.stringify(mail)).not.toContain(other);
});

it('sends one mail for twenty requests at once with one key, from two instances', async () => {
  const { address, request } = someone();
  const instances = [startLoop(deliverer()), startLoop(deliverer())].map(({ wake }) =>
    enqueuer(wake),
  );
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => instances[index % 2]?.('key-asked-often', request)),
  );
  expect(new Set(answers.map((mail) => mail?.id)).size).toBe(1);
  expect(await sent('key-asked-often')).toMatchObject({ attempts: 1 });
  expect(await mailsTo(address)).toHaveLength(1);

  await instances[0]?.('key-asked-often', request);
  await Promise.all(loops.map((loop) => loop.stop()));
  expect(await mailsTo(address)).toHaveLength(1);
});

it('refuses a key that stands for another mail', async () => {
  const { request } = someone();
  const enqueueMail = enqueuer();
  await enqueueMail('key-used-twice', request);
  const other = { ...request, to: someone().request.to };
  await expect(enqueueMail('key-used-twice', other)).rejects.toThrow(IdempotencyKeyReused);
  // The order of properties and a zone left to the institution make no other mail.
  const { template, to, data } = request;
  await expect(
    enqueueMail('key-used-twice', { data, to, template } as MailRequestBody),
  ).resolves.toMatchObject({ status: 'pending' });
});

it('tries again while the mail server is down, then sends once', async () => {
  const { address, request } = someone();
  line.cut();
  const loop = startLoop(deliverer());
  await enqueuer(loop.wake)('key-of-a-patient-mail', request);
  const waiting = await eventually(async () => {
    const mail = await statusOf('key-of-a-patient-mail');
    return mail.status === 'pending' && mail.attempts >= 2 ? mail : undefined;
  });
  expect(waiting.lastError).toMatch(/^smtp:/);
  expect(JSON.stringify(waiting)).not.toContain(address);

  line.mend();
  const { attempts } = await sent('key-of-a-patient-mail');
  expect(attempts).toBeGreaterThanOrEqual(3);
  expect(await mailsTo(address)).toHaveLength(1);
});

it('waits longer after each failure, and gives up when the mail is too old', async () => {
  const { request } = someone();
  line.cut();
  let now = new Date('2026-03-16T08:00:00.000Z').getTime();
  const deliverMail = deliverer({
    now: () => new Date(now),
    policy: { lease: 60_000, firstRetry: 1_000, longestRetry: 5_000, giveUpAfter: 20_000 },
  });
  const enqueueMail = createEnqueueMail({
    outbox,
    timeZone,
    wake: () => undefined,
    now: () => new Date(now),
  });
  const { id } = await enqueueMail('key-of-an-old-mail', request);
  const delays: number[] = [];
  for (;;) {
    const outcome = await deliverMail(id);
    if (outcome.status !== 'retry') {
      expect(outcome).toMatchObject({ status: 'failed', attempts: 6 });
      break;
    }
    delays.push(outcome.at.getTime() - now);
    expect(await deliverMail(id)).toEqual({ status: 'notClaimed' });
    now = outcome.at.getTime();
  }
  expect(delays).toEqual([1_000, 2_000, 4_000, 5_000, 5_000]);
});

it('takes up a mail whose sender died between taking and sending it', async () => {
  const { address, request } = someone();
  const { id } = await enqueuer()('key-of-an-orphan', request);
  const leaseUntil = new Date(Date.now() + 400);
  const claimed = await outbox.claim(id, { now: new Date(), lease: 'dead', leaseUntil });
  expect(claimed).toMatchObject({ status: 'sending', attempts: 1 });

  startLoop(deliverer());
  const mail = await sent('key-of-an-orphan');
  expect(mail.attempts).toBe(2);
  expect(mail.sentAt?.getTime()).toBeGreaterThanOrEqual(leaseUntil.getTime());
  expect(await mailsTo(address)).toHaveLength(1);

  // Should the dead one wake up, it can report nothing any more.
  await outbox.markFailed(id, 'dead', 'late');
  expect(await statusOf('key-of-an-orphan')).toMatchObject({ status: 'sent', lastError: null });
});

/** The mail server has taken the mail, and the database does not hear of it. */
async function sentButNotNoted(key: string, file: string) {
  const { address, request } = someone();
  const { id } = await enqueuer()(key, request);
  let isAway = true;
  const markSent: Outbox['markSent'] = (...told) =>
    isAway ? Promise.reject(new Error('no answer')) : outbox.markSent(...told);
  const sender = deliverer({
    accepted: createAcceptedMail({ file, outbox: { markSent } }),
    policy: { ...policy, lease: 50 },
  });
  await expect(sender(id)).rejects.toThrow('no answer');
  expect(await statusOf(key)).toMatchObject({ status: 'sending' });
  return { address, sender, isBack: () => void (isAway = false) };
}

it('notes a mail that left before its sender died, and sends it no second time', async () => {
  const file = fileOf('dead and risen');
  const { address } = await sentButNotNoted('key-of-the-dead', file);
  const accepted = createAcceptedMail({ file, outbox });
  await accepted.settle();
  expect(await sent('key-of-the-dead')).toMatchObject({ attempts: 1, data: null, address: null });
  const { request } = someone();
  await enqueuer(startLoop(deliverer({ accepted })).wake)('key-of-the-next', request);
  await sent('key-of-the-next');
  expect(await mailsTo(address)).toHaveLength(1);
});

it('sends a mail once although the database is away when it has left', async () => {
  const { address, sender, isBack } = await sentButNotNoted('key-while-away', fileOf('patient'));
  isBack();
  startLoop(sender);
  expect(await sent('key-while-away')).toMatchObject({ attempts: 1 });
  expect(await mailsTo(address)).toHaveLength(1);
});

it('starts with whatever stands in the file', async () => {
  const file = fileOf('damaged');
  await mkdir(dirname(file));
  await writeFile(file, '{"mailId":"cut o');
  const { address } = await sentButNotNoted('key-of-the-damaged', file);
  await createAcceptedMail({ file, outbox }).settle();
  await sent('key-of-the-damaged');
  expect(await mailsTo(address)).toHaveLength(1);
});

it('gives two copies of one mail the same Message-ID, when a sender dies and its file with it', async () => {
  const { address } = await sentButNotNoted('key-of-a-double', fileOf('lost'));
  startLoop(deliverer());
  await sent('key-of-a-double');
  const copies = await mailsTo(address);
  expect(copies).toHaveLength(2);
  expect(new Set(copies.map(({ MessageID }) => MessageID)).size).toBe(1);
});

it.each([
  ['there is no such dossier any more', 'recipientUnknown', 'failed', 1],
  ['the dossier service does not answer', 'recipientNotReadable', 'pending', 1],
] as const)('when %s: %s', async (_story, code, status, attempts) => {
  const { address, request } = someone();
  const { id } = await enqueuer()(`key-of-${code}`, request);
  const deliverMail = deliverer({
    findRecipient: () =>
      code === 'recipientUnknown'
        ? Promise.resolve(undefined)
        : Promise.reject(new DeliveryFailure(code, { permanent: false })),
  });
  await deliverMail(id);
  expect(await statusOf(`key-of-${code}`)).toMatchObject({ status, attempts, lastError: code });
  expect(await mailsTo(address)).toHaveLength(0);
});

it('keeps a mail that this version cannot write for the next one', async () => {
  const { address, request } = someone();
  const { id } = await enqueuer()('key-for-the-next-version', request);
  await connection.db?.collection('mails').updateOne(
    { key: 'key-for-the-next-version' },
    {
      $set: { data: {} },
    },
  );
  const outcome = await deliverer()(id);
  expect(outcome).toMatchObject({ status: 'retry', error: 'contentUnusable' });
  expect(JSON.stringify(outcome)).toContain('applicationId');
  expect(JSON.stringify(outcome)).not.toContain(address);
});

it('gives up at once on an address that the mail server refuses', async () => {
  const { request } = someone();
  const { id } = await enqueuer()('key-of-a-refusal', request);
  const outcome = await deliverer({
    findRecipient: () =>
      Promise.resolve({ firstName: 'No', lastName: 'Where', email: '', language: 'en' }),
  })(id);
  expect(outcome).toMatchObject({ status: 'failed', attempts: 1 });
});

it('stops after the mails that are being sent, and leaves the others', async () => {
  const requests = Array.from({ length: 30 }, someone);
  const enqueueMail = enqueuer();
  for (const [index, { request }] of requests.entries()) {
    await enqueueMail(`key-before-stop-${index}`, request);
  }
  const loop = startLoop(deliverer());
  await eventually(async () =>
    (await outbox.find({ status: 'sent' }, 100)).length > 0 ? true : undefined,
  );
  await loop.stop();
  expect(await outbox.find({ status: 'sending' }, 100)).toEqual([]);

  startLoop(deliverer());
  await eventually(async () =>
    (await outbox.find({ status: 'sent' }, 100)).length === 30 ? true : undefined,
  );
  for (const { address } of requests) expect(await mailsTo(address)).toHaveLength(1);
});
