import type { Text } from '../text.ts';
import type { Instant } from '../days.ts';
import {
  conditionDeadline,
  pieceDeadline,
  replyDeadline,
  returnDeadline,
  waitingListDeadline,
} from './due-dates.ts';
import type { ApplicationEvent } from './events.ts';
import { nextStep } from './next-step.ts';
import type { Application, Condition, RefusalReason } from './state.ts';

/** What every mail about an application tells. */
interface AboutApplication {
  applicationId: string;
  programmeTitle: string;
}

/** The mails of an application and what each needs to be written: facts, never names or addresses. */
export interface ApplicationMails {
  applicationRegistered: AboutApplication & { returnAt: Instant };
  applicationCancelled: AboutApplication;
  fileTransmitted: AboutApplication;
  fileReceived: AboutApplication;
  fileIncomplete: AboutApplication & {
    pieces: { title: Text; comment: string; dueAt: Instant }[];
  };
  fileComplete: AboutApplication;
  decisionFavourable: AboutApplication & { replyAt: Instant | null };
  decisionUnfavourable: AboutApplication & { reason: RefusalReason; comment: string | null };
  replyConfirmed: AboutApplication;
  replyWithdrawn: AboutApplication;
  /** `replyAt`: the date that passed. */
  withdrawnByDeadline: AboutApplication & { replyAt: Instant | null };
  refusedLate: AboutApplication & { returnAt: Instant };
  /** `dueAt`: the date that passed. */
  refusedIncomplete: AboutApplication & { piece: Text; dueAt: Instant | null };
  /** A file that was whole was transmitted by itself at the return date. */
  fileTransmittedByDeadline: AboutApplication & { returnAt: Instant };
  decisionWithReserve: AboutApplication & { conditions: { title: Text; dueAt: Instant }[] };
  decisionWaitingList: AboutApplication & { rank: number };
  /** The waiting list offers a seat. */
  waitingListOffer: AboutApplication & { replyAt: Instant | null };
  /** Every condition is met: the decision is now favourable. */
  conditionsMet: AboutApplication & { replyAt: Instant | null };
  /** A condition's file is sent back; another may be handed in until `dueAt`. */
  conditionSentBack: AboutApplication & { condition: Text; comment: string; dueAt: Instant };
  /** A condition is not met, by its date or by the manager's word: the decision is now unfavourable. */
  conditionNotMet: AboutApplication & { condition: Text; comment: string | null };
  /** A published decision was wrong. `now`: what it is from now on. */
  decisionCorrected: AboutApplication & {
    now: 'favourable' | 'favourableWithReserve' | 'waitingList' | 'unfavourable';
    rank: number | null;
    reason: RefusalReason | null;
    why: string;
    replyAt: Instant | null;
  };
  withdrawnByStaff: AboutApplication & { why: string };
  waitingListClosed: AboutApplication & { rank: number | null };
  /** The centre has moved one deadline of this application. */
  deadlineExtended: AboutApplication & {
    what: 'returnDate' | 'replyDate' | 'piece' | 'condition';
    /** Of a piece or condition. */
    title: Text | null;
    until: Instant;
  };
  /** The closing of a waiting list was moved after it had passed: they wait again. */
  waitingListReopened: AboutApplication & { rank: number; closesAt: Instant };
  /** The return date, or a piece's, was moved after it had passed: the application is open again. */
  applicationReopened: AboutApplication & { returnAt: Instant };
  reminderReturn: AboutApplication & { returnAt: Instant; missing: Text[] };
  reminderPiece: AboutApplication & { piece: Text; comment: string | null; dueAt: Instant };
  reminderCondition: AboutApplication & { condition: Text; dueAt: Instant };
  reminderReply: AboutApplication & { replyAt: Instant };
  admitted: AboutApplication;
  /** Nobody had decided on it when the campaign closed. */
  campaignClosed: AboutApplication;
}

export type ApplicationMail = {
  [T in keyof ApplicationMails]: { template: T; data: ApplicationMails[T] };
}[keyof ApplicationMails];

