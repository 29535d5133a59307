import { Schema, type Connection } from 'mongoose';
import { isDuplicateKey } from '@admis/kit';
import type { Instant } from '@admis/workflows/domain';
import type { ReadingRecord } from './records.ts';

/** Who looked at applications. Answers plain objects. */
export interface ReadingRepository {
  /** Once for a person, an application and an hour, however often they look. */
  add(reading: Omit<ReadingRecord, '_id'>): Promise<void>;
  /** Of a candidate's applications, the newest first. */
  findOfCandidate(candidate: string, limit: number): Promise<ReadingRecord[]>;
  removeCandidate(candidate: string): Promise<void>;
  removeCampaign(campaign: string): Promise<void>;
}

const string = { type: String, required: true };

const schema = new Schema<ReadingRecord>(
  {
    _id: string,
    applicationId: string,
    campaign: string,
    candidate: string,
    by: string,
    role: string,
    at: string,
  },
  { autoIndex: false, autoCreate: false, versionKey: false, id: false, collection: 'readings' },
)
  .index({ candidate: 1, at: -1 })
  .index({ campaign: 1 });

export function createReadingRepository(connection: Connection): ReadingRepository {
  const readings = connection.model<ReadingRecord>('Reading', schema);
  return {
    async add(reading) {
      const { applicationId, by, role, at } = reading;
      const _id = [applicationId, role, by, hourOf(at)].join('/');
      try {
        await readings.updateOne({ _id }, { $setOnInsert: reading }, { upsert: true });
      } catch (error) {
        // The same person's page and file, asked for at one instant: one of them has noted it.
        if (!isDuplicateKey(error)) throw error;
      }
    },

    findOfCandidate: async (candidate, limit) =>
      readings.find({ candidate }).sort({ at: -1 }).limit(limit).lean<ReadingRecord[]>(),

    async removeCandidate(candidate) {
      await readings.deleteMany({ candidate });
    },

    async removeCampaign(campaign) {
      await readings.deleteMany({ campaign });
    },
  };
}

/** `2026-04-21T14` of `2026-04-21T14:05:33.120Z`. */
function hourOf(instant: Instant): string {
  return instant.slice(0, 13);
}
