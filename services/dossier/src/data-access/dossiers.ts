import { isDuplicateKey } from '@admis/kit';
import { Schema, type Connection } from 'mongoose';

export type Language = 'fr' | 'en';

/** What the portal keeps of a candidate, across campaigns. */
export interface Dossier {
  /** 8 characters, e.g. 6WB5H7IJ. */
  number: string;
  lastName: string;
  firstName: string;
  /** Lower case. */
  email: string;
  /** The language of mails. */
  language: Language;
  /** ISO 3166-1 alpha-2, or null while unknown. */
  nationality: string | null;
}

export type DossierChanges = Partial<Pick<Dossier, 'language' | 'nationality' | 'email'>>;

const dossierSchema = new Schema(
  {
    number: { type: String, required: true },
    lastName: { type: String, required: true },
    firstName: { type: String, required: true },
    email: { type: String, required: true },
    language: { type: String, required: true },
    nationality: { type: String, default: null },
  },
  { collection: 'dossiers', timestamps: true, versionKey: false },
);
dossierSchema.index({ number: 1 }, { unique: true });

export type Dossiers = ReturnType<typeof createDossiers>;

/** The collection `dossiers` of this service's own database. */
export function createDossiers(connection: Connection) {
  const model = connection.model<Dossier>('Dossier', dossierSchema);
  return {
    /** Adds a dossier; with a number that is there already, nothing changes. The dossier as stored. */
    async insertOnce(dossier: Dossier): Promise<Dossier> {
      try {
        await model.create(dossier);
        return dossier;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const stored = await this.find(dossier.number);
        if (stored === undefined) throw error;
        return stored;
      }
    },

    async find(number: string): Promise<Dossier | undefined> {
      const found = await model.findOne({ number }).lean();
      return found === null ? undefined : plain(found);
    },

    /** The dossier after the change, or undefined when there is none. */
    async change(number: string, changes: DossierChanges): Promise<Dossier | undefined> {
      const found = await model
        .findOneAndUpdate({ number }, { $set: changes }, { returnDocument: 'after' })
        .lean();
      return found === null ? undefined : plain(found);
    },

    async remove(number: string): Promise<void> {
      await model.deleteOne({ number });
    },
  };
}

function plain(found: Dossier): Dossier {
  const { number, lastName, firstName, email, language, nationality } = found;
  return { number, lastName, firstName, email, language, nationality: nationality ?? null };
}
