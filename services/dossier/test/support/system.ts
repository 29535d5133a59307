import {
  answersPing,
  connectMongo,
  createIndexes,
  createLogger,
  createTemporalClient,
  createTokenVerifier,
} from '@admis/kit';
import { deadUrl, uniqueName } from '@admis/kit/testing';
import type { Client } from '@temporalio/client';
import type { Express } from 'express';
import { z } from 'zod';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createUseCases } from '../../src/create-use-cases.ts';
import { readDemoStudentRecords } from '../../src/data-access/student-records/demo-student-records.ts';
import type { StudentRecords } from '../../src/data-access/student-records/student-records.ts';
import type { Dependencies } from '../../src/use-cases/dependencies.ts';
import { loadSchools } from '../../src/use-cases/load-schools.ts';

export const config = {
  ...readConfig({ ...process.env, PORT: '0', LOG_LEVEL: 'silent' }),
  SERVICE_CLIENT_SECRET: z.string().parse(process.env['SERVICE_CLIENT_SECRET']),
};

export interface System {
  app: Express;
  useCases: Dependencies;
  /** Cuts the service off from its database. */
  disconnect(): Promise<void>;
  close(): Promise<void>;
}

export interface SystemOptions {
  keycloakUrl?: string;
  /** Nothing listens there unless told. */
  admissionsUrl?: string;
  /** The made-up students unless told. */
  studentRecords?: StudentRecords;
  temporal?: Client;
}

/** The service on the running components, with the demo schools, in a database of its own that `close` drops. */
export async function openSystem(options: SystemOptions = {}): Promise<System> {
  const { keycloakUrl = config.KEYCLOAK_URL, admissionsUrl = deadUrl } = options;
  const database = uniqueName('test_dossier');
  const open = () => connectMongo({ uri: config.MONGODB_URI, database });
  const connection = await open();
  const logger = createLogger({ name: 'dossier', level: 'silent' });
  const useCases = await createUseCases({
    connection,
    temporal: options.temporal ?? createTemporalClient(config),
    admissionsUrl,
    studentRecords: options.studentRecords ?? (await readDemoStudentRecords()),
    logger,
  });
  await createIndexes(connection);
  await loadSchools(useCases, new URL('../../data/demo-schools.csv', import.meta.url));
  return {
    app: createApp({
      useCases,
      checks: { mongodb: answersPing(connection) },
      verifyToken: createTokenVerifier({ ...config, KEYCLOAK_URL: keycloakUrl }),
      logger,
    }),
    useCases,
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
    language: 'fr' as const,
  };
}

/** Paths of the bad fields in a 400. */
export function pathsOf(body: unknown): string[] {
  return (body as { errors: { path: string }[] }).errors.map(({ path }) => path).sort();
}
