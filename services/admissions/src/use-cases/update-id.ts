import { createHash } from 'node:crypto';
import type { Actor } from '@admis/workflows/domain';

/**
 * The Update id of a request. It begins with the client's Idempotency-Key, so a retry runs once; it ends with
 * who asked for what, so that a key used again for something else is not answered with the first one's outcome.
 */
export function updateIdOf(idempotencyKey: string, actor: Actor, request: unknown): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([actor.id, request]))
    .digest('base64url');
  return `${idempotencyKey}/${digest.slice(0, 16)}`;
}
