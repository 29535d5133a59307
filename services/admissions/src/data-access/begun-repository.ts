import { Schema, type Connection } from 'mongoose';
import type { BegunApplication, BegunRecord } from './records.ts';
import { unlessTaken } from './unless-taken.ts';

/** Which applications a candidate has begun in a campaign: what two requests at the same instant see of each other. */
export interface BegunRepository {
  find(
    candidate: string,
    campaign: string,
  ): Promise<{ version: number; begun: BegunApplication[] }>;
  /** Puts these in their place; false when another request has put others there since `find` gave this version. */
  replace(
    candidate: string,
    campaign: string,
    version: number,
    begun: readonly BegunApplication[],
  ): Promise<boolean>;
  removeCandidate(candidate: string): Promise<void>;
  removeCampaign(campaign: string): Promise<void>;
}

const string = { type: String, required: true };

const schema = new Schema<BegunRecord>(
  {
    _id: string,
    candidate: string,
    campaign: string,
    version: { type: Number, required: true },
    begun: [{ _id: false, applicationId: string, at: string }],
  },
  {
    ...{ autoIndex: false, autoCreate: false, versionKey: false, id: false },
    collection: 'begunApplications',
  },
)
  .index({ candidate: 1 })
  .index({ campaign: 1 });

export function createBegunRepository(connection: Connection): BegunRepository {
  const records = connection.model<BegunRecord>('BegunApplications', schema);
  return {
    async find(candidate, campaign) {
      const found = await records.findById(idOf(candidate, campaign)).lean<BegunRecord>();
      return found ?? { version: 0, begun: [] };
    },

    async replace(candidate, campaign, version, begun) {
      const _id = idOf(candidate, campaign);
      const next = { version: version + 1, begun: [...begun] };
      if (version === 0) {
        return unlessTaken(() => records.create({ _id, candidate, campaign, ...next }));
      }
      const { matchedCount } = await records.updateOne({ _id, version }, { $set: next });
      return matchedCount === 1;
    },

    async removeCandidate(candidate) {
      await records.deleteMany({ candidate });
    },

    async removeCampaign(campaign) {
      await records.deleteMany({ campaign });
    },
  };
}

function idOf(candidate: string, campaign: string): string {
  return `${campaign}/${candidate}`;
}
