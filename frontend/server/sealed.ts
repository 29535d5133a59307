import { hkdfSync } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { CompactEncrypt, compactDecrypt } from 'jose';

/** Encrypts small JSON values for cookies, and reads them back. */
export type Sealer = ReturnType<typeof createSealer>;

/** Enough for any content that fits in a cookie; stops a decompression bomb. */
const MAXIMUM_CONTENT_BYTES = 64 * 1024;

/**
 * @param secret  the portal's SESSION_SECRET, 32 characters or more
 * @param purpose what the values are for; a value sealed for one purpose cannot be opened for another
 */
export function createSealer(secret: string, purpose: string) {
  const key = new Uint8Array(hkdfSync('sha256', secret, 'admis-portal', purpose, 32));

  /** A URL-safe string (JWE, dir, A256GCM). The JSON is deflated first: tokens shrink by a quarter. */
  async function seal(value: unknown): Promise<string> {
    return new CompactEncrypt(deflateRawSync(Buffer.from(JSON.stringify(value))))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .encrypt(key);
  }

  /** The sealed value, or undefined when the text was altered, sealed with another key or cut. */
  async function open<T>(text: string): Promise<T | undefined> {
    try {
      const { plaintext } = await compactDecrypt(text, key, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
      });
      const json = inflateRawSync(plaintext, { maxOutputLength: MAXIMUM_CONTENT_BYTES });
      return JSON.parse(json.toString('utf8')) as T;
    } catch {
      // A cookie comes from outside: whatever is wrong with it, it is the same as no cookie.
      return undefined;
    }
  }

  return { seal, open };
}
