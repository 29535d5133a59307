import { Schema, type Connection } from 'mongoose';
import type { WaitingListRecord } from './records.ts';
import { unlessTaken } from './unless-taken.ts';

/** What the waiting lists last told. Answers plain objects. */
export interface WaitingListRepository {
  find(campaign: string, programme: string): Promise<WaitingListRecord | undefined>;
  /** Puts the standing in place unless one of the same or a later revision is there. */
  putIfNewer(record: WaitingListRecord): Promise<void>;
  /** The lists of these centres on which nobody waits although a seat is free, or that are closed. */
  findAlerts(centres: 'all' | string[]): Promise<WaitingListRecord[]>;
  removeCampaign(campaign: string): Promise<void>;
}

const schema = new Schema<WaitingListRecord>(
  {
    _id: { type: String, required: true },
    campaign: String,
    programme: String,
    revision: Number,
    status: String,
    capacity: Number,
    overCall: Number,
    live: Number,
    confirmed: Number,
    waiting: Number,
    called: Number,
    lastCalledRank: Number,
    exhausted: Boolean,
    closesAt: String,
    title: String,
    centre: String,
  },
  { autoIndex: false, autoCreate: false, versionKey: false, id: false, collection: 'waitingLists' },
).index({ centre: 1 });

export function createWaitingListRepository(connection: Connection): WaitingListRepository {
  const lists = connection.model<WaitingListRecord>('WaitingList', schema);
  return {
    async find(campaign, programme) {
      const _id = waitingListRecordId(campaign, programme);
      return (await lists.findById(_id).lean<WaitingListRecord>()) ?? undefined;
    },

    async putIfNewer({ _id, ...fields }) {
      const older = { _id, revision: { $lt: fields.revision } };
      const put = (upsert: boolean) => () => lists.updateOne(older, { $set: fields }, { upsert });
      // A taken id: the record is newer; or, on a server whose upserts race, an older one came in between.
      if (!(await unlessTaken(put(true)))) await put(false)();
    },

    findAlerts: async (centres) =>
      lists
        .find({
          ...(centres === 'all' ? {} : { centre: { $in: centres } }),
          $or: [{ status: 'open', exhausted: true }, { status: 'closed' }],
        })
        .sort({ title: 1, _id: 1 })
        .lean<WaitingListRecord[]>(),

    async removeCampaign(campaign) {
      await lists.deleteMany({ campaign });
    },
  };
}

export function waitingListRecordId(campaign: string, programme: string): string {
  return `${campaign}/${programme}`;
}
