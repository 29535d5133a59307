import type { ProgrammeDates } from '../domain/index.ts';
import type { RecordedBatch } from './application.ts';
import type { MailRequest } from './mails.ts';

/** What workflows may ask of each service, on its own task queue. All are idempotent. */
export interface AdmissionsActivities {
  recordBatch(batch: RecordedBatch): Promise<void>;
}

export interface CatalogueActivities {
  /** The dates of a programme as they stand now. @throws ApplicationFailure `NotFound` (non-retryable) */
  lookUpProgrammeDates(request: { campaign: string; programme: string }): Promise<ProgrammeDates>;
}

export interface NotificationsActivities {
  sendMail(request: MailRequest): Promise<void>;
}

export interface IdentityActivities {
  /** The Keycloak user (disabled, without credentials) and the dossier. */
  createAccount(request: { dossierNumber: string }): Promise<void>;
  /** Mails the activation link of a generation; the link itself never enters a workflow. */
  sendActivationMail(request: {
    dossierNumber: string;
    generation: number;
    expiresAt: string;
  }): Promise<void>;
  enableAccount(request: { dossierNumber: string }): Promise<void>;
  /** Removes the user, the dossier and the account: the e-mail is free again. */
  destroyAccount(request: { dossierNumber: string }): Promise<void>;
}
