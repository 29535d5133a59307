import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';

/** More than any message may be long: what is beyond its limit can then be told, not only that it is. */
const FIELD_BYTES = 256 * 1024;
/** Enough to be told that they are too many. */
const MOST_FILES = 20;

/** The fields of a message's form: the last value of each name, and all of those that come several times. */
export type MessageFields = {
  first: (name: string) => string;
  all: (name: string) => string[];
};

/**
 * Reads the form of a message as it comes in: each file is handed on while it arrives, and none is held whole.
 * @param takeFile is given every file that was chosen, one after the other, and need not read it to its end
 * @throws when the form breaks off or is none
 */
export async function receiveMessageForm(
  request: Request,
  body: ReadableStream<Uint8Array>,
  takeFile: (name: string, content: Readable) => Promise<void>,
): Promise<MessageFields> {
  const form = busboy({
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    // Browsers send names in UTF-8 without saying so.
    defParamCharset: 'utf8',
    limits: { files: MOST_FILES, fields: 50, fieldSize: FIELD_BYTES },
  });
  const fields: [string, string][] = [];
  const taken: Promise<void>[] = [];
  form.on('field', (name, value) => fields.push([name, value]));
  form.on('file', (_field, content, { filename }) => {
    // Told to its reader too; without one it must not bring the process down.
    content.on('error', () => undefined);
    // A field for files that was left empty comes as one without a name.
    if (filename) taken.push(takeFile(filename, content).finally(() => content.resume()));
    else content.resume();
  });
  await pipeline(Readable.fromWeb(body as never), form);
  await Promise.all(taken);
  return {
    first: (name) => fields.find(([field]) => field === name)?.[1] ?? '',
    all: (name) => fields.flatMap(([field, value]) => (field === name ? [value] : [])),
  };
}
