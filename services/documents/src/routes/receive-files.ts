import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy, { type Busboy } from 'busboy';
import { ProblemError, problems } from '@admis/kit';
import { DepositRefused } from '../use-cases/deposit-refused.ts';
import { MAX_FILES, type GivenFile } from '../use-cases/deposit-files.ts';

/** The form field that carries the files. */
const FIELD = 'file';
/** How much of a refused request is still read, so that the sender gets to see the answer. */
const DISCARDED_BYTES = 64 * 1024 * 1024;

/**
 * The files of a multipart/form-data request, one after the other, as streams. A file's content ends only when the
 * form has gone on properly: with another file, or to its end.
 *
 * @throws ProblemError 400 `invalidRequest`, DepositRefused `uploadInterrupted`; the contents throw the same
 * while they are read
 */
export async function* receiveFiles(request: IncomingMessage): AsyncGenerator<GivenFile> {
  const parts = partsOf(request, openForm(request));
  let part = await parts.next();
  if (part === undefined) throw badFile('missing', 'A file is needed.');
  while (part !== undefined) {
    yield { name: part.name, content: contentOf(part.stream, parts) };
    part = await parts.next();
  }
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
  try {
    return busboy({
      headers: request.headers,
      // Browsers send names in UTF-8 without saying so.
      defParamCharset: 'utf8',
      limits: { files: MAX_FILES, fields: 10, fieldSize: 1024, parts: MAX_FILES + 11 },
    });
  } catch (error) {
    throw badFile('notMultipart', error instanceof Error ? error.message : 'Not a form.');
  }
}

interface Part {
  name: string;
  stream: Readable;
}

/** The parts of a form as they come; both throw when it breaks off or is malformed. */
interface Parts {
  /** Undefined at the form's end. */
  next(): Promise<Part | undefined>;
  /** Resolves once there is a next one, or the form's end. */
  wentOn(): Promise<void>;
}

function partsOf(request: IncomingMessage, form: Busboy): Parts {
  const waiting: Part[] = [];
  let ended = false;
  let failure: Error | undefined;
  let wake = (): void => undefined;
  const settle = (change: () => void) => (): void => {
    change();
    wake();
  };
  const fail = (error: unknown): void => {
    settle(() => (failure ??= asRefusal(error)))();
  };

  form.on('file', (field, stream, { filename }) => {
    // A stream that breaks before anyone reads it must not bring the process down; its reader hears of it.
    stream.on('error', () => undefined);
    if (field === FIELD) {
      settle(() => waiting.push({ name: filename ?? '', stream }))();
    } else {
      stream.resume();
      form.destroy(badFile('unknownField', `Only files named "${FIELD}" are expected.`));
    }
  });
  form.on('filesLimit', () =>
    form.destroy(badFile('tooManyFiles', `${MAX_FILES} files at most, please.`)),
  );
  form.on('partsLimit', () => form.destroy(badFile('tooManyFields', 'Too many form fields.')));
  form.on('error', fail);
  form.on(
    'finish',
    settle(() => (ended = true)),
  );
  request.on('close', () => {
    if (!request.complete) form.destroy(new DepositRefused('uploadInterrupted'));
  });
  request.on('error', (error) =>
    form.destroy(new DepositRefused('uploadInterrupted', { cause: error })),
  );
  request.pipe(form);

  async function wentOn(): Promise<void> {
    while (waiting.length === 0 && !ended && failure === undefined) {
      await new Promise<void>((resolve) => (wake = resolve));
    }
    if (failure !== undefined) throw failure;
  }
  return {
    wentOn,
    async next() {
      await wentOn();
      return waiting.shift();
    },
  };
}

async function* contentOf(stream: Readable, parts: Parts): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    throw asRefusal(error);
  }
  await parts.wentOn();
}

/** What busboy throws by itself means that the form stopped in the middle or was no form. */
function asRefusal(error: unknown): Error {
  if (error instanceof DepositRefused || error instanceof ProblemError) return error;
  return new DepositRefused('uploadInterrupted', { cause: error });
}

function badFile(code: string, message: string): ProblemError {
  return problems.invalidRequest([{ path: `body.${FIELD}`, code, message }]);
}
