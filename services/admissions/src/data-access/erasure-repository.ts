import { Schema, type Connection } from 'mongoose';
import type { Instant } from '@admis/workflows/domain';
import type { ErasureRecord } from './records.ts';
import { traceIdOf } from './trace-id.ts';

/** Erasures under way and over: what bars a candidate from applying, and what is left as their trace. */
export interface ErasureRepository {
  /** Repeated, it stays as it began. */
  begin(dossierNumber: string, at: Instant): Promise<void>;
  /** Takes back one that is not over. */
  drop(dossierNumber: string): Promise<void>;
  /** Repeated, it stays as it ended. */
  end(dossierNumber: string, at: Instant): Promise<void>;
  find(dossierNumber: string): Promise<ErasureRecord | undefined>;
}

const schema = new Schema<ErasureRecord>(
  {
    _id: { type: String, required: true },
    begunAt: { type: String, required: true },
    endedAt: { type: String, default: null },
  },
  { autoIndex: false, autoCreate: false, versionKey: false, id: false, collection: 'erasures' },
);

export function createErasureRepository(connection: Connection): ErasureRepository {
  const erasures = connection.model<ErasureRecord>('Erasure', schema);
  return {
    async begin(dossierNumber, begunAt) {
      await erasures.updateOne(
        { _id: traceIdOf(dossierNumber) },
        { $setOnInsert: { begunAt, endedAt: null } },
        { upsert: true },
      );
    },

    async drop(dossierNumber) {
      await erasures.deleteOne({ _id: traceIdOf(dossierNumber), endedAt: null });
    },

    async end(dossierNumber, endedAt) {
      await erasures.updateOne(
        { _id: traceIdOf(dossierNumber), endedAt: null },
        { $set: { endedAt } },
      );
    },

    find: async (dossierNumber) =>
      (await erasures.findById(traceIdOf(dossierNumber)).lean<ErasureRecord>()) ?? undefined,
  };
}
