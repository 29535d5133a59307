import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A TCP line to a real server that a test can cut and mend. */
export interface Line {
  port: number;
  /** host:port to connect to instead of the server's own. */
  address: string;
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** @param target host:port of the server, or its URL with a port */
export async function openLine(target: string): Promise<Line> {
  const { hostname, port } = new URL(target.includes('://') ? target : `tcp://${target}`);
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('error', () => socket.destroy());
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const own = (server.address() as AddressInfo).port;
  const cut = (): void => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: own,
    address: `127.0.0.1:${own}`,
    cut,
    mend() {
      isCut = false;
    },
    close() {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
