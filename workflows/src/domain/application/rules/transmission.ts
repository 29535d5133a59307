import type { ApplicationFact } from '../events.ts';
import type { Application } from '../state.ts';

/** The file is handed over; a programme that receives by itself has it at once. */
export function handOver({ programme }: Application): ApplicationFact[] {
  return programme.reception === 'automatic'
    ? [{ type: 'transmitted' }, { type: 'received' }]
    : [{ type: 'transmitted' }];
}
