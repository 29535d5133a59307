import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { problems, type ProblemError } from '@admis/kit';

const PEER = 'clamav';

/** What clamd says of a stream. */
export type Verdict = { status: 'clean' } | { status: 'infected'; signature: string };

/** One file on its way through clamd. */
export interface Scan {
  /** Resolves when clamd is ready for more: whoever waits for it holds no more than one chunk. */
  write(chunk: Buffer): Promise<void>;
  /** Says that the file is whole and waits for the verdict. */
  finish(): Promise<Verdict>;
  /** Gives up; may be called at any time. */
  abort(): void;
}

/** @throws ProblemError 503 `peerUnavailable` from everything here, when clamd gives no verdict */
export interface VirusScanner {
  startScan(): Promise<Scan>;
  /** For /health. */
  ping(): Promise<void>;
}

export interface VirusScannerOptions {
  host: string;
  port: number;
  /** How long clamd may stay silent, ms. */
  timeoutMs?: number;
}

/**
 * Speaks clamd's INSTREAM protocol over TCP: chunks of a 4-byte length and bytes, a zero length at the end,
 * one answer. A connection a file; every write waits for the socket, so memory stays bounded, and the end mark
 * is written through the same queue, so no byte of the file can come after it.
 */
export function createVirusScanner({
  host,
  port,
  timeoutMs = 60_000,
}: VirusScannerOptions): VirusScanner {
  return {
    async startScan() {
      const socket = await open(host, port, timeoutMs);
      const answer = readAnswer(socket);
      await write(socket, 'zINSTREAM\0', timeoutMs);
      return {
        async write(chunk) {
          await write(socket, lengthOf(chunk.length), timeoutMs);
          await write(socket, chunk, timeoutMs);
        },
        async finish() {
          await write(socket, lengthOf(0), timeoutMs);
          socket.setTimeout(timeoutMs);
          return parseVerdict(await answer);
        },
        abort: () => socket.destroy(),
      };
    },
    async ping() {
      const socket = await open(host, port, timeoutMs);
      const answer = readAnswer(socket);
      await write(socket, 'zPING\0', timeoutMs);
      socket.setTimeout(timeoutMs);
      const text = await answer;
      if (text !== 'PONG') throw problems.peerUnavailable(PEER, new Error(`PING: ${text}`));
    },
  };
}

async function open(host: string, port: number, timeoutMs: number): Promise<Socket> {
  const socket = connect({ host, port, noDelay: true });
  // Armed only while clamd has the word: a slow sender of the file is not clamd's fault.
  socket.setTimeout(timeoutMs, () => socket.destroy(new Error('clamd is silent')));
  try {
    await once(socket, 'connect');
    socket.setTimeout(0);
  } catch (error) {
    throw problems.peerUnavailable(PEER, error);
  }
  return socket;
}

/** Everything clamd says until it closes, without the closing NUL. Never left unhandled: `finish` awaits it. */
function readAnswer(socket: Socket): Promise<string> {
  const answer = new Promise<string>((resolve, reject) => {
    const parts: Buffer[] = [];
    socket.on('data', (part: Buffer) => parts.push(part));
    socket.on('end', () => resolve(Buffer.concat(parts).toString('utf8').replaceAll('\0', '')));
    socket.on('error', (error) => reject(problems.peerUnavailable(PEER, error)));
    socket.on('close', () => reject(brokeOff()));
  });
  answer.catch(() => undefined);
  return answer;
}

async function write(socket: Socket, data: Buffer | string, timeoutMs: number): Promise<void> {
  if (socket.destroyed || socket.writableEnded) throw brokeOff();
  if (socket.write(data)) return;
  const closed = new AbortController();
  const onClose = (): void => closed.abort();
  socket.once('close', onClose);
  socket.setTimeout(timeoutMs);
  try {
    await once(socket, 'drain', { signal: closed.signal });
    socket.setTimeout(0);
  } catch (error) {
    throw problems.peerUnavailable(PEER, error);
  } finally {
    socket.off('close', onClose);
  }
}

function brokeOff(): ProblemError {
  return problems.peerUnavailable(PEER, new Error('clamd broke off'));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** `stream: OK`, `stream: Eicar-Test-Signature FOUND`, or `… ERROR`, which is no verdict. */
function parseVerdict(answer: string): Verdict {
  const text = answer.replace(/^stream:\s*/, '').trim();
  if (text === 'OK') return { status: 'clean' };
  const signature = /^(.+) FOUND$/.exec(text)?.[1];
  if (signature !== undefined) return { status: 'infected', signature };
  throw problems.peerUnavailable(PEER, new Error(`No verdict: ${text}`));
}
