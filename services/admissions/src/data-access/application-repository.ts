import { Schema, type Connection, type QueryFilter } from 'mongoose';
import type {
  ApplicationEventType,
  DecisionOutcome,
  End,
  FileStatus,
  NumberedEvent,
  TaskType,
} from '@admis/workflows/domain';
import type {
  ApplicationRecord,
  CandidateNames,
  ErasedApplicationRecord,
  EventRecord,
  InspectedRecord,
} from './records.ts';
import { traceIdOf } from './trace-id.ts';
import { unlessTaken } from './unless-taken.ts';

/** Which applications someone may see: those that match one of these; `all` for administrators. */
export type Scope =
  'all' | ({ candidate: string } | { centres: string[] } | { commissions: string[] })[];

/** Which tasks someone may do, one entry a role. */
export type TaskScope = {
  types: readonly TaskType[];
  within: Scope;
  /** Login of the asking person. */
  person: string;
}[];

export interface ApplicationFilter {
  /** Each must begin one of the record's words. */
  words?: string[] | undefined;
  programme?: string | undefined;
  fileStatus?: FileStatus[] | undefined;
  decision?: ('pending' | DecisionOutcome['status'])[] | undefined;
  ended?: boolean | undefined;
  /** Validated decisions whose recorded publication time has come by then count as published. */
  publishedBy?: string | undefined;
}

export interface Page {
  skip: number;
  limit: number;
}

export type ApplicationOrder = 'name' | 'newest' | 'oldest';

export interface TaskRow {
  applicationId: string;
  type: TaskType;
  since: string;
  candidate: string;
  names: CandidateNames;
  programme: { id: string; title: string };
  publicationAt: string | null;
}

/** Whose an application is, for a line of a list. */
export type Subject = Pick<TaskRow, 'applicationId' | 'candidate' | 'names' | 'programme'>;

/** Which applications of a campaign a workflow means: those of one programme, or all. */
export interface CampaignPart {
  campaign: string;
  programme: string | null;
}

/** The read model and the history in MongoDB. Answers plain objects. */
export interface ApplicationRepository {
  find(id: string): Promise<ApplicationRecord | undefined>;
  /** Adds what is not there yet; a place in the history already taken stays as it is. */
  insertMissingEvents(applicationId: string, events: readonly NumberedEvent[]): Promise<void>;
  /** Puts the record in place unless one of the same or a later revision is there. */
  putIfNewer(record: ApplicationRecord): Promise<void>;
  /** Events 1 … `revision`, oldest first. */
  findEvents(applicationId: string, revision: number): Promise<NumberedEvent[]>;
  /** The candidate's applications in a campaign and how each has ended; null: it has not. */
  findEnds(candidate: string, campaign: string): Promise<Map<string, End | null>>;
  findPage(
    scope: Scope,
    filter: ApplicationFilter,
    order: ApplicationOrder,
    page: Page,
  ): Promise<ApplicationRecord[]>;
  countByFileStatus(scope: Scope, filter: ApplicationFilter): Promise<Record<FileStatus, number>>;
  findTasks(
    scope: TaskScope,
    filter: Pick<ApplicationFilter, 'words' | 'programme'> & { types?: TaskType[] | undefined },
    page: Page,
  ): Promise<{ rows: TaskRow[]; counts: Partial<Record<TaskType, number>> }>;
  /** Those of these applications that match, in no order that means anything. */
  findSubjects(
    ids: readonly string[],
    filter: Pick<ApplicationFilter, 'words' | 'programme'>,
  ): Promise<Subject[]>;
  /** Events 1 … `revision` of these types. */
  countEvents(
    applicationId: string,
    revision: number,
    types: readonly ApplicationEventType[],
  ): Promise<number>;
  findMany(ids: readonly string[]): Promise<ApplicationRecord[]>;
  /** Any application to the programme, for the programme's facts. */
  findOfProgramme(campaign: string, programme: string): Promise<ApplicationRecord | undefined>;
  /** How many wait with a better rank; `published`: also those whose validated decisions are not recorded as public. */
  countAhead(place: {
    campaign: string;
    programme: string;
    rank: number;
    published: boolean;
  }): Promise<number>;
  /** Which applications to the programme have one of these ranks, or may soon. */
  findRankHolders(
    campaign: string,
    programme: string,
    ranks: readonly number[],
  ): Promise<{ id: string; ranks: number[] }[]>;
  /** A page of the programme's ranking, the best rank first. */
  findRanked(
    campaign: string,
    programme: string,
    page: Page,
  ): Promise<{ records: ApplicationRecord[]; total: number }>;
  /** Applications whose workflow may still do something, in the order of their ids. */
  findOpen(
    part: CampaignPart & { unpublished: boolean; after: string | null },
    limit: number,
  ): Promise<{ id: string; state: ApplicationRecord['state'] }[]>;
  /** Of all campaigns, as the portal shows them, in the order of their ids. */
  findAllOpen(after: string | null, limit: number): Promise<InspectedRecord[]>;
  /** Applications to the programme with a published decision, in the order of their ids. */
  findDecided(
    part: CampaignPart & { after: string | null },
    limit: number,
  ): Promise<ApplicationRecord[]>;
  countUnpublished(campaign: string, programmes: readonly string[]): Promise<number>;
  /** Erases one application with its history, but for what says nothing about a person. May be repeated. */
  erase(record: ApplicationRecord, at: string): Promise<void>;
  /** What is left of an application that was erased. */
  findErased(id: string): Promise<ErasedApplicationRecord | undefined>;
  /** Erases some applications of a campaign with their history; how many there were. */
  erasePage(campaign: string, limit: number): Promise<number>;
}

