import type { Text } from '../text.ts';
import type { Instant } from '../days.ts';
import { replyDeadline } from './deadlines.ts';
import type { ApplicationEvent } from './events.ts';
import type { Application, RefusalReason } from './state.ts';

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
  withdrawnByDeadline: AboutApplication;
  refusedLate: AboutApplication & { returnAt: Instant };
  refusedIncomplete: AboutApplication & { piece: Text };
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
        data: { ...about, returnAt: state.dates.returnAt },
      };
    case 'cancelled':
      return { template: 'applicationCancelled', data: about };
    case 'transmitted':
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
      return decisionMail(state);
    case 'confirmed':
      return { template: 'replyConfirmed', data: about };
    case 'withdrawn':
      return { template: 'replyWithdrawn', data: about };
    case 'withdrawnByDeadline':
      return { template: 'withdrawnByDeadline', data: about };
    case 'refusedLate':
      return { template: 'refusedLate', data: { ...about, returnAt: state.dates.returnAt } };
    case 'refusedIncomplete': {
      const piece = state.pieces.find(({ id }) => id === event.piece);
      return {
        template: 'refusedIncomplete',
        data: { ...about, piece: piece?.title ?? { fr: event.piece, en: event.piece } },
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
  if (decision.status === 'favourable') {
    return {
      template: 'decisionFavourable',
      data: { ...about, replyAt: replyDeadline(state) },
    };
  }
  const { reason, comment } = decision;
  return { template: 'decisionUnfavourable', data: { ...about, reason, comment } };
}
