import { isDuplicateKey } from '@admis/kit';
import type { FormSection } from '@admis/workflows/domain';
import { Schema, type Connection } from 'mongoose';
import type { InternalYear } from '../schemas/rows.ts';
import type { AddressValues, BaccalaureateValues, PersonalValues } from '../schemas/values.ts';

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

/** A student or former student of the university, by the name with which they sign in at the ENT. */
export interface Student {
  login: string;
  records: 'pending' | 'filled' | 'notFound';
  /** The sections that student records filled and so own. */
  owned: FormSection[];
  /** When the records were last read. */
  readAt: Date | null;
}

export interface SectionValues {
  personal: PersonalValues;
  address: AddressValues;
  baccalaureate: BaccalaureateValues;
}

/** A section as stored; a version that counts its changes. */
export interface StoredSection<Values> {
  version: number;
  values: Values;
}

/** A dossier with all that its forms hold. */
export interface DossierFile extends Dossier {
  student: Student | null;
  sections: { [Id in FormSection]: StoredSection<SectionValues[Id]> };
  internalCurriculum: InternalYear[];
}

/** What student records say of a student, as the dossier keeps it. */
export interface RecordedFile {
  lastName: string;
  firstName: string;
  personal: PersonalValues;
  address: AddressValues | null;
  baccalaureate: BaccalaureateValues | null;
  internalCurriculum: InternalYear[];
}

interface StoredDossier extends Dossier {
  student?: Student | null;
  sections?: Partial<Record<FormSection, StoredSection<Record<string, unknown>>>>;
  internalCurriculum?: InternalYear[];
}

const emptyValues: SectionValues = {
  personal: {
    nationality: null,
    ine: null,
    ineExemption: null,
    birthDate: null,
    birthPlace: null,
    phone: null,
    mobilePhone: null,
  },
  address: {
    country: null,
    line1: null,
    line2: null,
    line3: null,
    postalCode: null,
    communeInsee: null,
    town: null,
  },
  baccalaureate: {
    year: null,
    series: null,
    mention: null,
    country: null,
    departement: null,
    communeInsee: null,
    schoolId: null,
    schoolName: null,
  },
};

const dossierSchema = new Schema<StoredDossier>(
  {
    number: { type: String, required: true },
    lastName: { type: String, required: true },
    firstName: { type: String, required: true },
    email: { type: String, required: true },
    language: { type: String, required: true },
    nationality: { type: String, default: null },
    student: { type: Schema.Types.Mixed, default: null },
    sections: { type: Schema.Types.Mixed, default: {} },
    internalCurriculum: { type: Schema.Types.Mixed, default: [] },
  },
  { collection: 'dossiers', timestamps: true, versionKey: false, minimize: false },
);
dossierSchema.index({ number: 1 }, { unique: true });

export type Dossiers = ReturnType<typeof createDossiers>;

