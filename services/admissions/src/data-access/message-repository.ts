import { Schema, type Connection } from 'mongoose';
import type { Instant, MessageSide } from '@admis/workflows/domain';
import type { MessageRecord } from './records.ts';
import { unlessTaken } from './unless-taken.ts';

/** What candidates and centres wrote to each other. Answers plain objects. */
export interface MessageRepository {
  find(id: string): Promise<MessageRecord | undefined>;
  /** Of an application, the oldest first. */
  findOf(applicationId: string): Promise<MessageRecord[]>;
  /** False when it is there already. */
  insert(message: MessageRecord): Promise<boolean>;
  /** Notes that what `from` wrote until then has been seen by the other side. */
  markRead(applicationId: string, from: MessageSide, until: Instant, now: Instant): Promise<void>;
  /** Takes the candidate's messages until then as answered. */
  settle(applicationId: string, until: Instant): Promise<void>;
  countWaiting(applicationId: string): Promise<number>;
  /** Which applications of these centres wait for an answer, and since when; the longest waiting first. */
  findWaiting(centres: 'all' | string[]): Promise<{ applicationId: string; since: Instant }[]>;
  /** How much of what the centres wrote the candidate has not seen, by application. */
  countUnread(candidate: string): Promise<{ applicationId: string; count: number }[]>;
  /** Of which the candidate is still to be told, the oldest first. */
  findUntold(limit: number): Promise<MessageRecord[]>;
  markTold(id: string): Promise<void>;
  removeCandidate(candidate: string): Promise<void>;
  removeCampaign(campaign: string): Promise<void>;
}

const string = { type: String, required: true };
const boolean = { type: Boolean, required: true };

const schema = new Schema<MessageRecord>(
  {
    _id: string,
    applicationId: string,
    campaign: string,
    candidate: string,
    centre: string,
    from: string,
    by: string,
    at: string,
    text: string,
    files: [{ _id: false, id: string, name: string, size: Number, mime: string }],
    readAt: String,
    waits: boolean,
    untold: boolean,
  },
  { autoIndex: false, autoCreate: false, versionKey: false, id: false, collection: 'messages' },
)
  .index({ applicationId: 1, at: 1 })
  .index({ waits: 1, centre: 1 })
  .index({ candidate: 1, from: 1, readAt: 1 })
  .index({ untold: 1, at: 1 })
  .index({ campaign: 1 });

export function createMessageRepository(connection: Connection): MessageRepository {
  const messages = connection.model<MessageRecord>('Message', schema);
  return {
    async find(id) {
      return (await messages.findById(id).lean<MessageRecord>()) ?? undefined;
    },

    findOf: async (applicationId) =>
      messages.find({ applicationId }).sort({ at: 1, _id: 1 }).lean<MessageRecord[]>(),

    insert: (message) =>
      unlessTaken(() => messages.collection.insertOne({ ...message } as object as never)),

    async markRead(applicationId, from, until, now) {
      await messages.updateMany(
        { applicationId, from, at: { $lte: until }, readAt: null },
        { $set: { readAt: now } },
      );
    },

    async settle(applicationId, until) {
      await messages.updateMany(
        { applicationId, waits: true, at: { $lte: until } },
        { $set: { waits: false } },
      );
    },

    countWaiting: async (applicationId) => messages.countDocuments({ applicationId, waits: true }),

    async findWaiting(centres) {
      const found = await messages.aggregate<{ _id: string; since: Instant }>([
        { $match: { waits: true, ...(centres === 'all' ? {} : { centre: { $in: centres } }) } },
        { $group: { _id: '$applicationId', since: { $min: '$at' } } },
        { $sort: { since: 1, _id: 1 } },
      ]);
      return found.map(({ _id, since }) => ({ applicationId: _id, since }));
    },

    async countUnread(candidate) {
      const found = await messages.aggregate<{ _id: string; count: number }>([
        { $match: { candidate, from: 'centre' satisfies MessageSide, readAt: null } },
        { $group: { _id: '$applicationId', count: { $sum: 1 } } },
        { $sort: { _id: 1 } },
      ]);
      return found.map(({ _id, count }) => ({ applicationId: _id, count }));
    },

    findUntold: async (limit) =>
      messages.find({ untold: true }).sort({ at: 1, _id: 1 }).limit(limit).lean<MessageRecord[]>(),

    async markTold(id) {
      await messages.updateOne({ _id: id }, { $set: { untold: false } });
    },

    async removeCandidate(candidate) {
      await messages.deleteMany({ candidate });
    },

    async removeCampaign(campaign) {
      await messages.deleteMany({ campaign });
    },
  };
}