/** The mail that an event sends the candidate, or null. `state` is the state just after the event. */
export function mailFor(event: ApplicationEvent, state: Application): ApplicationMail | null {
  const about = { applicationId: state.id, programmeTitle: state.programme.title };
  switch (event.type) {
    case 'applied':
      return {
        template: 'applicationRegistered',
        data: { ...about, returnAt: returnDeadline(state) },
      };
    case 'cancelled':
      return { template: 'applicationCancelled', data: about };
    case 'transmitted':
      if (event.by.role === 'system') {
        return {
          template: 'fileTransmittedByDeadline',
          data: { ...about, returnAt: returnDeadline(state) },
        };
      }
      // With automatic reception the mail of the reception says it all.
      return state.programme.reception === 'manual'
        ? { template: 'fileTransmitted', data: about }
        : null;
    case 'received':
      return { template: 'fileReceived', data: about };
    case 'declaredIncomplete':
      return { template: 'fileIncomplete', data: { ...about, pieces: refusedPieces(state) } };
    case 'declaredComplete':
      return { template: 'fileComplete', data: about };
    case 'decisionPublished':
    case 'decisionReplaced':
      return decisionMail(state);
    case 'decisionCorrected':
      return {
        template: 'decisionCorrected',
        data: { ...about, ...correctionFacts(state, event) },
      };
    case 'conditionRejected':
      return event.again ? sentBackMail(state, event) : null;
    case 'confirmed':
      return { template: 'replyConfirmed', data: about };
    case 'withdrawn':
      return { template: 'replyWithdrawn', data: about };
    case 'withdrawnByStaff':
      return { template: 'withdrawnByStaff', data: { ...about, why: event.why } };
    case 'withdrawnByDeadline':
      return {
        template: 'withdrawnByDeadline',
        // At the campaign's close no date of the candidate's own has passed.
        data: { ...about, replyAt: event.at < state.dates.campaignEndsAt ? event.at : null },
      };
    case 'refusedLate':
      return { template: 'refusedLate', data: { ...about, returnAt: returnDeadline(state) } };
    case 'waitingListClosed':
      return {
        template: 'waitingListClosed',
        data: {
          ...about,
          rank: state.decision?.status === 'waitingList' ? state.decision.rank : null,
        },
      };
    case 'deadlineExtended':
      // What it opens again has a mail of its own.
      return state.end === null ? extensionMail(state, event) : null;
    case 'reopened':
      if (state.decision?.status === 'waitingList') {
        const { rank } = state.decision;
        return {
          template: 'waitingListReopened',
          data: { ...about, rank, closesAt: waitingListDeadline(state) },
        };
      }
      return {
        template: 'applicationReopened',
        data: { ...about, returnAt: nextStep(state).until ?? returnDeadline(state) },
      };
    case 'reminded':
      return event.sent ? reminderMail(state, event) : null;
    case 'admitted':
      return { template: 'admitted', data: about };
    case 'closed':
      // Whoever has another end was told of it when it came.
      return state.end === 'campaignClosed' ? { template: 'campaignClosed', data: about } : null;
    case 'refusedIncomplete': {
      const piece = state.pieces.find(({ id }) => id === event.piece);
      return {
        template: 'refusedIncomplete',
        data: {
          ...about,
          piece: piece?.title ?? { fr: event.piece, en: event.piece },
          dueAt: piece === undefined ? null : pieceDeadline(state, piece),
        },
      };
    }
    default:
      return null;
  }
}

function refusedPieces(state: Application): ApplicationMails['fileIncomplete']['pieces'] {
  return state.pieces.flatMap(({ status, title, comment, dueAt }) =>
    status === 'refused' && comment !== null && dueAt !== null ? [{ title, comment, dueAt }] : [],
  );
}

