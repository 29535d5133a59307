import { isDuplicateKey } from '@admis/kit';
import { Schema, type Connection, type Model } from 'mongoose';
import { keptFor } from './kept.ts';
import { campaignDefaults, programmeDefaults } from './record-defaults.ts';
import type {
  CampaignRecord,
  CatalogueRecords,
  CentreRecord,
  ChangeRecord,
  CommissionRecord,
  DisciplineRecord,
  FieldValue,
  LevelRecord,
  PieceRecord,
  ProgrammeRecord,
  RefusalReasonRecord,
} from './records.ts';

/** What is changed of a record, and which version of it the change was made for. */
export interface RecordChange extends ChangeRecord {
  /** By field; `extendedTo.closesOn` names a field of a field. */
  values: Record<string, FieldValue>;
}

/** A change as the campaign's log lists it. `programme` null: of the campaign itself. */
export type LoggedChange = ChangeRecord & { programme: string | null };

/** A record whose last change the campaign's workflow may not know of. */
export interface UntoldRecord {
  campaign: string;
  programme: string | null;
  version: number;
}

/** Reads, seeds and changes the catalogue's collections; answers plain objects. */
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
  /** Gives records of an older release the fields that they lack. Done at start, before anything is read. */
  fillMissing(): Promise<void>;
  /** Both answer the record as changed, or undefined when its version is not the one before the change's. */
  changeCampaign(id: string, change: RecordChange): Promise<CampaignRecord | undefined>;
  changeProgramme(
    campaign: string,
    code: string,
    change: RecordChange,
  ): Promise<ProgrammeRecord | undefined>;
  /** Of the campaign and its programmes, the newest first. */
  findChanges(campaign: string): Promise<LoggedChange[]>;
  findUntold(): Promise<UntoldRecord[]>;
  markTold(record: UntoldRecord): Promise<void>;
}

/** How long another server's seeding may go unnoticed. */
const REFERENCE_MS = 5_000;

/** A record as it lies in the database, with its log. */
type Stored<T> = T & { changes?: ChangeRecord[] };

const text = { fr: { type: String, required: true }, en: { type: String, required: true } };
const string = { type: String, required: true };
const number = { type: Number, required: true };
const boolean = { type: Boolean, required: true };
const optional = { type: String, default: null };
const changeable = {
  version: number,
  toldVersion: number,
  // Asked for by name alone: the log grows, and nothing but the log's own page wants it.
  changes: { type: [Schema.Types.Mixed], select: false },
};
const options = { autoIndex: false, autoCreate: false, versionKey: false, id: false } as const;

const campaignSchema = new Schema<Stored<CampaignRecord>>(
  {
    _id: string,
    title: text,
    academicYear: string,
    timeZone: string,
    opensOn: string,
    closesOn: string,
    endsOn: string,
    applicationLimit: number,
    extendedTo: {
      closesOn: optional,
      returnOn: optional,
      replyOn: optional,
      waitingListClosesOn: optional,
      publicationAt: optional,
    },
    graceUntil: optional,
    retentionMonths: number,
    demo: boolean,
    ...changeable,
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
    blankForm: optional,
  },
  options,
);
const refusalReasonSchema = new Schema<RefusalReasonRecord>(
  { _id: string, label: text, order: number },
  options,
);
const programmeSchema = new Schema<Stored<ProgrammeRecord>>(
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
    replyOn: optional,
    replyDaysAfterPublication: number,
    publicationAt: optional,
    conditionsOn: optional,
    waitingListClosesOn: optional,
    capacity: { type: Number, default: null },
    overCall: number,
    treatment: string,
    reception: string,
    lateFiles: string,
    decidesOnIncomplete: boolean,
    information: text,
    refusalReasons: [string],
    pieces: [string],
    order: number,
    ...changeable,
  },
  options,
).index({ campaign: 1, code: 1 }, { unique: true });

