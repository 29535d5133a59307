import type { components } from '../../api/admissions.d.ts';
import type { OutcomeStatus } from './decision-forms.ts';

type Application = components['schemas']['Application'];

/** What a correction undoes besides the decision itself; the saga's steps as staff are told them. */
export type Undoing =
  | { what: 'letter'; reference: string }
  | { what: 'reply'; reply: Application['reply'] }
  | { what: 'seatFreed' | 'seatTaken' | 'listLeft' | 'conditionsDropped' };

const SEATED: OutcomeStatus[] = ['favourable', 'favourableWithReserve'];

/** @param status of the right decision */
export function undoingsOf(
  application: Pick<Application, 'decision' | 'letters' | 'reply' | 'extended' | 'end'> & {
    conditions: readonly unknown[];
    programme: Pick<Application['programme'], 'limited'>;
  },
  status: OutcomeStatus,
): Undoing[] {
  const { decision, letters, reply, extended, end, conditions, programme } = application;
  if (decision.status === 'pending') return [];
  const had = SEATED.includes(decision.status) && end === null;
  const gets = SEATED.includes(status);
  return [
    ...letters
      .filter(({ revokedAt }) => revokedAt === null)
      .map(({ reference }): Undoing => ({ what: 'letter', reference })),
    ...(reply !== 'none' || extended.replyAt !== null ? [{ what: 'reply' as const, reply }] : []),
    ...(programme.limited && had && !gets ? [{ what: 'seatFreed' as const }] : []),
    ...(programme.limited && !had && gets ? [{ what: 'seatTaken' as const }] : []),
    ...(decision.status === 'waitingList' && end === null && status !== 'waitingList'
      ? [{ what: 'listLeft' as const }]
      : []),
    ...(decision.status === 'favourableWithReserve' && conditions.length > 0
      ? [{ what: 'conditionsDropped' as const }]
      : []),
  ];
}
