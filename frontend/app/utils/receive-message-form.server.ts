import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';

/** More than any message may be long: what is beyond its limit can then be told, not only that it is. */
const FIELD_BYTES = 256 * 1024;
/** Of one file: a little more than the documents service takes, which says so. */
const FILE_BYTES = 21 * 1024 * 1024;
/** Enough to be told that they are too many. */
const MOST_FILES = 20;

/** The fields of a message's form: the first value of a name, and all of those that come several times. */
export type MessageFields = {
  first: (name: string) => string;
  all: (name: string) => string[];
};

type TakeFile = (name: string, content: ReadableStream<Uint8Array>) => Promise<void>;

/**
 * Reads the form of a message as it comes in: each file is handed on while it arrives, and none is held whole.
 * @param takeFile is given every file that was chosen, one after the other, and need not read it to its end
 * @throws when the form breaks off or is none
 */
export async function receiveMessageForm(
  contentType: string,
  body: ReadableStream<Uint8Array>,
  takeFile: TakeFile,
): Promise<MessageFields> {
  const form = busboy({
    headers: { 'content-type': contentType },
    // Browsers send names in UTF-8 without saying so.
    defParamCharset: 'utf8',
    limits: { files: MOST_FILES, fields: 50, fieldSize: FIELD_BYTES, fileSize: FILE_BYTES },
  });
  const fields: [string, string][] = [];
  const taken: Promise<void>[] = [];
  form.on('field', (name, value) => fields.push([name, value]));
  form.on('file', (_field, content, { filename }) => {
    // Told to its reader too; without one it must not bring the process down.
    content.on('error', () => undefined);
    // A field for files that was left empty comes as one without a name.
    if (filename) taken.push(handOver(filename, content, takeFile));
    else content.resume();
  });
  await pipeline(Readable.fromWeb(body as never), form);
  await Promise.all(taken);
  return {
    first: (name) => fields.find(([field]) => field === name)?.[1] ?? '',
    all: (name) => fields.flatMap(([field, value]) => (field === name ? [value] : [])),
  };
}

/** Whoever takes a file may give it up: the form goes on behind it only when it has been read to its end. */
async function handOver(name: string, content: Readable, takeFile: TakeFile): Promise<void> {
  const chunks = content.iterator({ destroyOnReturn: false });
  const passedOn = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value as Uint8Array);
      },
    },
    { highWaterMark: 0 },
  );
  try {
    await takeFile(name, passedOn);
  } finally {
    await chunks.return?.().catch(() => undefined);
    content.resume();
  }
}