function decisionMail(state: Application): ApplicationMail | null {
  const { decision } = state;
  if (decision === null) return null;
  const about = { applicationId: state.id, programmeTitle: state.programme.title };
  switch (decision.status) {
    case 'favourable':
      return {
        template: favourableTemplates[decision.origin] ?? 'decisionFavourable',
        data: { ...about, replyAt: replyDeadline(state) },
      };
    case 'favourableWithReserve':
      return {
        template: 'decisionWithReserve',
        data: {
          ...about,
          conditions: state.conditions.map((condition) => ({
            title: condition.title,
            dueAt: conditionDeadline(state, condition),
          })),
        },
      };
    case 'waitingList':
      return { template: 'decisionWaitingList', data: { ...about, rank: decision.rank } };
    case 'unfavourable': {
      if (decision.origin === 'conditionNotMet') return notMetMail(state);
      const { reason, comment } = decision;
      return { template: 'decisionUnfavourable', data: { ...about, reason, comment } };
    }
  }
}

const favourableTemplates = {
  waitingList: 'waitingListOffer',
  conditionsMet: 'conditionsMet',
  commission: 'decisionFavourable',
  conditionNotMet: 'decisionFavourable',
  correction: 'decisionFavourable',
} as const;

/** The decision has just become unfavourable; the condition that brought it about is in the one before. */
function notMetMail(state: Application): ApplicationMail {
  const missed = state.conditions.find(({ status }) => status === 'notMet');
  return {
    template: 'conditionNotMet',
    data: {
      applicationId: state.id,
      programmeTitle: state.programme.title,
      condition: missed?.title ?? { fr: '', en: '' },
      comment: missed?.comment ?? null,
    },
  };
}

function correctionFacts(
  state: Application,
  { why }: { why: string },
): Omit<ApplicationMails['decisionCorrected'], keyof AboutApplication> {
  const { decision } = state;
  return {
    now: decision?.status ?? 'unfavourable',
    rank: decision?.status === 'waitingList' ? decision.rank : null,
    reason: decision?.status === 'unfavourable' ? decision.reason : null,
    why,
    replyAt: replyDeadline(state),
  };
}

function sentBackMail(
  state: Application,
  { condition: id, comment }: { condition: string; comment: string },
): ApplicationMail | null {
  const condition = conditionOf(state, id);
  if (condition === undefined) return null;
  return {
    template: 'conditionSentBack',
    data: {
      applicationId: state.id,
      programmeTitle: state.programme.title,
      condition: condition.title,
      comment,
      dueAt: conditionDeadline(state, condition),
    },
  };
}

function extensionMail(
  state: Application,
  { of, until }: ApplicationEvent & { type: 'deadlineExtended' },
): ApplicationMail {
  const about = { applicationId: state.id, programmeTitle: state.programme.title };
  switch (of.kind) {
    case 'returnDate':
    case 'replyDate':
      return {
        template: 'deadlineExtended',
        data: { ...about, what: of.kind, title: null, until },
      };
    case 'pieceDue': {
      const title = state.pieces.find(({ id }) => id === of.piece)?.title ?? null;
      return { template: 'deadlineExtended', data: { ...about, what: 'piece', title, until } };
    }
    case 'conditionDue': {
      const title = conditionOf(state, of.condition)?.title ?? null;
      return { template: 'deadlineExtended', data: { ...about, what: 'condition', title, until } };
    }
  }
}

function reminderMail(
  state: Application,
  { of, until }: ApplicationEvent & { type: 'reminded' },
): ApplicationMail | null {
  const about = { applicationId: state.id, programmeTitle: state.programme.title };
  switch (of.kind) {
    case 'returnDate': {
      const missing = state.pieces
        .filter(({ status }) => status === 'awaiting')
        .map(({ title }) => title);
      return { template: 'reminderReturn', data: { ...about, returnAt: until, missing } };
    }
    case 'pieceDue': {
      const piece = state.pieces.find(({ id }) => id === of.piece);
      if (piece === undefined) return null;
      const { title, comment } = piece;
      return {
        template: 'reminderPiece',
        data: { ...about, piece: title, comment, dueAt: until },
      };
    }
    case 'conditionDue': {
      const condition = conditionOf(state, of.condition);
      if (condition === undefined) return null;
      return {
        template: 'reminderCondition',
        data: { ...about, condition: condition.title, dueAt: until },
      };
    }
    case 'replyDate':
      return { template: 'reminderReply', data: { ...about, replyAt: until } };
  }
}

function conditionOf({ conditions }: Application, id: string): Condition | undefined {
  return conditions.find((condition) => condition.id === id);
}
