import { nextTurn } from './deadlines.ts';
import type { Application } from './state.ts';
import { nextActor } from './tasks.ts';

/**
 * Whether nothing would move an application on before the campaign's close: no date of anybody's turn is left, and
 * nobody has to act, or only a candidate whose file has no date any more. The rules leave none there; a state that a
 * defect or a repair by hand brought about may be one.
 */
export function isForgotten(state: Application): boolean {
  if (state.end !== null || nextTurn(state) !== null) return false;
  const actor = nextActor(state);
  // A reply may be without a date; a file never is.
  return actor === 'nobody' || (actor === 'candidate' && state.decision === null);
}
