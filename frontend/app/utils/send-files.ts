import type { UploadAnswer } from './upload-answer.ts';

/** How far an upload has got. */
export type UploadState =
  | { phase: 'preparing' | 'checking' }
  /** Waiting: interrupted, it goes on by itself */
  | { phase: 'sending' | 'waiting'; percent: number };

/** How an upload ended that did not arrive, where the page has to say so. */
export type UploadEnd =
  | { kind: 'stopped' }
  | { kind: 'signedOut' }
  | { kind: 'refused'; code: string; position?: number | undefined };

/** What became of an upload. Told: refused, and the page says so itself once it is loaded anew. */
export type UploadOutcome = UploadEnd | { kind: 'done' } | { kind: 'told' } | { kind: 'left' };

/** An upload on its way. */
export interface Sending {
  outcome: Promise<UploadOutcome>;
  /** Tries again now rather than in a while. */
  retry(): void;
  /** Gives it up: nothing of it is kept. */
  stop(): void;
  /** Lets it rest: the same files may be sent on later. */
  leave(): void;
}

/** The largest upload, bytes, as the documents service has it. */
const MAX_BYTES = 20 * 1024 * 1024;
/** What is sent at a time, and so lost at most. */
const CHUNK_BYTES = 1024 * 1024;
/** How long a connection may carry nothing before it counts as lost. */
const SILENCE_MS = 30_000;
/** Between two tries; the last one again and again. */
const PAUSES_MS = [500, 1_000, 2_000, 5_000, 10_000, 20_000];

/** The connection, or a part of the system, failed: the same again later may do. */
class Lost extends Error {}

class Refused extends Error {
  readonly answer: Extract<UploadAnswer, { ok: false }>;
  constructor(answer: Extract<UploadAnswer, { ok: false }>) {
    super(answer.code);
    this.answer = answer;
  }
}

/**
 * Sends files in chunks, in their order, and goes on where it stopped after whatever interrupts it. The portal knows
 * the upload again by the digest of its bytes, also when the page was left in between.
 *
 * @param target.action where the files are handed in
 * @param target.uploads the address under which the upload is found by its id
 */
