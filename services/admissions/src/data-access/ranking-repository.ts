import { Schema, type Connection } from 'mongoose';
import type { RankingRecord, RankingRecordRow } from './records.ts';
import { unlessTaken } from './unless-taken.ts';

/** Rankings proposed from files. Answers plain objects. */
export interface RankingRepository {
  find(id: string): Promise<RankingRecord | undefined>;
  /** The one that waits or is under way, else the last one. */
  findLatest(campaign: string, programme: string): Promise<RankingRecord | undefined>;
  /** False when the programme has one that is not over, or the id is taken. */
  insert(record: RankingRecord): Promise<boolean>;
  /** From `proposed` to `approved`; no change when it is not proposed any more. */
  approve(id: string, approvedBy: string, approvedAt: string): Promise<void>;
  /** From `proposed` to `dropped`; no change when it is not proposed any more. */
  drop(id: string): Promise<void>;
  putOutcome(
    id: string,
    row: number,
    outcome: NonNullable<RankingRecordRow['outcome']>,
  ): Promise<void>;
  /** From `approved` to `done`. */
  finish(id: string): Promise<void>;
  removeCampaign(campaign: string): Promise<void>;
}

const string = { type: String, required: true };

const schema = new Schema<RankingRecord>(
  {
    _id: string,
    campaign: string,
    programme: string,
    stage: string,
    slot: string,
    proposedBy: { type: Schema.Types.Mixed, required: true },
    proposedAt: string,
    approvedBy: String,
    approvedAt: String,
    // Thousands of plain rows, stored as they are.
    rows: { type: Schema.Types.Mixed, required: true } as never,
  },
  { autoIndex: false, autoCreate: false, versionKey: false, id: false, collection: 'rankings' },
)
  .index({ programme: 1, campaign: 1, proposedAt: -1 })
  .index({ slot: 1 }, { unique: true });

export function createRankingRepository(connection: Connection): RankingRepository {
  const rankings = connection.model<RankingRecord>('Ranking', schema);
  return {
    async find(id) {
      return (await rankings.findById(id).lean<RankingRecord>()) ?? undefined;
    },

    async findLatest(campaign, programme) {
      const found = await rankings
        .findOne({ campaign, programme })
        .sort({ proposedAt: -1 })
        .lean<RankingRecord>();
      return found ?? undefined;
    },

    insert: (record) =>
      unlessTaken(() => rankings.collection.insertOne({ ...record } as object as never)),

    async approve(id, approvedBy, approvedAt) {
      await rankings.updateOne(
        { _id: id, stage: 'proposed' },
        { $set: { stage: 'approved', approvedBy, approvedAt } },
      );
    },

    async drop(id) {
      await rankings.updateOne(
        { _id: id, stage: 'proposed' },
        { $set: { stage: 'dropped', slot: id } },
      );
    },

    async putOutcome(id, row, outcome) {
      await rankings.updateOne({ _id: id }, { $set: { [`rows.${row}.outcome`]: outcome } });
    },

    async finish(id) {
      await rankings.updateOne(
        { _id: id, stage: 'approved' },
        { $set: { stage: 'done', slot: id } },
      );
    },

    async removeCampaign(campaign) {
      await rankings.deleteMany({ campaign });
    },
  };
}
