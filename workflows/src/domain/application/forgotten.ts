import { nextTurn } from './deadlines.ts';
import type { Application } from './state.ts';
import { nextActor } from './tasks.ts';

/**
 * Whether nothing would ever move an application on: nobody has to act on it, and no date of anybody's turn is left.
 * The rules leave none there; a state that a defect or a repair by hand brought about may be one.
 */
export function isForgotten(state: Application): boolean {
  return state.end === null && nextActor(state) === 'nobody' && nextTurn(state) === null;
}
