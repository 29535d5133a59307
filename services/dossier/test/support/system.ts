import { connectMongo, createIndexes, createLogger, createTokenVerifier } from '@admis/kit';
import { uniqueName } from '@admis/kit/testing';
import type { Express } from 'express';
import { z } from 'zod';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createDossiers } from '../../src/data-access/dossiers.ts';

export const config = {
  ...readConfig({ ...process.env, PORT: '0', LOG_LEVEL: 'silent' }),
  SERVICE_CLIENT_SECRET: z.string().parse(process.env['SERVICE_CLIENT_SECRET']),
};

export interface System {
  app: Express;
  /** Cuts the service off from its database. */
  disconnect(): Promise<void>;
  close(): Promise<void>;
}

/** The service on the running components, in a database of its own that `close` drops. */
export async function openSystem({ keycloakUrl = config.KEYCLOAK_URL } = {}): Promise<System> {
  const database = uniqueName('test_dossier');
  const open = () => connectMongo({ uri: config.MONGODB_URI, database });
  const connection = await open();
  const dossiers = createDossiers(connection);
  await createIndexes(connection);
  return {
    app: createApp({
      connection,
      dossiers,
      verifyToken: createTokenVerifier({ ...config, KEYCLOAK_URL: keycloakUrl }),
      logger: createLogger({ name: 'dossier', level: 'silent' }),
    }),
    disconnect: () => connection.close(),
    async close() {
      const cleaner = await open();
      await cleaner.dropDatabase();
      await Promise.all([cleaner.close(), connection.close()]);
    },
  };
}

/** The five facts of a new dossier, made up. */
export function newDossier(number: string) {
  return {
    number,
    lastName: "N’Guyễn-d'Århus 李",
    firstName: 'Zoé',
    email: `${number.toLowerCase()}@candidates.example`,
    language: 'fr',
  };
}
