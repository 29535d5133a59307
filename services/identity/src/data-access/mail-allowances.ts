import { createHash } from 'node:crypto';
import { isDuplicateKey } from '@admis/kit';
import { Schema, type Connection } from 'mongoose';

interface Allowance {
  _id: string;
  since: Date;
  used: number;
}

const allowanceSchema = new Schema<Allowance>(
  {
    _id: { type: String, required: true },
    since: { type: Date, required: true },
    used: { type: Number, required: true },
  },
  { collection: 'mailAllowances', versionKey: false },
);

const hour = 60 * 60 * 1000;

export type MailAllowances = ReturnType<typeof createMailAllowances>;

/**
 * How many mails of a kind one address may be sent in an hour at strangers' request: anyone may type
 * anyone's address into a form. Addresses are kept as hashes, for an hour.
 */
export function createMailAllowances(connection: Connection, now: () => Date) {
  const model = connection.model<Allowance>('MailAllowance', allowanceSchema);
  return {
    /** Whether one more mail of `kind` may go to `email` now; if so it is counted. */
    async take(kind: string, email: string, perHour: number): Promise<boolean> {
      const _id = createHash('sha256').update(`${kind} ${email}`).digest('hex');
      await model.deleteMany({ since: { $lte: new Date(now().getTime() - hour) } });
      try {
        await model.create({ _id, since: now(), used: 1 });
        return true;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
      const { modifiedCount } = await model.updateOne(
        { _id, used: { $lt: perHour } },
        { $inc: { used: 1 } },
      );
      return modifiedCount === 1;
    },
  };
}
