import { ApplicationFailure } from '@temporalio/common';
import type { MailRequest } from '@admis/workflows/messages';
import { createActivities } from '../src/activities.ts';
import type { Outbox } from '../src/data-access/outbox.ts';
import { createEnqueueMail } from '../src/use-cases/enqueue-mail.ts';
import { sampleMails, timeZone } from './samples.ts';
import { openOutbox } from './support/system.ts';

let outbox: Outbox;
let closeOutbox: () => Promise<void>;
beforeAll(async () => {
  ({ outbox, close: closeOutbox } = await openOutbox());
});
afterAll(() => closeOutbox());

const request: MailRequest = {
  key: 'application/2026/M2-DROIT-ASSUR/6WB5H7IJ/12',
  template: 'fileReceived',
  to: '6WB5H7IJ',
  timeZone,
  data: sampleMails.fileReceived,
};

function activities() {
  const enqueueMail = createEnqueueMail({
    outbox,
    timeZone,
    wake: () => undefined,
    now: () => new Date(),
  });
  return createActivities({ enqueueMail, outbox });
}

async function failureOf(attempt: Promise<void>): Promise<ApplicationFailure> {
  const error: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApplicationFailure))
    throw new Error('no ApplicationFailure', { cause: error });
  return error;
}

it('puts one mail in the outbox, however often the activity is tried', async () => {
  const { sendMail } = activities();
  await sendMail(request);
  await sendMail(request);
  const mails = await outbox.find({}, 10);
  expect(mails).toMatchObject([
    { key: request.key, status: 'pending', applicationId: sampleMails.fileReceived.applicationId },
  ]);
});

it('fails for good when trying again cannot help', async () => {
  const { sendMail } = activities();
  const reused = await failureOf(sendMail({ ...request, to: 'AAAA1111' }));
  expect(reused).toMatchObject({ type: 'IdempotencyKeyReused', nonRetryable: true });
  const wrong = await failureOf(
    sendMail({ ...request, key: 'another-key', template: 'refusedLate' } as MailRequest),
  );
  expect(wrong).toMatchObject({ type: 'InvalidMailRequest', nonRetryable: true });
  expect(wrong.message).toContain('data.returnAt');
});

it('erases the mails of one candidate once none of them waits any more, as often as it is asked', async () => {
  const { eraseMails, sendMail } = activities();
  await sendMail({ ...request, key: 'about-another/1', to: '7XC6K8LM' });
  await sendMail({ ...request, key: 'about-me/1', to: '8YD7L9NP' });
  await sendMail({ ...request, key: 'about-me/2', to: '8YD7L9NP' });
  const mine = () => outbox.find({ dossierNumber: '8YD7L9NP' }, 10);
  const erase = () => eraseMails({ dossierNumber: '8YD7L9NP' });
  await expect(erase()).rejects.toThrow('still to be sent');
  const claim = { now: new Date(), lease: 'mine', leaseUntil: new Date(Date.now() + 60_000) };
  const [second, first] = await mine();
  await outbox.claim(first?.id ?? '', claim);
  await outbox.markSent(first?.id ?? '', 'mine', new Date());
  await outbox.claim(second?.id ?? '', claim);
  await expect(erase()).rejects.toThrow('still to be sent');
  expect(await mine()).toHaveLength(2);
  // Given up: the address is wrong.
  await outbox.markFailed(second?.id ?? '', 'mine', 'addressRefused');
  await erase();
  await erase();
  expect(await mine()).toEqual([]);
  expect(await outbox.find({ dossierNumber: '7XC6K8LM' }, 10)).toHaveLength(1);
});