const string = { type: String, required: true };
const number = { type: Number, required: true };
const options = {
  autoIndex: false,
  autoCreate: false,
  versionKey: false,
  id: false,
  minimize: false,
} as const;

const applicationSchema = new Schema<ApplicationRecord>(
  {
    _id: string,
    revision: number,
    names: { lastName: string, firstName: string },
    words: [string],
    sortName: string,
    tasks: [{ _id: false, type: { type: String }, since: string, notFor: String }],
    rank: Number,
    waits: String,
    ranksHeld: [Number],
    // The domain's own shape, stored as it is.
    state: { type: Schema.Types.Mixed, required: true },
  },
  { ...options, collection: 'applications' },
)
  .index({ 'state.candidate': 1, 'state.programme.campaign': 1 })
  .index({ 'state.programme.centre': 1, 'state.appliedAt': -1 })
  .index({ 'state.programme.commission': 1, 'state.appliedAt': -1 })
  .index({ 'tasks.type': 1, 'tasks.since': 1 })
  .index({ words: 1 })
  .index({ 'state.programme.id': 1, 'state.programme.campaign': 1, rank: 1 })
  .index({ 'state.programme.id': 1, 'state.programme.campaign': 1, waits: 1, rank: 1 })
  .index({ 'state.programme.id': 1, 'state.programme.campaign': 1, ranksHeld: 1 });

const eventSchema = new Schema<EventRecord>(
  { _id: string, applicationId: string, revision: number, event: Schema.Types.Mixed },
  { ...options, collection: 'events' },
);

const erasedSchema = new Schema<ErasedApplicationRecord>(
  {
    _id: string,
    campaign: string,
    programme: string,
    centre: string,
    commission: string,
    treatment: string,
    fileStatus: string,
    decision: String,
    reply: string,
    end: String,
    erasedAt: string,
  },
  { ...options, collection: 'erasedApplications' },
).index({ campaign: 1, programme: 1 });

const orders = {
  name: { sortName: 1, _id: 1 },
  newest: { 'state.appliedAt': -1, _id: 1 },
  oldest: { 'state.appliedAt': 1, _id: 1 },
} as const;

