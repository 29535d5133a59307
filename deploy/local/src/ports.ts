import { createServer } from 'node:net';
import { LauncherProblem } from './problem.ts';

/** @throws LauncherProblem naming each taken port and the part that needs it */
export async function requireFreePorts(wanted: { port: number; title: string }[]): Promise<void> {
  const taken: typeof wanted = [];
  for (const entry of wanted) if (await isTaken(entry.port)) taken.push(entry);
  if (taken.length > 0) throw new LauncherProblem(takenPortsSentence(taken));
}

function takenPortsSentence(taken: { port: number; title: string }[]): string {
  const list = taken.map(({ port, title }) => `${port} (${title})`).join(', ');
  const what =
    taken.length === 1
      ? `Port ${list} is taken by another program: stop it`
      : `Ports ${list} are taken by other programs: stop them`;
  const find = taken.map(({ port }) => `lsof -i :${port}`).join('; ');
  return `${what} and start again ("${find}" tells which).`;
}

/** Whether anybody listens on a port of this machine, on whichever address. */
export async function isTaken(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::']) {
    if ((await listenError(port, host)) === 'EADDRINUSE') return true;
  }
  return false;
}

const listenError = (port: number, host: string) =>
  new Promise<string | undefined>((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
