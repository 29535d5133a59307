import type { Texts } from './fields.ts';

/** What the portal answers to fields that were saved by script, and what a form post comes to. */
export type SaveAnswer =
  | { ok: true; version: number; texts: Texts }
  | {
      ok: false;
      /** A key under `problem`; absent where only fields are wrong */
      code?: string;
      /** By field, keys of the locale files */
      errors: Record<string, string>;
    };

/** What became of an attempt to save some fields. */
export type SaveOutcome =
  | { kind: 'saved'; version: number; texts: Texts }
  | { kind: 'wrong'; errors: Record<string, string> }
  /** Worth another try as it is */
  | { kind: 'failed' }
  | { kind: 'signedOut' }
  /** The page is out of date, or the section has been locked meanwhile: trying again would not help */
  | { kind: 'refused'; code: string };

/** Sends some fields of a form to its resource route. */
export async function sendFields(
  to: string,
  version: number,
  texts: Texts,
  fetchIt: typeof fetch = fetch,
): Promise<SaveOutcome> {
  const body = new FormData();
  body.set('expectedVersion', String(version));
  for (const [name, text] of Object.entries(texts)) body.set(name, text);
  try {
    // Goes on even if the page is left at once.
    const response = await fetchIt(to, { method: 'POST', body, keepalive: true });
    if (response.status === 401) return { kind: 'signedOut' };
    return outcomeOf(response.status, (await response.json()) as SaveAnswer);
  } catch {
    return { kind: 'failed' };
  }
}

function outcomeOf(status: number, answer: SaveAnswer): SaveOutcome {
  if (answer.ok) return { kind: 'saved', version: answer.version, texts: answer.texts };
  if (Object.keys(answer.errors).length > 0) return { kind: 'wrong', errors: answer.errors };
  if (status === 409 || status === 400 || status === 404) {
    return { kind: 'refused', code: answer.code ?? 'unknown' };
  }
  return { kind: 'failed' };
}
