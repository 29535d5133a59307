import type { Cookies } from './cookies.ts';

/** A message for the next page: what was done, or why it was not. Codes only, never text. */
export type FlashMessage = {
  tone: 'success' | 'error';
  /** A key under `flash` (success) or `problem` (error) in the locale files. */
  code: string;
  /** The piece or condition that the message belongs to, if any. */
  pieceId?: string;
  conditionId?: string;
  /** Which of several files the message is about, from 1. */
  position?: number;
};

export type Flash = ReturnType<typeof createFlash>;

const COOKIE = 'admis-flash';

/** Survives exactly one redirect, in a cookie of a minute at most. */
export function createFlash(cookies: Cookies) {
  function put(message: FlashMessage): void {
    cookies.write(COOKIE, encodeURIComponent(JSON.stringify(message)), 60);
  }

  /** The message left by the page before, which is thereby used up. */
  function take(): FlashMessage | undefined {
    const cookie = cookies.read(COOKIE);
    if (!cookie) return undefined;
    cookies.erase(COOKIE);
    return parse(cookie);
  }

  return { put, take };
}

function parse(cookie: string): FlashMessage | undefined {
  try {
    const value = JSON.parse(decodeURIComponent(cookie)) as Partial<FlashMessage>;
    if (value.tone !== 'success' && value.tone !== 'error') return undefined;
    if (typeof value.code !== 'string' || !/^\w{1,60}$/.test(value.code)) return undefined;
    const { tone, code, pieceId, conditionId, position } = value;
    return {
      tone,
      code,
      ...(typeof pieceId === 'string' ? { pieceId } : {}),
      ...(typeof conditionId === 'string' ? { conditionId } : {}),
      ...(typeof position === 'number' ? { position } : {}),
    };
  } catch {
    // Not one of ours: the page simply shows no message.
    return undefined;
  }
}