export function createApplicationRepository(connection: Connection): ApplicationRepository {
  const applications = connection.model<ApplicationRecord>('Application', applicationSchema);
  const events = connection.model<EventRecord>('Event', eventSchema);
  const erased = connection.model<ErasedApplicationRecord>('ErasedApplication', erasedSchema);

  return {
    async find(id) {
      return (await applications.findById(id).lean<ApplicationRecord>()) ?? undefined;
    },

    async insertMissingEvents(applicationId, numbered) {
      for (const event of numbered) {
        await unlessTaken(() =>
          events.collection.insertOne({
            _id: eventId(applicationId, event.revision),
            applicationId,
            revision: event.revision,
            event,
          } as object),
        );
      }
    },

    async putIfNewer({ _id, ...fields }) {
      const older = { _id, revision: { $lt: fields.revision } };
      const put = (upsert: boolean) => () =>
        applications.updateOne(older, { $set: fields }, { upsert });
      // A taken id: the record is newer; or, on a server whose upserts race, an older one came in between.
      if (!(await unlessTaken(put(true)))) await put(false)();
    },

    async findEvents(applicationId, revision) {
      const found = await events
        .find({ _id: { $in: eventIds(applicationId, revision) } })
        .lean<EventRecord[]>();
      return found.map(({ event }) => event).sort((a, b) => a.revision - b.revision);
    },

    async findEnds(candidate, campaign) {
      const own = { 'state.candidate': candidate, 'state.programme.campaign': campaign };
      const found = await applications
        .find(own as QueryFilter<ApplicationRecord>, { 'state.end': 1 })
        .lean<{ _id: string; state: Pick<ApplicationRecord['state'], 'end'> }[]>();
      return new Map(found.map(({ _id, state }) => [_id, state.end]));
    },

    findPage: async (scope, filter, order, { skip, limit }) =>
      applications
        .find(queryOf(scope, filter))
        .sort(orders[order])
        .skip(skip)
        .limit(limit)
        .lean<ApplicationRecord[]>(),

    async countByFileStatus(scope, filter) {
      const groups = await applications.aggregate<{ _id: FileStatus; count: number }>([
        { $match: queryOf(scope, filter) },
        { $group: { _id: '$state.fileStatus', count: { $sum: 1 } } },
      ]);
      return {
        awaiting: 0,
        received: 0,
        incomplete: 0,
        complete: 0,
        ...Object.fromEntries(groups.map(({ _id, count }) => [_id, count])),
      };
    },

    async findTasks(scope, { words, programme, types }, { skip, limit }) {
      const mine = scope.map(({ types: own, within, person }) => ({
        $and: [
          scopeQuery(within),
          { 'tasks.type': { $in: [...own] } },
          { 'tasks.notFor': { $ne: person } },
        ],
      }));
      if (mine.length === 0) return { rows: [], counts: {} };
      const [found] = await applications.aggregate<{
        rows: TaskRow[];
        counts: { _id: TaskType; count: number }[];
      }>([
        {
          $match: {
            'tasks.type': { $in: [...new Set(scope.flatMap(({ types: own }) => own))] },
            ...filterQuery({ words, programme }),
          },
        },
        {
          $project: {
            tasks: 1,
            names: 1,
            'state.candidate': 1,
            'state.programme.id': 1,
            'state.programme.title': 1,
            'state.programme.centre': 1,
            'state.programme.commission': 1,
            'state.dates.publicationAt': 1,
          },
        },
        { $unwind: '$tasks' },
        { $match: { $or: mine } },
        {
          $facet: {
            counts: [{ $group: { _id: '$tasks.type', count: { $sum: 1 } } }],
            rows: [
              ...(types === undefined ? [] : [{ $match: { 'tasks.type': { $in: types } } }]),
              { $sort: { 'tasks.since': 1, _id: 1 } },
              { $skip: skip },
              { $limit: limit },
              {
                $project: {
                  _id: 0,
                  applicationId: '$_id',
                  type: '$tasks.type',
                  since: '$tasks.since',
                  candidate: '$state.candidate',
                  names: 1,
                  programme: { id: '$state.programme.id', title: '$state.programme.title' },
                  publicationAt: '$state.dates.publicationAt',
                },
              },
            ],
          },
        },
      ]);
      return {
        rows: found?.rows ?? [],
        counts: Object.fromEntries(found?.counts.map(({ _id, count }) => [_id, count]) ?? []),
      };
    },

    async findSubjects(ids, filter) {
      if (ids.length === 0) return [];
      const found = await applications
        .find(
          {
            $and: [{ _id: { $in: [...ids] } }, filterQuery(filter)],
          } as QueryFilter<ApplicationRecord>,
          { names: 1, 'state.candidate': 1, 'state.programme.id': 1, 'state.programme.title': 1 },
        )
        .lean<Pick<ApplicationRecord, '_id' | 'names' | 'state'>[]>();
      return found.map(({ _id, names, state: { candidate, programme } }) => ({
        applicationId: _id,
        candidate,
        names,
        programme: { id: programme.id, title: programme.title },
      }));
    },

    async countEvents(applicationId, revision, types) {
      // By the ids alone, which every server finds at once; a life has few events.
      const found = await events
        .find({ _id: { $in: eventIds(applicationId, revision) } }, { 'event.type': 1 })
        .lean<{ event: Pick<NumberedEvent, 'type'> }[]>();
      return found.filter(({ event }) => types.includes(event.type)).length;
    },

    findMany: async (ids) =>
      applications.find({ _id: { $in: [...ids] } }).lean<ApplicationRecord[]>(),

    findOfProgramme: async (campaign, programme) =>
      (await applications
        .findOne({ _id: idsOf({ campaign, programme }) } as QueryFilter<ApplicationRecord>)
        .lean<ApplicationRecord>()) ?? undefined,

    countAhead: async ({ campaign, programme, rank, published }) =>
      applications.countDocuments({
        ...ofProgramme(campaign, programme),
        waits: { $in: published ? ['now', 'oncePublished'] : ['now'] },
        rank: { $gte: 1, $lt: rank },
      } as QueryFilter<ApplicationRecord>),

    async findRankHolders(campaign, programme, ranks) {
      const found = await applications
        .find(
          {
            ...ofProgramme(campaign, programme),
            ranksHeld: { $in: [...ranks] },
          } as QueryFilter<ApplicationRecord>,
          { ranksHeld: 1 },
        )
        .lean<Pick<ApplicationRecord, '_id' | 'ranksHeld'>[]>();
      return found.map(({ _id, ranksHeld }) => ({ id: _id, ranks: ranksHeld }));
    },

    async findRanked(campaign, programme, { skip, limit }) {
      const ranked = {
        ...ofProgramme(campaign, programme),
        rank: { $gte: 1 },
      } as QueryFilter<ApplicationRecord>;
      const [records, total] = await Promise.all([
        applications
          .find(ranked)
          .sort({ rank: 1, _id: 1 })
          .skip(skip)
          .limit(limit)
          .lean<ApplicationRecord[]>(),
        applications.countDocuments(ranked),
      ]);
      return { records, total };
    },

    async findOpen({ unpublished, after, ...part }, limit) {
      const found = await applications
        .find(
          {
            _id: idsOf(part, after),
            'state.closed': false,
            ...(unpublished ? { 'state.draft.stage': 'validated' } : {}),
          } as QueryFilter<ApplicationRecord>,
          { state: 1 },
        )
        .sort({ _id: 1 })
        .limit(limit)
        .lean<Pick<ApplicationRecord, '_id' | 'state'>[]>();
      return found.map(({ _id, state }) => ({ id: _id, state }));
    },

    findAllOpen: async (after, limit) =>
      applications
        .find(
          {
            'state.closed': false,
            ...(after === null ? {} : { _id: { $gt: after } }),
          } as QueryFilter<ApplicationRecord>,
          { revision: 1, state: 1 },
        )
        .sort({ _id: 1 })
        .limit(limit)
        .lean<InspectedRecord[]>(),

    findDecided: async ({ after, ...part }, limit) =>
      applications
        .find({
          _id: idsOf(part, after),
          'state.decision': { $ne: null },
        } as QueryFilter<ApplicationRecord>)
        .sort({ _id: 1 })
        .limit(limit)
        .lean<ApplicationRecord[]>(),

    countUnpublished: async (campaign, programmes) =>
      applications.countDocuments({
        'state.programme.id': { $in: [...programmes] },
        'state.programme.campaign': campaign,
        'state.draft.stage': 'validated',
      } as QueryFilter<ApplicationRecord>),

    async erase({ _id: id, state }, at) {
      const { campaign, id: programme, centre, commission, treatment } = state.programme;
      const left: Omit<ErasedApplicationRecord, '_id'> = {
        campaign,
        programme,
        centre,
        commission,
        treatment,
        fileStatus: state.fileStatus,
        decision: state.decision?.status ?? null,
        reply: state.reply,
        end: state.end,
        erasedAt: at,
      };
      await erased.updateOne({ _id: traceIdOf(id) }, { $setOnInsert: left }, { upsert: true });
      // The history first: what is cut off in between is found again by its application.
      await events.deleteMany({ _id: { $gte: `${id}/`, $lt: endOf(`${id}/`) } });
      await applications.deleteOne({ _id: id });
    },

    findErased: async (id) =>
      (await erased.findById(traceIdOf(id)).lean<ErasedApplicationRecord>()) ?? undefined,

    async erasePage(campaign, limit) {
      const all = { _id: idsOf({ campaign, programme: null }) };
      const page = await applications
        .find(all as QueryFilter<ApplicationRecord>, { _id: 1 })
        .sort({ _id: 1 })
        .limit(limit)
        .lean<{ _id: string }[]>();
      const ids = page.map(({ _id }) => _id);
      const [first, last] = [ids[0], ids.at(-1)];
      if (first === undefined || last === undefined) {
        await events.deleteMany(all as QueryFilter<EventRecord>);
        await erased.deleteMany({ campaign });
        return 0;
      }
      // The history first: what is cut off in between is found again by its application. Ids of the same campaign
      // are never beginnings of one another, so the events of a page of applications are one range too.
      await events.deleteMany({ _id: { $gte: `${first}/`, $lt: endOf(`${last}/`) } });
      await applications.deleteMany({ _id: { $in: ids } });
      return ids.length;
    },
  };
}