export function sendFiles(
  target: { action: string; uploads: string },
  files: readonly File[],
  onState: (state: UploadState) => void,
): Sending {
  const ended = new AbortController();
  const { signal } = ended;
  let wake = (): void => undefined;
  let uploadId: string | undefined;

  async function run(): Promise<UploadOutcome> {
    const size = files.reduce((sum, file) => sum + file.size, 0);
    if (size > MAX_BYTES) {
      return { kind: 'refused', code: files.length > 1 ? 'filesTooLarge' : 'fileTooLarge' };
    }
    const heic = files.findIndex(isHeic);
    if (heic >= 0) return { kind: 'refused', code: 'heicFile', position: heic + 1 };
    onState({ phase: 'preparing' });
    let bytes: ArrayBuffer;
    try {
      // Read once: a file that changes while it is sent would never be whole.
      bytes = await new Blob([...files]).arrayBuffer();
    } catch {
      return { kind: 'refused', code: 'fileUnreadable' };
    }
    const plan = {
      step: 'begin',
      files: files.map((file) => ({ name: file.name, size: file.size })),
      digest: await digestOf(bytes),
    };
    let percent = 0;
    let whole = false;
    for (let failures = 0; ; failures += 1) {
      try {
        if (!whole) {
          const begun = await post(plan);
          uploadId = begun.id;
          for (let { received } = begun; received < size; failures = 0) {
            const show = (sent: number) => {
              percent = Math.floor((100 * (received + sent)) / size);
              onState({ phase: 'sending', percent });
            };
            show(0);
            received = await sendChunk(uploadId, bytes, received, show);
          }
          whole = true;
        }
        onState({ phase: 'checking' });
        await post({ step: 'finish', uploadId });
        return { kind: 'done' };
      } catch (error) {
        signal.throwIfAborted();
        if (error instanceof Refused) {
          const outcome = outcomeOf(error.answer);
          if (outcome) return outcome;
          // Somewhere else than we thought: begin again, which says where.
          whole = false;
        } else if (!(error instanceof Lost)) {
          throw error;
        }
        onState({ phase: 'waiting', percent });
        await pause(PAUSES_MS[Math.min(failures, PAUSES_MS.length - 1)] ?? 0);
      }
    }
  }

  async function post(body: object): Promise<Extract<UploadAnswer, { ok: true }>> {
    const response = await fetch(target.action, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    }).catch(() => {
      throw new Lost();
    });
    return read(response.status, await response.text().catch(() => ''));
  }

  function sendChunk(
    id: string,
    bytes: ArrayBuffer,
    offset: number,
    onSent: (bytes: number) => void,
  ): Promise<number> {
    return new Promise((resolve, reject) => {
      const xhr = new XMLHttpRequest();
      const lost = () => reject(new Lost());
      let silence = setTimeout(() => xhr.abort(), SILENCE_MS);
      xhr.upload.onprogress = ({ loaded }) => {
        clearTimeout(silence);
        silence = setTimeout(() => xhr.abort(), SILENCE_MS);
        onSent(loaded);
      };
      xhr.onload = () => {
        try {
          resolve(read(xhr.status, xhr.responseText).received);
        } catch (error) {
          reject(error as Error);
        }
      };
      xhr.onerror = lost;
      xhr.onabort = lost;
      xhr.onloadend = () => {
        clearTimeout(silence);
        signal.removeEventListener('abort', abort);
      };
      const abort = () => xhr.abort();
      signal.addEventListener('abort', abort);
      xhr.open('PUT', `${target.uploads}/${id}?offset=${offset}`);
      xhr.setRequestHeader('content-type', 'application/octet-stream');
      xhr.send(new Uint8Array(bytes, offset, Math.min(CHUNK_BYTES, bytes.byteLength - offset)));
    });
  }

  /** Until so much later, the connection is back, somebody is impatient or it is all over. */
  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(done, milliseconds);
      function done() {
        clearTimeout(timer);
        window.removeEventListener('online', done);
        signal.removeEventListener('abort', over);
        resolve();
      }
      function over() {
        done();
        reject(new Lost());
      }
      wake = done;
      window.addEventListener('online', done);
      signal.addEventListener('abort', over);
    });
  }

  function end(kind: 'stopped' | 'left'): void {
    if (signal.aborted) return;
    ended.abort(kind);
    // What cannot be told is forgotten after a day.
    if (kind === 'stopped' && uploadId !== undefined) {
      void fetch(`${target.uploads}/${uploadId}`, { method: 'DELETE', keepalive: true }).catch(
        () => undefined,
      );
    }
  }

  return {
    outcome: run().catch((error: unknown): UploadOutcome => {
      if (signal.aborted) return { kind: signal.reason as 'stopped' | 'left' };
      throw error;
    }),
    retry: () => wake(),
    stop: () => end('stopped'),
    leave: () => end('left'),
  };
}

/** @throws Lost for what may pass, Refused for what will not */
function read(status: number, text: string): Extract<UploadAnswer, { ok: true }> {
  let answer: UploadAnswer | undefined;
  try {
    answer = JSON.parse(text) as UploadAnswer;
  } catch {
    // Not from the portal, but from something on the way to it.
  }
  if (answer?.ok) return answer;
  if (status >= 500 || status === 429 || answer === undefined) throw new Lost();
  throw new Refused(answer);
}

/** @returns undefined where beginning again helps */
function outcomeOf({
  code,
  position,
  told,
}: Extract<UploadAnswer, { ok: false }>): UploadOutcome | undefined {
  if (told) return { kind: 'told' };
  if (code === 'unauthenticated') return { kind: 'signedOut' };
  if (['wrongOffset', 'uploadIncomplete', 'notFound', 'uploadInterrupted'].includes(code)) {
    return undefined;
  }
  return { kind: 'refused', code, position };
}

/** What an iPhone makes of a photo unless it is asked for a JPEG; not every system knows its type. */
function isHeic({ name, type }: File): boolean {
  return /^image\/hei[cf]/.test(type) || (type === '' && /\.hei[cf]$/i.test(name));
}

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
