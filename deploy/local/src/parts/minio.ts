import { join } from 'node:path';
import { Client } from 'minio';
import type { Part } from '../part.ts';
import { httpProbe } from '../probes.ts';
import type { Profile } from '../profile.ts';
import type { Secrets } from '../secrets.ts';

export const minioUser = 'admis';
export const documentsBucket = 'admis-documents';

export function minio({ data, ports }: Profile, secrets: Secrets, installed: string): Part {
  return {
    name: 'minio',
    title: 'MinIO',
    kind: 'component',
    ports: [ports.minio, ports.minioConsole],
    needs: [],
    command: [
      join(installed, 'minio'),
      'server',
      `--address=127.0.0.1:${ports.minio}`,
      `--console-address=127.0.0.1:${ports.minioConsole}`,
      join(data, 'minio'),
    ],
    env: {
      MINIO_ROOT_USER: minioUser,
      MINIO_ROOT_PASSWORD: secrets.minioRootPassword,
      MINIO_UPDATE: 'off',
    },
    isReady: httpProbe(`http://127.0.0.1:${ports.minio}/minio/health/ready`),
    readyWithinSeconds: 120,
    complete: async () => {
      const client = new Client({
        endPoint: '127.0.0.1',
        port: ports.minio,
        useSSL: false,
        accessKey: minioUser,
        secretKey: secrets.minioRootPassword,
      });
      if (!(await client.bucketExists(documentsBucket))) await client.makeBucket(documentsBucket);
    },
  };
}
