import { isDuplicateKey } from '@admis/kit';
import { Schema, type Connection, type Model } from 'mongoose';
import type {
  CampaignRecord,
  CatalogueRecords,
  CentreRecord,
  CommissionRecord,
  DisciplineRecord,
  LevelRecord,
  PieceRecord,
  ProgrammeRecord,
  RefusalReasonRecord,
} from './records.ts';

/** Reads and seeds the catalogue's collections; answers plain objects. */
export interface CatalogueRepository {
  findCampaigns(): Promise<CampaignRecord[]>;
  findCampaign(id: string): Promise<CampaignRecord | undefined>;
  /** In the order of the catalogue. */
  findProgrammes(campaign: string): Promise<ProgrammeRecord[]>;
  findProgramme(campaign: string, code: string): Promise<ProgrammeRecord | undefined>;
  findDisciplines(): Promise<DisciplineRecord[]>;
  findLevels(): Promise<LevelRecord[]>;
  findCentre(id: string): Promise<CentreRecord | undefined>;
  findCommission(id: string): Promise<CommissionRecord | undefined>;
  /** In the order of `ids`; unknown ids are left out. */
  findPieces(ids: readonly string[]): Promise<PieceRecord[]>;
  findRefusalReasons(ids: readonly string[]): Promise<RefusalReasonRecord[]>;
  findDemoCampaign(): Promise<CampaignRecord | undefined>;
  /** Adds what is missing and changes nothing that is there. The campaign comes last: it marks the end. */
  insertMissing(records: CatalogueRecords): Promise<void>;
}

const text = { fr: { type: String, required: true }, en: { type: String, required: true } };
const string = { type: String, required: true };
const number = { type: Number, required: true };
const boolean = { type: Boolean, required: true };
const options = { autoIndex: false, autoCreate: false, versionKey: false, id: false } as const;

const campaignSchema = new Schema<CampaignRecord>(
  {
    _id: string,
    title: text,
    academicYear: string,
    timeZone: string,
    opensOn: string,
    closesOn: string,
    endsOn: string,
    applicationLimit: number,
    demo: boolean,
  },
  options,
);
const disciplineSchema = new Schema<DisciplineRecord>(
  { _id: string, title: text, order: number },
  options,
);
const levelSchema = new Schema<LevelRecord>({ _id: string, title: text, order: number }, options);
const centreSchema = new Schema<CentreRecord>(
  { _id: string, name: string, address: [string], email: string },
  options,
);
const commissionSchema = new Schema<CommissionRecord>(
  { _id: string, name: string, centre: string },
  options,
);
const pieceSchema = new Schema<PieceRecord>(
  {
    _id: string,
    title: text,
    common: boolean,
    notConcernedAllowed: boolean,
    askedAgainOnAdmission: boolean,
    blankForm: { type: String, default: null },
  },
  options,
);
const refusalReasonSchema = new Schema<RefusalReasonRecord>(
  { _id: string, label: text, order: number },
  options,
);
const programmeSchema = new Schema<ProgrammeRecord>(
  {
    _id: string,
    campaign: string,
    code: string,
    title: string,
    discipline: string,
    level: string,
    centre: string,
    commission: string,
    opensOn: string,
    closesOn: string,
    returnOn: string,
    replyDaysAfterPublication: number,
    publicationAt: { type: String, default: null },
    capacity: { type: Number, default: null },
    treatment: string,
    waitingList: boolean,
    reception: string,
    information: text,
    refusalReasons: [string],
    pieces: [string],
    order: number,
  },
  options,
).index({ campaign: 1, code: 1 }, { unique: true });

export function createCatalogueRepository(connection: Connection): CatalogueRepository {
  const campaigns = connection.model<CampaignRecord>('Campaign', campaignSchema);
  const disciplines = connection.model<DisciplineRecord>('Discipline', disciplineSchema);
  const levels = connection.model<LevelRecord>('Level', levelSchema);
  const centres = connection.model<CentreRecord>('Centre', centreSchema);
  const commissions = connection.model<CommissionRecord>('Commission', commissionSchema);
  const pieces = connection.model<PieceRecord>('Piece', pieceSchema);
  const refusalReasons = connection.model<RefusalReasonRecord>(
    'RefusalReason',
    refusalReasonSchema,
  );
  const programmes = connection.model<ProgrammeRecord>('Programme', programmeSchema);

  return {
    findCampaigns: async () => campaigns.find().lean<CampaignRecord[]>(),
    findCampaign: async (id) => found(await campaigns.findById(id).lean<CampaignRecord>()),
    findProgrammes: async (campaign) =>
      programmes.find({ campaign }).sort({ order: 1 }).lean<ProgrammeRecord[]>(),
    findProgramme: async (campaign, code) =>
      found(await programmes.findOne({ campaign, code }).lean<ProgrammeRecord>()),
    findDisciplines: async () => disciplines.find().sort({ order: 1 }).lean<DisciplineRecord[]>(),
    findLevels: async () => levels.find().sort({ order: 1 }).lean<LevelRecord[]>(),
    findCentre: async (id) => found(await centres.findById(id).lean<CentreRecord>()),
    findCommission: async (id) => found(await commissions.findById(id).lean<CommissionRecord>()),
    findPieces: async (ids) =>
      inOrderOf(ids, await pieces.find({ _id: { $in: [...ids] } }).lean<PieceRecord[]>()),
    findRefusalReasons: async (ids) =>
      inOrderOf(
        ids,
        await refusalReasons.find({ _id: { $in: [...ids] } }).lean<RefusalReasonRecord[]>(),
      ),
    findDemoCampaign: async () =>
      found(await campaigns.findOne({ demo: true }).lean<CampaignRecord>()),

    async insertMissing(records) {
      await insert(disciplines, records.disciplines);
      await insert(levels, records.levels);
      await insert(centres, records.centres);
      await insert(commissions, records.commissions);
      await insert(pieces, records.pieces);
      await insert(refusalReasons, records.refusalReasons);
      await insert(programmes, records.programmes);
      await insert(campaigns, records.campaigns);
    },
  };
}

/** An upsert that only ever inserts: two services that seed at once, or one that starts again, do no harm. */
async function insert<T extends { _id: string }>(model: Model<T>, records: T[]): Promise<void> {
  const collection = model.collection;
  for (const { _id, ...rest } of records) {
    try {
      await collection.updateOne({ _id } as object, { $setOnInsert: rest }, { upsert: true });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
}

function found<T>(record: T | null): T | undefined {
  return record ?? undefined;
}

function inOrderOf<T extends { _id: string }>(ids: readonly string[], records: T[]): T[] {
  const byId = new Map(records.map((record) => [record._id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
