import { connect } from 'node:net';
import { execa } from 'execa';
import type { Command } from './command.ts';

/** A probe asks once whether something is ready; it never throws. */
export type Probe = () => Promise<boolean>;

/** Generous: a machine that builds something else at the same time is slow, not broken. */
const timeoutMs = 10_000;

/** Ready when a GET is answered with 2xx. */
export const httpProbe =
  (url: string): Probe =>
  async () => {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
      await response.body?.cancel();
      return response.ok;
    } catch {
      return false;
    }
  };

/** Ready when a TCP connection opens and, where `ask` is sent, `answer` comes back. */
export const tcpProbe =
  (port: number, ask?: string, answer = ''): Probe =>
  () =>
    new Promise((resolve) => {
      const socket = connect({ port, host: '127.0.0.1', timeout: timeoutMs });
      const end = (ready: boolean) => {
        socket.destroy();
        resolve(ready);
      };
      socket.once('error', () => end(false)).once('timeout', () => end(false));
      socket.once('connect', () => (ask === undefined ? end(true) : socket.write(ask)));
      socket.once('data', (data) => end(data.toString().startsWith(answer)));
    });

/** Ready when a command succeeds and prints what is looked for. */
export const commandProbe =
  (command: Command, pattern = /(?:)/): Probe =>
  async () => {
    const [file, ...args] = command;
    const result = await execa(file, args, { reject: false, timeout: timeoutMs });
    return !result.failed && pattern.test(result.stdout);
  };

/** Ready when each is. */
export const allProbes =
  (...probes: Probe[]): Probe =>
  async () =>
    (await Promise.all(probes.map((probe) => probe()))).every(Boolean);
