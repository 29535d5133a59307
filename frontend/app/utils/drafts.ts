import type { Texts } from '../components/dossier/fields.ts';

const PREFIX = 'admis-draft/';

/**
 * What somebody typed into a form and the server does not have yet: kept in the tab, so that it is there again
 * after a sign-in. By the person's dossier number, so that nobody else gets it.
 */
export type Drafts = ReturnType<typeof createDrafts>;

/** @param storage the tab's own; without it (refused by the browser) nothing is kept */
export function createDrafts(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> | undefined,
  number: string,
  form: string,
) {
  const own = `${PREFIX}${number}/`;
  const key = own + form;

  function keep(texts: Texts): void {
    if (Object.keys(texts).length === 0) return erase();
    quietly(() => storage?.setItem(key, JSON.stringify(texts)));
  }

  /** @param names the fields that the form has now */
  function find(names: readonly string[]): Texts | undefined {
    const kept = quietly(() => storage?.getItem(key));
    const texts = kept ? parse(kept) : {};
    const known = Object.entries(texts).filter(([name]) => names.includes(name));
    return known.length > 0 ? Object.fromEntries(known) : undefined;
  }

  function erase(): void {
    quietly(() => storage?.removeItem(key));
  }

  /** Whoever used this tab before is somebody else now. */
  function eraseOthers(): void {
    eraseWhere(storage, (name) => !name.startsWith(own));
  }

  return { keep, find, erase, eraseOthers };
}

/** At sign-out nothing stays in the browser. */
export function eraseAllDrafts(storage: Parameters<typeof createDrafts>[0]): void {
  eraseWhere(storage, () => true);
}

/** The tab's storage, if the browser lets us. */
export function tabStorage(): Storage | undefined {
  return quietly(() => window.sessionStorage);
}

function eraseWhere(
  storage: Parameters<typeof createDrafts>[0],
  condition: (key: string) => boolean,
): void {
  quietly(() => {
    const keys = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index));
    for (const key of keys) {
      if (key?.startsWith(PREFIX) && condition(key)) storage?.removeItem(key);
    }
  });
}

function parse(kept: string): Texts {
  const value: unknown = quietly(() => JSON.parse(kept) as unknown);
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

/** A full or forbidden storage must not keep anybody from filling a form in. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
