import type { ApplicationMails } from '../domain/index.ts';

/** Mails about an account, and what each needs to be written. */
export interface AccountMails {
  activation: { dossierNumber: string; activationUrl: string; expiresAt: string };
  emailAlreadyUsed: { lostCredentialsUrl: string };
  credentialsReminder: { dossierNumber: string; resetUrl: string; expiresAt: string };
  /** To the address wanted, which is not the dossier's yet. */
  emailChange: { confirmUrl: string; expiresAt: string };
  /** To the address before. */
  emailChanged: { lostCredentialsUrl: string };
  /** A local account can be entered by the ENT too from now on. */
  entLinked: { entLogin: string; lostCredentialsUrl: string };
  /** The last one, before the address is erased. */
  dataErased: Record<string, never>;
}

/** Mails about what the centre wrote: never its words, which are read on the portal. */
export interface MessageMails {
  messageReceived: { applicationId: string; programmeTitle: string };
}

export type Mails = AccountMails & ApplicationMails & MessageMails;
export type MailTemplate = keyof Mails;

export const mailTemplates = [
  'activation',
  'emailAlreadyUsed',
  'credentialsReminder',
  'emailChange',
  'emailChanged',
  'entLinked',
  'dataErased',
  'applicationRegistered',
  'applicationCancelled',
  'fileTransmitted',
  'fileReceived',
  'fileIncomplete',
  'fileComplete',
  'decisionFavourable',
  'decisionUnfavourable',
  'replyConfirmed',
  'replyWithdrawn',
  'withdrawnByDeadline',
  'refusedLate',
  'refusedIncomplete',
  'fileTransmittedByDeadline',
  'decisionWithReserve',
  'decisionWaitingList',
  'waitingListOffer',
  'conditionsMet',
  'conditionSentBack',
  'conditionNotMet',
  'decisionCorrected',
  'withdrawnByStaff',
  'waitingListClosed',
  'waitingListReopened',
  'deadlineExtended',
  'applicationReopened',
  'reminderReturn',
  'reminderPiece',
  'reminderCondition',
  'reminderReply',
  'admitted',
  'campaignClosed',
  'messageReceived',
] as const satisfies readonly MailTemplate[];

/** What the notifications service is asked to send. The recipient's address is looked up, never carried. */
export interface MailRequest<T extends MailTemplate = MailTemplate> {
  /** Unique per mail; a second request with the same key sends nothing. */
  key: string;
  template: T;
  /** Dossier number of the recipient. */
  to: string;
  /** In which zone dates are written; the institution's unless given. */
  timeZone?: string;
  data: Mails[T];
}
