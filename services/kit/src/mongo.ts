import mongoose, { type Connection } from 'mongoose';

/**
 * A connection to a service's own database. Queries fail at once while it is down (no buffering), so a
 * client gets an answer. @throws MongoServerSelectionError when there is no server within 5 s
 */
export async function connectMongo(options: {
  uri: string;
  database: string;
}): Promise<Connection> {
  return mongoose
    .createConnection(options.uri, {
      dbName: options.database,
      autoIndex: false,
      autoCreate: false,
      bufferCommands: false,
      serverSelectionTimeoutMS: 5_000,
      socketTimeoutMS: 20_000,
    })
    .asPromise();
}

/** Creates the indexes that the connection's schemas declare. Done at start, before anything is served. */
export async function createIndexes(connection: Connection): Promise<void> {
  for (const model of Object.values(connection.models)) await model.createIndexes();
}

/** For /health. */
export function answersPing(connection: Connection): () => Promise<unknown> {
  return async () => {
    if (connection.db === undefined) throw new Error('not connected');
    return connection.db.admin().ping();
  };
}

/** Whether an insert failed because its unique key is there already. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11000;
}
