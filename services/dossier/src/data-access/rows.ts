import { randomUUID } from 'node:crypto';
import { Schema, type Connection } from 'mongoose';
import type { RowSectionId } from '../schemas/rows.ts';

/** A row of a section that has any number of them. */
export interface Row {
  id: string;
  version: number;
  values: Record<string, unknown>;
}

interface StoredRow extends Row {
  number: string;
  section: RowSectionId;
  createdAt: Date;
}

/** Which row of whose dossier. */
export interface RowKey {
  number: string;
  section: RowSectionId;
  id: string;
}

const rowSchema = new Schema<StoredRow>(
  {
    id: { type: String, required: true },
    number: { type: String, required: true },
    section: { type: String, required: true },
    version: { type: Number, required: true },
    values: { type: Schema.Types.Mixed, required: true },
    createdAt: { type: Date, required: true },
  },
  { collection: 'rows', versionKey: false, id: false, minimize: false },
);
rowSchema.index({ id: 1 }, { unique: true });
rowSchema.index({ number: 1, section: 1 });

export type Rows = ReturnType<typeof createRows>;

/** The collection `rows`: years of study elsewhere, internships, jobs. */
export function createRows(connection: Connection) {
  const model = connection.model<StoredRow>('Row', rowSchema);
  return {
    /** The oldest year first, as the guide has them (§4 e, f), then in the order in which they were given. */
    async list(number: string, section: RowSectionId): Promise<Row[]> {
      const found = await model.find({ number, section }).sort({ createdAt: 1 }).lean();
      return found.map(plain).sort((a, b) => Number(a.values['year']) - Number(b.values['year']));
    },

    async count(number: string, section: RowSectionId): Promise<number> {
      return model.countDocuments({ number, section });
    },

    async find({ number, section, id }: RowKey): Promise<Row | undefined> {
      const found = await model.findOne({ id, number, section }).lean();
      return found === null ? undefined : plain(found);
    },

    async add(number: string, section: RowSectionId, values: Row['values']): Promise<Row> {
      const row: Row = { id: randomUUID(), version: 1, values };
      await model.create({ ...row, number, section, createdAt: new Date() });
      return row;
    },

    /** Whether the row was still at `version`, and so was changed. */
    async change(
      { number, section, id }: RowKey,
      version: number,
      values: Row['values'],
    ): Promise<boolean> {
      const { modifiedCount } = await model.updateOne(
        { id, number, section, version },
        { $set: { values, version: version + 1 } },
      );
      return modifiedCount === 1;
    },

    /** Whether there was one. */
    async remove({ number, section, id }: RowKey): Promise<boolean> {
      const { deletedCount } = await model.deleteOne({ id, number, section });
      return deletedCount === 1;
    },

    async removeAll(number: string): Promise<void> {
      await model.deleteMany({ number });
    },
  };
}

function plain({ id, version, values }: Row): Row {
  return { id, version, values };
}