function eventId(applicationId: string, revision: number): string {
  return `${applicationId}/${revision}`;
}

function eventIds(applicationId: string, revision: number): string[] {
  return Array.from({ length: revision }, (_, index) => eventId(applicationId, index + 1));
}

function ofProgramme(campaign: string, programme: string) {
  return { 'state.programme.id': programme, 'state.programme.campaign': campaign };
}

/** Ids begin with the campaign, then the programme (see `applicationIdOf`): the ids of a part are one range. */
function idsOf({ campaign, programme }: CampaignPart, after: string | null = null): object {
  const prefix = programme === null ? `${campaign}.` : `${campaign}.${programme}.`;
  return { ...(after === null ? { $gte: prefix } : { $gt: after }), $lt: endOf(prefix) };
}

/** The first string after all that begin with `prefix`. */
function endOf(prefix: string): string {
  return prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
}

function queryOf(scope: Scope, filter: ApplicationFilter): QueryFilter<ApplicationRecord> {
  return { $and: [scopeQuery(scope), filterQuery(filter)] } as QueryFilter<ApplicationRecord>;
}

function scopeQuery(scope: Scope): object {
  if (scope === 'all') return {};
  if (scope.length === 0) return { _id: { $in: [] } };
  return {
    $or: scope.map((part) => {
      if ('candidate' in part) return { 'state.candidate': part.candidate };
      return 'centres' in part
        ? { 'state.programme.centre': { $in: part.centres } }
        : { 'state.programme.commission': { $in: part.commissions } };
    }),
  };
}

