import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy, { type Busboy } from 'busboy';
import { ProblemError, problems } from '@admis/kit';
import { DepositRefused } from '../use-cases/deposit-refused.ts';
import { MAX_FILE_BYTES } from '../use-cases/deposit-file.ts';

/** The form field that carries the file. */
const FIELD = 'file';
/** Boundaries, headers and the odd text field around the largest file. */
const FORM_OVERHEAD_BYTES = 64 * 1024;
/** How much of a refused request is still read, so that the sender gets to see the answer. */
const DISCARDED_BYTES = 64 * 1024 * 1024;

export interface ReceivedFile {
  /** As the browser sent it. */
  name: string;
  /** Ends only when the whole form has been read and held no second file. */
  content: AsyncIterable<Buffer>;
}

/**
 * The one file of a multipart/form-data request, as a stream.
 *
 * @throws ProblemError 400 `invalidRequest`, DepositRefused `fileTooLarge` or `uploadInterrupted`; the content
 * throws the same while it is read
 */
export async function receiveFile(request: IncomingMessage): Promise<ReceivedFile> {
  const form = openForm(request);
  const formRead = whenRead(request, form);
  const fileFound = new Promise<{ name: string; stream: Readable }>((resolve, reject) => {
    form.on('file', (field, stream, { filename }) => {
      // A stream that breaks before anyone reads it must not bring the process down; its reader hears of it.
      stream.on('error', () => undefined);
      if (field === FIELD) {
        resolve({ name: filename ?? '', stream });
      } else {
        stream.resume();
        form.destroy(badFile('unknownField', `Only a file named "${FIELD}" is expected.`));
      }
    });
    formRead.then(() => reject(noFile()), reject);
  });
  request.pipe(form);
  const { name, stream } = await fileFound;
  return { name, content: contentOf(stream, formRead) };
}

/** Lets go of a request whose file was refused: the rest is read and dropped, up to a limit. */
export function discardRest(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return;
  request.unpipe();
  let discarded = 0;
  request.on('data', (chunk: Buffer) => {
    discarded += chunk.length;
    if (discarded > DISCARDED_BYTES) request.destroy();
  });
  request.resume();
}

function openForm(request: IncomingMessage): Busboy {
  if (Number(request.headers['content-length']) > MAX_FILE_BYTES + FORM_OVERHEAD_BYTES) {
    throw new DepositRefused('fileTooLarge');
  }
  try {
    return busboy({
      headers: request.headers,
      // Browsers send names in UTF-8 without saying so.
      defParamCharset: 'utf8',
      limits: { files: 1, fields: 10, fieldSize: 1024, parts: 12 },
    });
  } catch (error) {
    throw badFile('notMultipart', error instanceof Error ? error.message : 'Not a form.');
  }
}

/** Resolves when the form is read to its end; rejects when it breaks off, is malformed or holds two files. */
function whenRead(request: IncomingMessage, form: Busboy): Promise<void> {
  const read = new Promise<void>((resolve, reject) => {
    form.on('filesLimit', () =>
      form.destroy(badFile('tooManyFiles', 'One file at a time, please.')),
    );
    form.on('partsLimit', () => form.destroy(badFile('tooManyFields', 'Too many form fields.')));
    form.on('error', (error) => reject(asRefusal(error)));
    form.on('finish', resolve);
    request.on('close', () => {
      if (!request.complete) form.destroy(new DepositRefused('uploadInterrupted'));
    });
    request.on('error', (error) =>
      form.destroy(new DepositRefused('uploadInterrupted', { cause: error })),
    );
  });
  // Waited for by whoever reads the content; a refusal before that must not be unhandled.
  read.catch(() => undefined);
  return read;
}

async function* contentOf(stream: Readable, formRead: Promise<void>): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    throw asRefusal(error);
  }
  await formRead;
}

/** What busboy throws by itself means that the form stopped in the middle or was no form. */
function asRefusal(error: unknown): Error {
  if (error instanceof DepositRefused || error instanceof ProblemError) return error;
  return new DepositRefused('uploadInterrupted', { cause: error });
}

function noFile(): ProblemError {
  return badFile('missing', 'A file is needed.');
}

function badFile(code: string, message: string): ProblemError {
  return problems.invalidRequest([{ path: `body.${FIELD}`, code, message }]);
}
