import type { Actor, Application, ApplicationCommand } from '../src/domain/index.ts';
import { day, later } from './clock.ts';
import { unfavourable } from './lives.ts';
import { chair, file, manager, member } from './people.ts';
import type { Move } from './random-behaviour.ts';

/** What a candidate tries without looking at what the screen offers: it may be too late, or again be possible. */
export function candidatesTry(
  { decision, reply, pieces, conditions, transmittedAt }: Application,
  actor: Actor,
  random: () => number,
): Move | null {
  const give = (command: ApplicationCommand): Move => ({ actor, command });
  if (decision?.status === 'favourable') {
    return reply === 'confirmed' ? null : give({ type: 'confirm' });
  }
  const condition = conditions[0]?.id;
  if (decision?.status === 'favourableWithReserve' && condition !== undefined) {
    return give({ type: 'depositConditionPiece', condition, file });
  }
  if (decision !== null || transmittedAt !== null) return null;
  const piece = pieces.find(({ status }) => status === 'awaiting' || status === 'refused')?.id;
  return piece === undefined || random() < 0.2
    ? give({ type: 'transmit' })
    : give({ type: 'depositPiece', piece, file });
}

/** More time for one application, for whatever it has to do next. */
export function managersExtension(
  { decision, reply, fileStatus, transmittedAt, pieces, conditions }: Application,
  now: string,
  random: () => number,
): Move | null {
  if (random() > (decision?.status === 'favourable' ? 0.4 : 0.03)) return null;
  const until = later(now, (3 + Math.floor(random() * 12)) * day).slice(0, 10);
  const give = (of: (ApplicationCommand & { type: 'extendDeadline' })['of']): Move => ({
    actor: manager,
    command: { type: 'extendDeadline', of, until },
  });
  if (decision?.status === 'favourable')
    return reply === 'none' ? give({ kind: 'replyDate' }) : null;
  const condition = conditions.find(({ status }) => status === 'awaiting')?.id;
  if (decision !== null)
    return condition === undefined ? null : give({ kind: 'conditionDue', condition });
  if (transmittedAt !== null) return null;
  if (fileStatus === 'awaiting') return give({ kind: 'returnDate' });
  const piece = pieces.find(({ status }) => status === 'refused')?.id;
  return piece === undefined ? null : give({ kind: 'pieceDue', piece });
}

/** A published decision turned round: proposed by the chair, who may try to approve it alone, and then by a second person. */
export function correction({ decision }: Application, random: () => number): Move[] {
  const why = 'Deux dossiers ont été intervertis.';
  const wrong = decision?.status;
  if (wrong === undefined || wrong === 'waitingList') return [];
  if (random() > (wrong === 'unfavourable' ? 0.03 : 0.02)) return [];
  const outcome = wrong === 'unfavourable' ? ({ status: 'favourable' } as const) : unfavourable;
  const approve = { type: 'approveCorrection' } as const;
  return [
    { actor: chair, command: { type: 'correctDecision', outcome, why } },
    ...(random() < 0.5 ? [{ actor: chair, command: approve }] : []),
    { actor: member, command: random() < 0.85 ? approve : { type: 'dropCorrection' } },
  ];
}
