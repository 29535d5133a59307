import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { isTaken, requireFreePorts } from '../src/ports.ts';
import { LauncherProblem } from '../src/problem.ts';

async function listening(host: string) {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, close: () => new Promise((resolve) => server.close(resolve)) };
}

test.each(['127.0.0.1', '0.0.0.0', '::'])(
  'a port that somebody listens on at %s is taken',
  async (host) => {
    const { port, close } = await listening(host);
    expect(await isTaken(port)).toBe(true);
    await close();
    expect(await isTaken(port)).toBe(false);
  },
);

test('one taken port is named with the part that needs it', async () => {
  const { port, close } = await listening('127.0.0.1');
  const check = requireFreePorts([{ port, title: 'Keycloak' }]);
  await expect(check).rejects.toThrow(LauncherProblem);
  await expect(check).rejects.toThrow(`Port ${port} (Keycloak) is taken by another program: stop`);
  await close();
});

test('several taken ports are told at once, free ones are not', async () => {
  const [first, second, free] = [
    await listening('127.0.0.1'),
    await listening('127.0.0.1'),
    await listening('127.0.0.1'),
  ];
  await free.close();
  const check = requireFreePorts([
    { port: first.port, title: 'MinIO' },
    { port: free.port, title: 'Portal' },
    { port: second.port, title: 'Temporal' },
  ]);
  await expect(check).rejects.toThrow(
    `Ports ${first.port} (MinIO), ${second.port} (Temporal) are taken by other programs`,
  );
  await Promise.all([first.close(), second.close()]);
});
