import { Schema, type Connection, type QueryFilter } from 'mongoose';
import type { End, FileStatus, NumberedEvent, TaskType } from '@admis/workflows/domain';
import { isDuplicateKey } from '@admis/kit';
import type { ApplicationRecord, CandidateNames, EventRecord } from './records.ts';

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
  decision?: ('pending' | 'favourable' | 'unfavourable')[] | undefined;
  ended?: boolean | undefined;
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

/** The read model and the history in MongoDB. Answers plain objects. */
export interface ApplicationRepository {
  find(id: string): Promise<ApplicationRecord | undefined>;
  /** Adds what is not there yet; a place in the history already taken stays as it is. */
  insertMissingEvents(applicationId: string, events: readonly NumberedEvent[]): Promise<void>;
  /** Puts the record in place unless one of the same or a later revision is there. */
  putIfNewer(record: ApplicationRecord): Promise<void>;
  /** Events 1 … `revision`, oldest first. */
  findEvents(applicationId: string, revision: number): Promise<NumberedEvent[]>;
  /** How many other applications of the candidate count towards the campaign's limit. */
  countOthers(candidate: string, campaign: string, exceptId: string): Promise<number>;
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
    // The domain's own shape, stored as it is.
    state: { type: Schema.Types.Mixed, required: true },
  },
  { ...options, collection: 'applications' },
)
  .index({ 'state.candidate': 1, 'state.programme.campaign': 1 })
  .index({ 'state.programme.centre': 1, 'state.appliedAt': -1 })
  .index({ 'state.programme.commission': 1, 'state.appliedAt': -1 })
  .index({ 'tasks.type': 1, 'tasks.since': 1 })
  .index({ words: 1 });

const eventSchema = new Schema<EventRecord>(
  { _id: string, applicationId: string, revision: number, event: Schema.Types.Mixed },
  { ...options, collection: 'events' },
);

const orders = {
  name: { sortName: 1, _id: 1 },
  newest: { 'state.appliedAt': -1, _id: 1 },
  oldest: { 'state.appliedAt': 1, _id: 1 },
} as const;

export function createApplicationRepository(connection: Connection): ApplicationRepository {
  const applications = connection.model<ApplicationRecord>('Application', applicationSchema);
  const events = connection.model<EventRecord>('Event', eventSchema);

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
      const ids = Array.from({ length: revision }, (_, index) => eventId(applicationId, index + 1));
      const found = await events.find({ _id: { $in: ids } }).lean<EventRecord[]>();
      return found.map(({ event }) => event).sort((a, b) => a.revision - b.revision);
    },

    countOthers: async (candidate, campaign, exceptId) =>
      applications.countDocuments({
        'state.candidate': candidate,
        'state.programme.campaign': campaign,
        'state.end': { $ne: 'cancelled' satisfies End },
        _id: { $ne: exceptId },
      } as QueryFilter<ApplicationRecord>),

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
  };
}

function eventId(applicationId: string, revision: number): string {
  return `${applicationId}/${revision}`;
}

/** Runs an insert; false when its key was taken. */
async function unlessTaken(insert: () => Promise<unknown>): Promise<boolean> {
  try {
    await insert();
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
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

function filterQuery({ words, programme, fileStatus, decision, ended }: ApplicationFilter): object {
  const conditions: object[] = [];
  // Words hold letters and digits only (see `searchWords`): none can be mistaken for a pattern.
  for (const word of words ?? []) conditions.push({ words: { $regex: `^${word}` } });
  if (programme !== undefined) conditions.push({ 'state.programme.id': programme });
  if (fileStatus !== undefined) conditions.push({ 'state.fileStatus': { $in: fileStatus } });
  if (decision !== undefined) {
    conditions.push({
      $or: decision.map((status) =>
        status === 'pending' ? { 'state.decision': null } : { 'state.decision.status': status },
      ),
    });
  }
  if (ended !== undefined) conditions.push({ 'state.end': ended ? { $ne: null } : null });
  return conditions.length === 0 ? {} : { $and: conditions };
}
