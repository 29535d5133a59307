import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Part } from '../part.ts';
import { tcpProbe } from '../probes.ts';
import type { Profile } from '../profile.ts';

const systemSignatures = '/var/lib/clamav';

/** The file every scanner must find, harmless: https://www.eicar.org */
const eicarSignature = '44d88612fea8a8f36de82e1278abb02f:68:Eicar-Test-Signature\n';

/**
 * The virus scanner on a TCP port. With the machine's own signatures where freshclam keeps some
 * (over 1 GB of memory), else, and in tests, with the one of the EICAR test file.
 */
export function clamav(profile: Profile, clamd: string): Part {
  const folder = join(profile.data, 'clamav');
  const configuration = join(folder, 'clamd.conf');
  const real = profile.keepsData && hasSignatures(systemSignatures);
  return {
    name: 'clamav',
    title: real ? 'ClamAV' : 'ClamAV (EICAR test signature only)',
    kind: 'component',
    ports: [profile.ports.clamav],
    needs: [],
    command: [clamd, `--config-file=${configuration}`],
    prepare: async () => {
      const signatures = join(folder, 'signatures');
      await mkdir(signatures, { recursive: true });
      await writeFile(join(signatures, 'eicar.hdb'), eicarSignature);
      await writeFile(
        configuration,
        [
          'Foreground yes',
          'TCPAddr 127.0.0.1',
          `TCPSocket ${profile.ports.clamav}`,
          `DatabaseDirectory ${real ? systemSignatures : signatures}`,
          // Uploads are limited to 20 MB; what is scanned must be all of it.
          'StreamMaxLength 25M',
          'MaxFileSize 25M',
          'MaxThreads 4',
          '',
        ].join('\n'),
      );
    },
    isReady: tcpProbe(profile.ports.clamav, 'nPING\n', 'PONG'),
    readyWithinSeconds: 120,
  };
}

const hasSignatures = (folder: string) =>
  existsSync(folder) && readdirSync(folder).some((name) => /\.(cvd|cld)$/.test(name));
