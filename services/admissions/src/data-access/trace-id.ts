import { createHash } from 'node:crypto';

/**
 * The id under which a trace of what was erased is kept: whoever has the dossier number or the application's id finds
 * the trace, and the trace tells neither.
 */
export function traceIdOf(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}
