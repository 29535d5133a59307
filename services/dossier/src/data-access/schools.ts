import { Schema, type Connection } from 'mongoose';
import { matchesWords, searchable } from '../lists/search-words.ts';

export interface School {
  /** Its national number (UAI) where it has one. */
  id: string;
  name: string;
  kind: 'secondary' | 'higher';
  communeInsee: string;
  departement: string;
}

export interface SchoolSearch {
  communeInsee?: string | undefined;
  departement?: string | undefined;
  kind?: School['kind'] | undefined;
  search?: string | undefined;
}

const schoolSchema = new Schema<School>(
  {
    id: { type: String, required: true },
    name: { type: String, required: true },
    kind: { type: String, required: true },
    communeInsee: { type: String, required: true },
    departement: { type: String, required: true },
  },
  { collection: 'schools', versionKey: false, id: false },
);
schoolSchema.index({ id: 1 }, { unique: true });
schoolSchema.index({ communeInsee: 1 });
schoolSchema.index({ departement: 1 });

/** Enough for a département; words find the rest. */
const most = 500;

export type Schools = ReturnType<typeof createSchools>;

/** The collection `schools`: a list that is loaded (scripts/load-schools.ts), never typed by candidates. */
export function createSchools(connection: Connection) {
  const model = connection.model<School>('School', schoolSchema);
  return {
    async find(id: string): Promise<School | undefined> {
      const found = await model.findOne({ id }).lean();
      return found === null ? undefined : plain(found);
    },

    /** In the order of the alphabet. Without a commune or a département nothing is found. */
    async search({ communeInsee, departement, kind, search }: SchoolSearch): Promise<School[]> {
      if (communeInsee === undefined && departement === undefined) return [];
      const found = await model
        .find({
          ...(communeInsee === undefined ? {} : { communeInsee }),
          ...(departement === undefined ? {} : { departement }),
          ...(kind === undefined ? {} : { kind }),
        })
        .lean();
      const words = searchable(search ?? '');
      return found
        .map(plain)
        .filter(({ name }) => words === '' || matchesWords(searchable(name), words))
        .sort((a, b) => a.name.localeCompare(b.name, 'fr'))
        .slice(0, most);
    },

    /** Adds these schools, or renews those that are there. */
    async upsert(schools: School[]): Promise<void> {
      if (schools.length === 0) return;
      await model.bulkWrite(
        schools.map((school) => ({
          updateOne: { filter: { id: school.id }, update: { $set: school }, upsert: true },
        })),
      );
    },

    async count(): Promise<number> {
      return model.countDocuments();
    },
  };
}

function plain({ id, name, kind, communeInsee, departement }: School): School {
  return { id, name, kind, communeInsee, departement };
}
