/** Whoever may read an application may read its files and papers; admissions says who that is. */
export const readers = [
  'candidate',
  'manager',
  'commissionMember',
  'commissionChair',
  'administrator',
] as const;

/** Headers of a PDF to be kept. */
export function attachment(name: string): Record<string, string> {
  return {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeRfc8187(name)}`,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  };
}

/** `encodeURIComponent` leaves a few characters that a header parameter may not hold. */
export function encodeRfc8187(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Someone who closes the page is no error. */
export function isPrematureClose(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE';
}
