import { connectMongo, createIndexes, createLogger, createTokenVerifier } from '@admis/kit';
import { uniqueName } from '@admis/kit/testing';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import { readConfig } from '../../src/config.ts';
import type { Express } from 'express';
import { createApp } from '../../src/app.ts';
import { createOutbox, type Outbox } from '../../src/data-access/outbox.ts';
import { createEnqueueMail } from '../../src/use-cases/enqueue-mail.ts';
import { createFindMails } from '../../src/use-cases/find-mails.ts';
import { timeZone } from '../samples.ts';

/** The running components, as the environment of the tests names them. */
export const config = readConfig({ ...process.env, PORT: '0', LOG_LEVEL: 'silent' });
export const mailpitUrl = z.url().parse(process.env['MAILPIT_URL']);
export const logger = createLogger({ name: 'notifications', level: 'silent' });

/** An outbox in a database that no other test uses, dropped at the end. */
export async function openOutbox(uri = config.MONGODB_URI): Promise<{
  outbox: Outbox;
  connection: Connection;
  database: string;
  close(): Promise<void>;
}> {
  const database = uniqueName('test_notifications');
  const connection = await connectMongo({ uri, database });
  const outbox = createOutbox(connection);
  await createIndexes(connection);
  return {
    outbox,
    connection,
    database,
    async close() {
      await connection.dropDatabase();
      await connection.close();
    },
  };
}

/** The service's HTTP API on an outbox, without a delivery loop. */
export function appOn(outbox: Outbox, keycloakUrl = config.KEYCLOAK_URL): Express {
  return createApp({
    enqueueMail: createEnqueueMail({
      outbox,
      timeZone,
      wake: () => undefined,
      now: () => new Date(),
    }),
    findMails: createFindMails({ outbox }),
    verifyToken: createTokenVerifier({ ...config, KEYCLOAK_URL: keycloakUrl }),
    checks: {},
    logger,
  });
}
