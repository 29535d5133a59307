import type { Connection } from 'mongoose';
import { connectMongo, createIndexes } from '@admis/kit';
import { uniqueName } from '@admis/kit/testing';
import { config } from './components.ts';

/** A database that no other test uses, dropped at the end. `declare` makes the models. */
export async function openDatabase<T>(
  name: string,
  declare: (connection: Connection) => T,
): Promise<{ connection: Connection; models: T; close(): Promise<void> }> {
  const connection = await connectMongo({
    uri: config.MONGODB_URI,
    database: uniqueName(`test_${name}`),
  });
  const models = declare(connection);
  await createIndexes(connection);
  return {
    connection,
    models,
    async close() {
      await connection.dropDatabase();
      await connection.close();
    },
  };
}
