import { fileTypeFromBuffer } from 'file-type';

/** How many of a file's first bytes are enough to know what it is. */
export const SNIFFED_BYTES = 4100;

/** The types a piece may have (product rule: PDF, JPEG, PNG). */
export const ACCEPTED_MIMES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type AcceptedMime = (typeof ACCEPTED_MIMES)[number];

/** A type that a piece may have, or one that is refused by its name. */
export type DetectedMime = AcceptedMime | 'image/heic';

const HEIF = /^image\/(heic|heif)(-sequence)?$/;

/** What a file is by its content: its name and what the browser says of it count for nothing. */
export async function detectMime(head: Buffer): Promise<DetectedMime | undefined> {
  const detected = await fileTypeFromBuffer(head);
  if (HEIF.test(detected?.mime ?? '')) return 'image/heic';
  return ACCEPTED_MIMES.find((mime) => mime === detected?.mime);
}
