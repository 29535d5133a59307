import type { Mails, MailTemplate } from '@admis/workflows/messages';
import { activation } from './activation.tsx';
import { admitted } from './admitted.tsx';
import { applicationCancelled } from './application-cancelled.tsx';
import { applicationRegistered } from './application-registered.tsx';
import { applicationReopened } from './application-reopened.tsx';
import { campaignClosed } from './campaign-closed.tsx';
import { conditionNotMet } from './condition-not-met.tsx';
import { conditionSentBack } from './condition-sent-back.tsx';
import { conditionsMet } from './conditions-met.tsx';
import { credentialsReminder } from './credentials-reminder.tsx';
import { deadlineExtended } from './deadline-extended.tsx';
import { dataErased } from './data-erased.tsx';
import { decisionCorrected } from './decision-corrected.tsx';
import { decisionFavourable } from './decision-favourable.tsx';
import { decisionUnfavourable } from './decision-unfavourable.tsx';
import { decisionWaitingList } from './decision-waiting-list.tsx';
import { decisionWithReserve } from './decision-with-reserve.tsx';
import { emailAlreadyUsed } from './email-already-used.tsx';
import { emailChange } from './email-change.tsx';
import { emailChanged } from './email-changed.tsx';
import { entLinked } from './ent-linked.tsx';
import { fileComplete } from './file-complete.tsx';
import { fileIncomplete } from './file-incomplete.tsx';
import { fileReceived } from './file-received.tsx';
import { fileTransmitted } from './file-transmitted.tsx';
import { fileTransmittedByDeadline } from './file-transmitted-by-deadline.tsx';
import { messageReceived } from './message-received.tsx';
import { refusedIncomplete } from './refused-incomplete.tsx';
import { refusedLate } from './refused-late.tsx';
import { reminderCondition } from './reminder-condition.tsx';
import { reminderPiece } from './reminder-piece.tsx';
import { reminderReply } from './reminder-reply.tsx';
import { reminderReturn } from './reminder-return.tsx';
import { replyConfirmed } from './reply-confirmed.tsx';
import { replyWithdrawn } from './reply-withdrawn.tsx';
import { waitingListClosed } from './waiting-list-closed.tsx';
import { waitingListReopened } from './waiting-list-reopened.tsx';
import { waitingListOffer } from './waiting-list-offer.tsx';
import { withdrawnByDeadline } from './withdrawn-by-deadline.tsx';
import { withdrawnByStaff } from './withdrawn-by-staff.tsx';
import type { TemplateDefinition } from './define-template.ts';

/** Every mail Admis sends, by the name workflows and services know it by. */
export const templates: { [T in MailTemplate]: TemplateDefinition<Mails[T]> } = {
  activation,
  emailAlreadyUsed,
  credentialsReminder,
  emailChange,
  emailChanged,
  entLinked,
  dataErased,
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
  fileTransmittedByDeadline,
  decisionWithReserve,
  decisionWaitingList,
  waitingListOffer,
  conditionsMet,
  conditionSentBack,
  conditionNotMet,
  decisionCorrected,
  withdrawnByStaff,
  waitingListClosed,
  waitingListReopened,
  deadlineExtended,
  applicationReopened,
  reminderReturn,
  reminderPiece,
  reminderCondition,
  reminderReply,
  admitted,
  campaignClosed,
  messageReceived,
};
