import { isDuplicateKey } from '@admis/kit';
import { Schema, type Connection } from 'mongoose';
import { EmailTaken } from './email-taken.ts';

export type Language = 'fr' | 'en';

/** A local account, from « Créer votre dossier » on. A projection of its workflow, which owns the status. */
export interface Account {
  number: string;
  lastName: string;
  firstName: string;
  /** Lower case; one e-mail, one candidate. */
  email: string;
  language: Language;
  status: 'pending' | 'active';
  /** Of the activation link that counts. */
  generation: number;
  /** Of the password-reset links that count; each use makes those under way void. */
  resetGeneration: number;
  createdAt: Date;
  /** Exclusive end of the activation period. */
  expiresAt: Date;
  /** Whether the account's workflow is known to run: false between the record and its start. */
  started: boolean;
}

export type NewAccount = Pick<
  Account,
  'number' | 'lastName' | 'firstName' | 'email' | 'language' | 'createdAt' | 'expiresAt'
>;

const accountSchema = new Schema<Account>(
  {
    number: { type: String, required: true },
    lastName: { type: String, required: true },
    firstName: { type: String, required: true },
    email: { type: String, required: true },
    language: { type: String, required: true },
    status: { type: String, required: true },
    generation: { type: Number, required: true },
    resetGeneration: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    started: { type: Boolean, required: true },
  },
  { collection: 'accounts', versionKey: false },
);
accountSchema.index({ number: 1 }, { unique: true });
accountSchema.index({ email: 1 }, { unique: true });

export type Accounts = ReturnType<typeof createAccounts>;

/** The collection `accounts` of this service's own database. */
export function createAccounts(connection: Connection) {
  const model = connection.model<Account>('Account', accountSchema);
  const found = (account: Account | null): Account | undefined => account ?? undefined;
  return {
    /** Whether the account was added: false when its number or e-mail is there already. */
    async insert(account: NewAccount): Promise<boolean> {
      try {
        await model.create({
          ...account,
          status: 'pending',
          generation: 1,
          resetGeneration: 1,
          started: false,
        });
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },

    async findByNumber(number: string): Promise<Account | undefined> {
      return found(await model.findOne({ number }).lean());
    },

    async findByEmail(email: string): Promise<Account | undefined> {
      return found(await model.findOne({ email }).lean());
    },

    /** Accounts recorded before `before` whose workflow is not known to run. */
    async findUnstarted(before: Date): Promise<Account[]> {
      return model.find({ started: false, createdAt: { $lt: before } }).lean();
    },

    async markStarted(number: string): Promise<void> {
      await model.updateOne({ number }, { $set: { started: true } });
    },

    /** Records which activation link counts. An older one never replaces a newer one. */
    async recordLink(number: string, generation: number, expiresAt: Date): Promise<void> {
      await model.updateOne(
        { number, generation: { $lte: generation } },
        { $set: { generation, expiresAt, started: true } },
      );
    },

    async recordActivated(number: string): Promise<void> {
      await model.updateOne({ number }, { $set: { status: 'active', started: true } });
    },

    /** @throws EmailTaken when another account has the address */
    async changeEmail(number: string, email: string): Promise<void> {
      try {
        await model.updateOne({ number }, { $set: { email } });
      } catch (error) {
        throw isDuplicateKey(error) ? new EmailTaken() : error;
      }
    },

    /** Uses up the reset links of a generation: true for one caller alone. */
    async useResetLinks(number: string, resetGeneration: number): Promise<boolean> {
      const { modifiedCount } = await model.updateOne(
        { number, resetGeneration },
        { $set: { resetGeneration: resetGeneration + 1 } },
      );
      return modifiedCount === 1;
    },

    /** Gives used-up reset links back, when the password could not be set. */
    async giveResetLinksBack(number: string, resetGeneration: number): Promise<void> {
      await model.updateOne(
        { number, resetGeneration: resetGeneration + 1 },
        { $set: { resetGeneration } },
      );
    },

    async remove(number: string): Promise<void> {
      await model.deleteOne({ number });
    },
  };
}
