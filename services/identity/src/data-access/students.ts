import { isDuplicateKey } from '@admis/kit';
import { Schema, type Connection } from 'mongoose';

/** Which dossier a student of the university has. */
interface StudentDossier {
  /** The name with which they sign in at the ENT. */
  login: string;
  number: string;
  createdAt: Date;
}

const studentSchema = new Schema<StudentDossier>(
  {
    login: { type: String, required: true },
    number: { type: String, required: true },
    createdAt: { type: Date, required: true },
  },
  { collection: 'students', versionKey: false },
);
studentSchema.index({ login: 1 }, { unique: true });
studentSchema.index({ number: 1 }, { unique: true });

export type Students = ReturnType<typeof createStudents>;

/** The collection `students` of this service's own database: one dossier for a student, however often they click. */
export function createStudents(connection: Connection) {
  const model = connection.model<StudentDossier>('Student', studentSchema);
  return {
    /** The number of the student's dossier: the one they have, or `number` from now on. */
    async numberOf(login: string, number: string): Promise<string> {
      try {
        await model.create({ login, number, createdAt: new Date() });
        return number;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const stored = await model.findOne({ login }).lean();
        if (stored === null) throw error;
        return stored.number;
      }
    },

    /** The number of the student's dossier, if they have one. */
    async findNumber(login: string): Promise<string | undefined> {
      return (await model.findOne({ login }).lean())?.number;
    },

    /** From now on the student has no dossier, and may open another. */
    async remove(number: string): Promise<void> {
      await model.deleteOne({ number });
    },
  };
}
