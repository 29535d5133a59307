import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBeside, type Beside } from '@admis/local';
import { Client, Connection } from '@temporalio/client';
import type { Connection as Database } from 'mongoose';
import { connectMongo } from '@admis/kit';
import { createDataConverter, payloadShape } from '@admis/workflows/codec';
import { openAdmissions, type Admissions } from './admissions.ts';
import { openCatalogue, type Catalogue } from './catalogue.ts';
import { createDossiers } from '../../../services/dossier/src/data-access/dossiers.ts';

/** The engine half of Admis, on a Temporal server and databases of its own: nobody's data are touched. */
export type Engine = {
  beside: Beside;
  temporal: Client;
  admissions: Admissions;
  catalogue: Catalogue;
  /** The read model, and the mails as the notifications service keeps them: to count what has come. */
  readModel: Database;
  mails: Database;
  /** Dossier numbers of new candidates. */
  candidates(count: number): Promise<string[]>;
  close(): Promise<void>;
};

/**
 * Starts Temporal, Mailpit, the workflow worker and the services that workflows talk to a second time, and makes
 * a campaign there. Keycloak and the MongoDB server are the running system's.
 */
export async function openEngine(signal: AbortSignal): Promise<Engine> {
  const tag = `bench-${randomBytes(3).toString('hex')}`;
  const folder = await mkdtemp(join(tmpdir(), 'admis-bench-'));
  let beside: Beside | undefined;
  const databases: Database[] = [];
  const closing: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const end of closing) await end();
    await beside?.stop();
    for (const database of databases) {
      await database.dropDatabase();
      await database.close();
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    beside = await startBeside({ folder, tag, signal });
    const { environment, databaseOf } = beside;
    const connect = async (service: Parameters<typeof databaseOf>[0]) => {
      const uri = environment['MONGODB_URI'] ?? '';
      const database = await connectMongo({ uri, database: databaseOf(service) });
      databases.push(database);
      return database;
    };
    const connection = await Connection.connect({ address: environment['TEMPORAL_ADDRESS'] ?? '' });
    closing.push(() => connection.close());
    const namespace = environment['TEMPORAL_NAMESPACE'] ?? '';
    const secrets = payloadShape.PAYLOAD_SECRETS.parse(environment['PAYLOAD_SECRETS']);
    const dataConverter = createDataConverter(secrets);
    const temporal = new Client({ connection, namespace, dataConverter });
    const readModel = await connect('admissions');
    const dossiers = createDossiers(await connect('dossier'));
    let made = 0;
    return {
      beside,
      temporal,
      readModel,
      catalogue: await openCatalogue(await connect('catalogue')),
      admissions: openAdmissions({ environment, temporal, database: readModel }),
      mails: await connect('notifications'),
      async candidates(count) {
        const numbers = Array.from({ length: count }, () => numberOf((made += 1)));
        await inTurns(numbers, 50, async (number) => {
          const email = `${number.toLowerCase()}@candidates.example`;
          const names = { lastName: 'BENCH', firstName: number };
          await dossiers.insertOnce({ number, ...names, email, language: 'fr', nationality: null });
        });
        return numbers;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const numberOf = (count: number): string => `B${String(count).padStart(7, '0')}`;

/** Does the same with each, so many at once. */
export async function inTurns<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T, index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let index = next; index < items.length; index = next) {
      next += 1;
      await work(items[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