function filterQuery({
  words,
  programme,
  fileStatus,
  decision,
  ended,
  publishedBy,
}: ApplicationFilter): object {
  const conditions: object[] = [];
  // Words hold letters and digits only (see `searchWords`): none can be mistaken for a pattern.
  for (const word of words ?? []) conditions.push({ words: { $regex: `^${word}` } });
  if (programme !== undefined) conditions.push({ 'state.programme.id': programme });
  if (fileStatus !== undefined) conditions.push({ 'state.fileStatus': { $in: fileStatus } });
  if (decision !== undefined) {
    conditions.push({ $or: decision.map((status) => decisionQuery(status, publishedBy)) });
  }
  if (ended !== undefined) {
    const refused = decisionQuery('unfavourable', publishedBy);
    const over = { $or: [{ 'state.end': { $ne: null } }, refused] };
    conditions.push(ended ? over : { $nor: [over] });
  }
  return conditions.length === 0 ? {} : { $and: conditions };
}

/** Applications whose decision is of this status, recorded as published or due to be by `publishedBy`. */
function decisionQuery(
  status: 'pending' | DecisionOutcome['status'],
  publishedBy: string | undefined,
): object {
  const due =
    publishedBy === undefined
      ? undefined
      : {
          'state.decision': null,
          'state.draft.stage': 'validated',
          'state.dates.publicationAt': { $ne: null, $lte: publishedBy },
        };
  if (status === 'pending') {
    return due === undefined ? { 'state.decision': null } : { 'state.decision': null, $nor: [due] };
  }
  const recorded = { 'state.decision.status': status };
  return due === undefined
    ? recorded
    : { $or: [recorded, { ...due, 'state.draft.status': status }] };
}
