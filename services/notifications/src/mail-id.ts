import { createHash } from 'node:crypto';

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The id of the mail that an idempotency key stands for: the same key, the same mail, for ever. */
export function mailIdOf(key: string): string {
  return sha256(key);
}

/**
 * The Message-ID header: should a crash make one mail go out twice, both copies carry the same one and
 * mailboxes show one.
 * @param from the sender's address, whose domain makes the id globally unique
 */
export function messageIdOf(mailId: string, from: string): string {
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  return `<${mailId}@${domain}>`;
}

/** A hash of what a mail says; the order of an object's properties makes no difference. */
export function fingerprintOf(content: unknown): string {
  return sha256(JSON.stringify(content, sortProperties));
}

function sortProperties(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
