import { ProblemError } from '@admis/kit';
import type { MessageRecord } from '../data-access/records.ts';
import type { AdmissionsDependencies } from './dependencies.ts';

const atOnce = 100;

/** Hands over the mails about messages that could not be handed over when they were written. */
export async function tellOfMessages(
  dependencies: Pick<
    AdmissionsDependencies,
    'messages' | 'repository' | 'notifications' | 'logger'
  >,
): Promise<void> {
  for (const message of await dependencies.messages.findUntold(atOnce)) {
    try {
      await tellOfMessage(dependencies, message);
    } catch (error) {
      // One that is refused must not keep the others back; a peer that is away would refuse them all.
      if (!(error instanceof ProblemError) || error.status === 503) throw error;
      dependencies.logger.error({ err: error }, 'a message cannot be told');
    }
  }
}

/** Tells the candidate that the centre wrote: one mail a message, however often this is tried. */
export async function tellOfMessage(
  {
    messages,
    repository,
    notifications,
  }: Pick<AdmissionsDependencies, 'messages' | 'repository' | 'notifications'>,
  { _id, applicationId, candidate }: MessageRecord,
): Promise<void> {
  const record = await repository.find(applicationId);
  // Erased meanwhile: there is nothing left to read.
  if (record !== undefined) {
    await notifications.send(`message/${_id}`, {
      template: 'messageReceived',
      to: { dossierNumber: candidate },
      data: { applicationId, programmeTitle: record.state.programme.title },
    });
  }
  await messages.markTold(_id);
}