/** The collection `dossiers` of this service's own database. */
export function createDossiers(connection: Connection) {
  const model = connection.model<StoredDossier>('Dossier', dossierSchema);
  return {
    /**
     * Adds a dossier; with a number that is there already, nothing changes. The dossier as stored.
     *
     * @param studentLogin of a student, whose records are still to be read
     */
    async insertOnce(dossier: Dossier, studentLogin?: string): Promise<Dossier> {
      const student: Student | null =
        studentLogin === undefined
          ? null
          : { login: studentLogin, records: 'pending', owned: [], readAt: null };
      try {
        await model.create({ ...dossier, student });
        return dossier;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const stored = await this.find(dossier.number);
        if (stored === undefined) throw error;
        return stored;
      }
    },

    /** Makes a dossier that is nobody's yet a student's, whose records are still to be read. */
    async attachStudent(number: string, login: string): Promise<void> {
      const student: Student = { login, records: 'pending', owned: [], readAt: null };
      await model.updateOne({ number, student: null }, { $set: { student } });
    },

    async findWaitingForRecords(): Promise<string[]> {
      const found = await model.find({ 'student.records': 'pending' }, { number: 1 }).lean();
      return found.map(({ number }) => number);
    },

    async find(number: string): Promise<Dossier | undefined> {
      const found = await model.findOne({ number }).lean<StoredDossier>();
      return found === null ? undefined : plain(found);
    },

    async findFile(number: string): Promise<DossierFile | undefined> {
      const found = await model.findOne({ number }).lean<StoredDossier>();
      return found === null ? undefined : plainFile(found);
    },

    /** The dossier after the change, or undefined when there is none. */
    async changeLanguage(number: string, language: Language): Promise<Dossier | undefined> {
      const found = await model
        .findOneAndUpdate({ number }, { $set: { language } }, { returnDocument: 'after' })
        .lean<StoredDossier>();
      return found === null ? undefined : plain(found);
    },

    /** Whether the section was still at `version`, and so was saved as the next one. */
    async saveSection<Id extends FormSection>(
      number: string,
      section: Id,
      version: number,
      values: SectionValues[Id],
    ): Promise<boolean> {
      const { matchedCount } = await model.updateOne(atVersion(number, section, version), {
        $set: stored(section, version + 1, values),
      });
      return matchedCount === 1;
    },

    /**
     * Puts in what student records say. What they own replaces what is there; the phone numbers, which they do not
     * keep, stay; an address that the candidate has written themselves stays too.
     */
    async recordStudentFile(file: DossierFile, recorded: RecordedFile, now: Date): Promise<void> {
      const { number, student, sections } = file;
      if (student === null) return;
      const { phone, mobilePhone } = sections.personal.values;
      const personal = { ...recorded.personal, phone, mobilePhone };
      const { address, baccalaureate } = recorded;
      const owned: FormSection[] = ['personal', ...(baccalaureate ? ['baccalaureate' as const] : [])];
      const next: Student = { login: student.login, records: 'filled', owned, readAt: now };
      const { matchedCount } = await model.updateOne(
        atVersion(number, 'personal', sections.personal.version),
        {
          $set: {
            lastName: recorded.lastName,
            firstName: recorded.firstName,
            student: next,
            internalCurriculum: recorded.internalCurriculum,
            ...stored('personal', sections.personal.version + 1, personal),
            ...(baccalaureate === null
              ? {}
              : stored('baccalaureate', sections.baccalaureate.version + 1, baccalaureate)),
          },
        },
      );
      if (matchedCount === 0) throw new Error(`Dossier ${number} changed while it was being filled`);
      if (address !== null) await this.saveSection(number, 'address', 0, address);
    },

    /** Student records have no file of this student: they fill their dossier themselves. */
    async recordNoStudentFile(number: string, now: Date): Promise<void> {
      await model.updateOne(
        { number, 'student.records': 'pending' },
        { $set: { 'student.records': 'notFound', 'student.readAt': now } },
      );
    },

    async remove(number: string): Promise<void> {
      await model.deleteOne({ number });
    },
  };
}

function atVersion(number: string, section: FormSection, version: number) {
  // A section that was never saved has no version yet.
  const value = version === 0 ? { $in: [0, null] } : version;
  return { number, [`sections.${section}.version`]: value };
}

/** The nationality is kept once, at the top, where it has always been. */
function stored(section: FormSection, version: number, values: object): Record<string, unknown> {
  if (section !== 'personal') return { [`sections.${section}`]: { version, values } };
  const { nationality, ...rest } = values as PersonalValues;
  return { nationality, 'sections.personal': { version, values: rest } };
}

function plain(found: StoredDossier): Dossier {
  const { number, lastName, firstName, email, language, nationality } = found;
  return { number, lastName, firstName, email, language, nationality: nationality ?? null };
}

function plainFile(found: StoredDossier): DossierFile {
  const dossier = plain(found);
  const section = <Id extends FormSection>(id: Id): StoredSection<SectionValues[Id]> => {
    const { version = 0, values = {} } = found.sections?.[id] ?? {};
    return { version, values: { ...emptyValues[id], ...values } };
  };
  const { version, values } = section('personal');
  return {
    ...dossier,
    student: found.student ?? null,
    sections: {
      personal: { version, values: { ...values, nationality: dossier.nationality } },
      address: section('address'),
      baccalaureate: section('baccalaureate'),
    },
    internalCurriculum: found.internalCurriculum ?? [],
  };
}
