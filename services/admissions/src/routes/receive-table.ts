import type { IncomingMessage } from 'node:http';
import { ProblemError } from '@admis/kit';

/** No ranking of 10,000 rows needs more. */
const maxBytes = 2 * 1024 * 1024;
/** How much of a refused request is still read, so that the sender gets to see the answer. */
const discardedBytes = 64 * 1024 * 1024;

/** The request's body, whole. @throws ProblemError 413 `fileTooLarge` */
export async function receiveTable(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
    if (size > discardedBytes) break;
  }
  if (size > maxBytes) {
    throw new ProblemError(413, 'fileTooLarge', 'The file is larger than 2 MB.');
  }
  return Buffer.concat(chunks);
}