export function createCatalogueRepository(connection: Connection): CatalogueRepository {
  const campaigns = connection.model<Stored<CampaignRecord>>('Campaign', campaignSchema);
  const disciplines = connection.model<DisciplineRecord>('Discipline', disciplineSchema);
  const levels = connection.model<LevelRecord>('Level', levelSchema);
  const centres = connection.model<CentreRecord>('Centre', centreSchema);
  const commissions = connection.model<CommissionRecord>('Commission', commissionSchema);
  const pieces = connection.model<PieceRecord>('Piece', pieceSchema);
  const refusalReasons = connection.model<RefusalReasonRecord>(
    'RefusalReason',
    refusalReasonSchema,
  );
  const programmes = connection.model<Stored<ProgrammeRecord>>('Programme', programmeSchema);

  // What only a seeding writes. Read for every programme anew, it was most of what the database had to do.
  const reference = keptFor(REFERENCE_MS, async () => {
    const [all, ofLevel, ofCentre, ofCommission, ofPiece, ofReason] = await Promise.all([
      disciplines.find().sort({ order: 1 }).lean<DisciplineRecord[]>(),
      levels.find().sort({ order: 1 }).lean<LevelRecord[]>(),
      centres.find().lean<CentreRecord[]>(),
      commissions.find().lean<CommissionRecord[]>(),
      pieces.find().lean<PieceRecord[]>(),
      refusalReasons.find().lean<RefusalReasonRecord[]>(),
    ]);
    return {
      disciplines: all,
      levels: ofLevel,
      centres: ofCentre,
      commissions: ofCommission,
      pieces: ofPiece,
      refusalReasons: ofReason,
    };
  });

  return {
    findCampaigns: async () => campaigns.find().lean<CampaignRecord[]>(),
    findCampaign: async (id) => found(await campaigns.findById(id).lean<CampaignRecord>()),
    findProgrammes: async (campaign) =>
      programmes.find({ campaign }).sort({ order: 1 }).lean<ProgrammeRecord[]>(),
    findProgramme: async (campaign, code) =>
      found(await programmes.findOne({ campaign, code }).lean<ProgrammeRecord>()),
    findDisciplines: async () => (await reference.read()).disciplines,
    findLevels: async () => (await reference.read()).levels,
    findCentre: async (id) => (await reference.read()).centres.find(({ _id }) => _id === id),
    findCommission: async (id) =>
      (await reference.read()).commissions.find(({ _id }) => _id === id),
    findPieces: async (ids) => inOrderOf(ids, (await reference.read()).pieces),
    findRefusalReasons: async (ids) => inOrderOf(ids, (await reference.read()).refusalReasons),
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
      reference.forget();
      await insert(campaigns, records.campaigns);
    },

    async fillMissing() {
      await fill(campaigns, campaignDefaults);
      await fill(programmes, programmeDefaults);
    },

    changeCampaign: async (id, change) => changed<CampaignRecord>(campaigns, { _id: id }, change),
    changeProgramme: async (campaign, code, change) =>
      changed<ProgrammeRecord>(programmes, { campaign, code }, change),

    async findChanges(campaign) {
      const [own, ofProgrammes] = await Promise.all([
        campaigns.find({ _id: campaign }).select('changes').lean<Stored<CampaignRecord>[]>(),
        programmes.find({ campaign }).select('code changes').lean<Stored<ProgrammeRecord>[]>(),
      ]);
      const logged = [
        ...own.map(({ changes }) => ({ programme: null, changes })),
        ...ofProgrammes.map(({ code, changes }) => ({ programme: code, changes })),
      ].flatMap(({ programme, changes = [] }) =>
        changes.map((change): LoggedChange => ({ programme, ...change })),
      );
      return logged.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.version - a.version));
    },

    async findUntold() {
      const untold = { $expr: { $gt: ['$version', '$toldVersion'] } };
      const [own, ofProgrammes] = await Promise.all([
        campaigns.find(untold).lean<CampaignRecord[]>(),
        programmes.find(untold).lean<ProgrammeRecord[]>(),
      ]);
      return [
        ...own.map(({ _id, version }) => ({ campaign: _id, programme: null, version })),
        ...ofProgrammes.map(({ campaign, code, version }) => ({
          campaign,
          programme: code,
          version,
        })),
      ];
    },

    async markTold({ campaign, programme, version }) {
      const told = { $max: { toldVersion: version } };
      if (programme === null) await campaigns.updateOne({ _id: campaign }, told);
      else await programmes.updateOne({ campaign, code: programme }, told);
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

async function fill<T>(model: Model<T>, defaults: object): Promise<void> {
  for (const [field, value] of Object.entries(defaults)) {
    await model.collection.updateMany({ [field]: { $exists: false } } as object, {
      $set: { [field]: value as unknown },
    });
  }
}

/** Values, version and log in one write: a change is never half made. */
async function changed<T>(
  model: Model<Stored<T>>,
  which: object,
  { values, ...change }: RecordChange,
): Promise<T | undefined> {
  const record = await model
    .findOneAndUpdate(
      { ...which, version: change.version - 1 },
      { $set: { ...values, version: change.version }, $push: { changes: change } },
      { returnDocument: 'after' },
    )
    .lean<T>();
  return found(record);
}

function found<T>(record: T | null): T | undefined {
  return record ?? undefined;
}

function inOrderOf<T extends { _id: string }>(ids: readonly string[], records: T[]): T[] {
  const byId = new Map(records.map((record) => [record._id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
