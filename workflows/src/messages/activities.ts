import type { Actor, Instant, ProgrammeDates } from '../domain/index.ts';
import type { RecordedBatch } from './application.ts';
import type { BulkActionChunk, BulkActionInput } from './bulk-action.ts';
import type { CampaignSchedule } from './campaign.ts';
import type { Finding, InspectedPage } from './inspection.ts';
import type { MailRequest } from './mails.ts';
import type { StudentRecordsOutcome } from './student-records.ts';
import type { ProgrammeSeats, SeatMessage, WaitingListStanding } from './waiting-list.ts';

/** A page of application ids, in the order of the ids. `last`: where the next page begins; null: no more. */
export interface ApplicationPage {
  ids: string[];
  last: string | null;
}

/** What workflows may ask of each service, on its own task queue. All are idempotent. */
export interface AdmissionsActivities {
  /** Records it, and lets the candidate's other applications have the common pieces that came with it. */
  recordBatch(batch: RecordedBatch): Promise<void>;
  /** Tells the programme's waiting list, starting its workflow if there is none yet. */
  tellWaitingList(request: {
    campaign: string;
    programme: string;
    message: SeatMessage;
  }): Promise<void>;
  recordWaitingList(standing: WaitingListStanding): Promise<void>;
  /**
   * Wakes the applications of a page whose workflow is still open, with the dates of their programmes as they
   * stand now. `programme` null: of the whole campaign; `unpublished`: only those with a validated decision.
   */
  wakeApplications(request: {
    campaign: string;
    programme: string | null;
    unpublished: boolean;
    after: string | null;
    limit: number;
  }): Promise<{ told: number; last: string | null }>;
  /** Looks at a page of the open applications of all campaigns, in the order of their ids. */
  inspectApplications(request: { after: string | null; limit: number }): Promise<InspectedPage>;
  /** Looks at these once more. */
  inspectAgain(request: { applicationIds: string[] }): Promise<Finding[]>;
  /** How many applications of these programmes have a validated decision that is not published yet. */
  countUnpublished(request: { campaign: string; programmes: string[] }): Promise<number>;
  /** Erases a page of a campaign's applications and their history; true when nothing is left. */
  eraseApplications(request: { campaign: string; limit: number }): Promise<boolean>;
  /** Tells the waiting list of a programme that its calls may begin, or that its seats have changed. */
  signalWaitingList(request: {
    campaign: string;
    programme: string;
    signal: 'openCalls' | 'seatsChanged';
  }): Promise<void>;
  /** Does some rows of a stored action, each once; it tells the engine after each row that it is alive. */
  doBulkRows(request: {
    kind: BulkActionInput['kind'];
    id: string;
    approvedBy: Actor;
    from: number;
    limit: number;
  }): Promise<BulkActionChunk>;
  /** Until when something forbids the erasure of a candidate's data; null: nothing does. */
  findErasureHold(request: { dossierNumber: string }): Promise<{ until: Instant | null }>;
  /** From now on the candidate may not apply, because their data are about to be erased. */
  barFromApplying(request: { dossierNumber: string }): Promise<void>;
  letApply(request: { dossierNumber: string }): Promise<void>;
  /**
   * Erases the candidate's applications but for what says nothing about a person.
   *
   * @throws while the workflow of one of them is still at work
   */
  eraseApplicationsOf(request: { dossierNumber: string }): Promise<void>;
  /** Erases every file that the candidate has given. */
  eraseFiles(request: { dossierNumber: string }): Promise<void>;
  /** Erases the histories of the candidate's other workflows, and notes that the erasure is over. */
  endErasure(request: { dossierNumber: string }): Promise<void>;
}

export interface CatalogueActivities {
  /** The dates of a programme as they stand now. @throws ApplicationFailure `NotFound` (non-retryable) */
  lookUpProgrammeDates(request: { campaign: string; programme: string }): Promise<ProgrammeDates>;
  /** @throws ApplicationFailure `NotFound` (non-retryable) */
  lookUpSeats(request: { campaign: string; programme: string }): Promise<ProgrammeSeats>;
  /** @throws ApplicationFailure `NotFound` (non-retryable) */
  lookUpSchedule(request: { campaign: string }): Promise<CampaignSchedule>;
}

export interface DossierActivities {
  /**
   * Fills a dossier that waits for student records; one that was filled before stays as it is.
   *
   * @throws while student records do not answer
   */
  fillFromStudentRecords(request: { dossierNumber: string }): Promise<StudentRecordsOutcome>;
  /** Also when there is none (any more). */
  eraseDossier(request: { dossierNumber: string }): Promise<void>;
}

export interface NotificationsActivities {
  sendMail(request: MailRequest): Promise<void>;
  /**
   * Erases the candidate's mails from the log.
   *
   * @throws while one of them is still to be sent
   */
  eraseMails(request: { dossierNumber: string }): Promise<void>;
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
  /** Ends the candidate's sessions and lets them sign in no more. */
  closeAccount(request: { dossierNumber: string }): Promise<void>;
  /** Removes the account and at last the user, whichever way they signed in; the e-mail is free again. */
  eraseIdentity(request: { dossierNumber: string }): Promise<void>;
}
