import type { Mails, MailTemplate } from '@admis/workflows/messages';
import { activation } from './activation.tsx';
import { applicationCancelled } from './application-cancelled.tsx';
import { applicationRegistered } from './application-registered.tsx';
import { credentialsReminder } from './credentials-reminder.tsx';
import { decisionFavourable } from './decision-favourable.tsx';
import { decisionUnfavourable } from './decision-unfavourable.tsx';
import { emailAlreadyUsed } from './email-already-used.tsx';
import { fileComplete } from './file-complete.tsx';
import { fileIncomplete } from './file-incomplete.tsx';
import { fileReceived } from './file-received.tsx';
import { fileTransmitted } from './file-transmitted.tsx';
import { refusedIncomplete } from './refused-incomplete.tsx';
import { refusedLate } from './refused-late.tsx';
import { replyConfirmed } from './reply-confirmed.tsx';
import { replyWithdrawn } from './reply-withdrawn.tsx';
import { withdrawnByDeadline } from './withdrawn-by-deadline.tsx';
import type { TemplateDefinition } from './define-template.ts';

/** Every mail Admis sends, by the name workflows and services know it by. */
export const templates: { [T in MailTemplate]: TemplateDefinition<Mails[T]> } = {
  activation,
  emailAlreadyUsed,
  credentialsReminder,
  applicationRegistered,
  applicationCancelled,
  fileTransmitted,
  fileReceived,
  fileIncomplete,
  fileComplete,
  decisionFavourable,
  decisionUnfavourable,
  replyConfirmed,
  replyWithdrawn,
  withdrawnByDeadline,
  refusedLate,
  refusedIncomplete,
};
