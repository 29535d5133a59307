import { join } from 'node:path';
import type { Part } from '../part.ts';
import { allProbes, httpProbe, tcpProbe } from '../probes.ts';
import type { Profile } from '../profile.ts';

/** Catches every mail and shows it; nothing leaves the machine. */
export function mailpit({ data, ports, keepsData }: Profile, installed: string): Part {
  return {
    name: 'mailpit',
    title: 'Mailpit',
    kind: 'component',
    ports: [ports.mailpit, ports.smtp],
    needs: [],
    command: [
      join(installed, 'mailpit'),
      `--listen=127.0.0.1:${ports.mailpit}`,
      `--smtp=127.0.0.1:${ports.smtp}`,
      '--disable-version-check',
      '--max=0',
      ...(keepsData ? [`--database=${join(data, 'mailpit.db')}`] : []),
    ],
    isReady: allProbes(httpProbe(`http://127.0.0.1:${ports.mailpit}/readyz`), tcpProbe(ports.smtp)),
    readyWithinSeconds: 120,
  };
}
