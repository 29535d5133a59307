import type { IncomingMessage } from 'node:http';
import { ProblemError } from '@admis/kit';
import { DepositRefused } from '../use-cases/deposit-refused.ts';
import { MAX_CHUNK_BYTES } from '../use-cases/take-chunk.ts';
import { discardRest } from './receive-files.ts';

/**
 * The whole body of a request that brings a chunk.
 *
 * @throws ProblemError 413 `chunkTooLarge`, DepositRefused `uploadInterrupted` when it breaks off
 */
export async function receiveChunk(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    // The request stays open, so that whoever sends too much gets to see the answer.
    for await (const part of request.iterator({ destroyOnReturn: false })) {
      size += (part as Buffer).length;
      if (size > MAX_CHUNK_BYTES) {
        throw new ProblemError(
          413,
          'chunkTooLarge',
          `A chunk has ${MAX_CHUNK_BYTES} bytes at most.`,
        );
      }
      parts.push(part as Buffer);
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) {
      throw new DepositRefused('uploadInterrupted', { cause: error });
    }
    discardRest(request);
    throw error;
  }
  return Buffer.concat(parts);
}
