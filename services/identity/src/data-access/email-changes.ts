import { Schema, type Connection } from 'mongoose';

/** The address that a candidate wants instead of theirs; the last wish of each counts. */
export interface EmailChange {
  dossierNumber: string;
  /** Counts the wishes of a candidate: the link of an older one is void. */
  generation: number;
  /** Lower case. */
  email: string;
  /** The address in force when the change was asked for. */
  before: string;
  status: 'wanted' | 'inForce';
}

const emailChangeSchema = new Schema<EmailChange>(
  {
    dossierNumber: { type: String, required: true },
    generation: { type: Number, required: true },
    email: { type: String, required: true },
    before: { type: String, required: true },
    status: { type: String, required: true },
  },
  { collection: 'emailChanges', versionKey: false },
);
emailChangeSchema.index({ dossierNumber: 1 }, { unique: true });

export type EmailChanges = ReturnType<typeof createEmailChanges>;

/** The collection `emailChanges` of this service's own database. */
export function createEmailChanges(connection: Connection) {
  const model = connection.model<EmailChange>('EmailChange', emailChangeSchema);
  return {
    /** Replaces the wish before; with a generation of its own. */
    async want({
      dossierNumber,
      ...wish
    }: Pick<EmailChange, 'dossierNumber' | 'email' | 'before'>): Promise<EmailChange> {
      return model
        .findOneAndUpdate(
          { dossierNumber },
          { $set: { ...wish, status: 'wanted' }, $inc: { generation: 1 } },
          { upsert: true, returnDocument: 'after' },
        )
        .lean()
        .orFail();
    },

    async find(dossierNumber: string): Promise<EmailChange | undefined> {
      return (await model.findOne({ dossierNumber }).lean()) ?? undefined;
    },

    async remove(dossierNumber: string): Promise<void> {
      await model.deleteOne({ dossierNumber });
    },

    /** Unless another address is wanted by now. */
    async markInForce({ dossierNumber, generation }: EmailChange): Promise<void> {
      await model.updateOne({ dossierNumber, generation }, { $set: { status: 'inForce' } });
    },
  };
}
