import { isDuplicateKey } from '@admis/kit';
import type { MailTemplate } from '@admis/workflows/messages';
import { type Connection, Schema } from 'mongoose';
import { type MailStatus, mailStatuses } from '../mail-status.ts';

/** One mail of the outbox. Once sent it is an entry of the mail log, without content. */
export interface OutboxMail {
  /** Derived from the key (see mail-id.ts); also what makes the key unique. */
  id: string;
  key: string;
  /** Hash of what was asked, to tell a repeated request from another one with the same key. */
  fingerprint: string;
  template: MailTemplate;
  /** Whom it is for; the address is looked up at each attempt. */
  dossierNumber: string;
  /** Instead of the dossier's own; null once sent. */
  address: string | null;
  /** Of a mail about an application. */
  applicationId: string | null;
  timeZone: string;
  /** What the template is filled with; null once sent (an activation link must not outlive its mail). */
  data: unknown;
  status: MailStatus;
  attempts: number;
  /** Of `pending`: when to try (again). Of `sending`: when the lease ends. */
  nextAttemptAt: Date | null;
  /** Names the holder of a lease: only it may report an outcome. */
  lease: string | null;
  /** Stable code of the last failure; never an address or a server's own words. */
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
}

export type NewMail = Pick<
  OutboxMail,
  | 'id'
  | 'key'
  | 'fingerprint'
  | 'template'
  | 'dossierNumber'
  | 'address'
  | 'applicationId'
  | 'timeZone'
  | 'data'
>;

type StoredMail = Omit<OutboxMail, 'id'> & { _id: string };

const schema = new Schema<StoredMail>(
  {
    _id: { type: String, required: true },
    key: { type: String, required: true },
    fingerprint: { type: String, required: true },
    template: { type: String, required: true },
    dossierNumber: { type: String, required: true },
    address: { type: String, default: null },
    applicationId: { type: String, default: null },
    timeZone: { type: String, required: true },
    data: { type: Schema.Types.Mixed, default: null },
    status: { type: String, enum: mailStatuses, required: true },
    attempts: { type: Number, required: true },
    nextAttemptAt: { type: Date, default: null },
    lease: { type: String, default: null },
    lastError: { type: String, default: null },
    createdAt: { type: Date, required: true },
    sentAt: { type: Date, default: null },
  },
  { collection: 'mails', versionKey: false, autoIndex: false, minimize: false },
);
schema.index({ status: 1, nextAttemptAt: 1 });
schema.index({ dossierNumber: 1, createdAt: -1 });

export type Outbox = ReturnType<typeof createOutbox>;

/** The mails to send and those sent, in MongoDB. Every change of status is one atomic operation. */
export function createOutbox(connection: Connection) {
  const mails = connection.model<StoredMail>('Mail', schema);

  return {
    /** Puts a mail in, or finds the one that already has its key. */
    async add(mail: NewMail, now: Date): Promise<{ mail: OutboxMail; added: boolean }> {
      const { id, ...rest } = mail;
      try {
        const stored = await mails.create({
          ...rest,
          _id: id,
          status: 'pending',
          attempts: 0,
          nextAttemptAt: now,
          createdAt: now,
        });
        return { mail: plain(stored.toObject()), added: true };
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const present = await mails.findById(id).lean();
        if (present === null) throw error;
        return { mail: plain(present), added: false };
      }
    },

    /** Takes a due mail for one delivery; undefined when another instance was faster or it is not due. */
    async claim(
      id: string,
      { now, lease, leaseUntil }: { now: Date; lease: string; leaseUntil: Date },
    ): Promise<OutboxMail | undefined> {
      const claimed = await mails
        .findOneAndUpdate(
          { _id: id, status: { $in: ['pending', 'sending'] }, nextAttemptAt: { $lte: now } },
          { $set: { status: 'sending', lease, nextAttemptAt: leaseUntil }, $inc: { attempts: 1 } },
          { returnDocument: 'after' },
        )
        .lean();
      return claimed === null ? undefined : plain(claimed);
    },

    /** Ids of the mails whose time has come: new ones, retries, and leases that ran out. */
    async findDue(now: Date, limit: number): Promise<string[]> {
      const due = await mails
        .find({ status: { $in: ['pending', 'sending'] }, nextAttemptAt: { $lte: now } })
        .sort({ nextAttemptAt: 1 })
        .limit(limit)
        .select({ _id: 1 })
        .lean();
      return due.map(({ _id }) => _id);
    },

    /** The content leaves the outbox with the mail. */
    async markSent(id: string, lease: string, now: Date): Promise<void> {
      await mails.updateOne(
        { _id: id, lease },
        {
          $set: {
            status: 'sent',
            sentAt: now,
            nextAttemptAt: null,
            lease: null,
            lastError: null,
            address: null,
            data: null,
          },
        },
      );
    },

    async markForRetry(
      id: string,
      lease: string,
      { nextAttemptAt, lastError }: { nextAttemptAt: Date; lastError: string },
    ): Promise<void> {
      await mails.updateOne(
        { _id: id, lease },
        { $set: { status: 'pending', nextAttemptAt, lease: null, lastError } },
      );
    },

    async markFailed(id: string, lease: string, lastError: string): Promise<void> {
      await mails.updateOne(
        { _id: id, lease },
        { $set: { status: 'failed', nextAttemptAt: null, lease: null, lastError } },
      );
    },

    /** Whether mails to a candidate are still to be sent. */
    async isWaiting(dossierNumber: string): Promise<boolean> {
      const found = await mails.exists({
        dossierNumber,
        status: { $in: ['pending', 'sending'] },
      });
      return found !== null;
    },

    /** Removes what became of a candidate's mails: those sent and those given up. */
    async removeSettled(dossierNumber: string): Promise<void> {
      await mails.deleteMany({ dossierNumber, status: { $in: ['sent', 'failed'] } });
    },

    /** The mail log, newest first. */
    async find(
      filter: { status?: MailStatus | undefined; dossierNumber?: string | undefined },
      limit: number,
    ): Promise<OutboxMail[]> {
      const query = Object.fromEntries(
        Object.entries(filter).filter(([, value]) => value !== undefined),
      );
      const found = await mails.find(query).sort({ createdAt: -1 }).limit(limit).lean();
      return found.map(plain);
    },
  };
}

function plain({ _id, ...rest }: StoredMail): OutboxMail {
  return { id: _id, ...rest };
}
