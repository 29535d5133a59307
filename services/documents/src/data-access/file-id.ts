import { randomBytes } from 'node:crypto';

/** 32 URL-safe characters, 192 random bits. */
export function createFileId(): string {
  return randomBytes(24).toString('base64url');
}
