import { constants, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Outbox } from './outbox.ts';

const schema = z.object({ mailId: z.string(), lease: z.string(), at: z.coerce.date() });

export type AcceptedMail = ReturnType<typeof createAcceptedMail>;

/**
 * The mail that the mail server took last, until the outbox knows of it. It outlives its process in a file: writing
 * that takes microseconds where the database takes milliseconds, in which a sender may die (docs/decisions/027).
 *
 * @param file this sender's own
 * @throws Error when the file cannot be written
 */
export function createAcceptedMail({
  file,
  outbox,
}: {
  file: string;
  outbox: Pick<Outbox, 'markSent'>;
}) {
  mkdirSync(dirname(file), { recursive: true });
  let last = read(file);
  const opened = openSync(file, constants.O_WRONLY | constants.O_CREAT);

  return {
    /** The server has just taken this mail. */
    keep(mail: { mailId: string; lease: string; at: Date }): void {
      last = mail;
      write(opened, mail);
    },
    /** Notes in the outbox what is not noted there yet; to be called before another mail is taken. */
    async settle(): Promise<void> {
      if (last === undefined) return;
      await outbox.markSent(last.mailId, last.lease, last.at);
      last = undefined;
    },
  };
}

/** Each record is as long as the one before it and replaces it in one system call: no kill leaves half of one. */
function write(file: number, mail: z.infer<typeof schema>): void {
  writeSync(file, JSON.stringify(mail), 0);
}

function read(file: string): z.infer<typeof schema> | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // None yet, or no record of ours: then the lease of the mail decides, as without a file.
    return undefined;
  }
}
