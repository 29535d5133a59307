import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The parts of a Keycloak realm file that an overlay may add to; the rest is passed through. */
export interface RealmFile {
  realm: string;
  clients?: { clientId: string }[];
  scopeMappings?: { client?: string; roles: string[] }[];
  users?: { username: string }[];
  [key: string]: unknown;
}

/** What an overlay adds to a realm: never a change to what the realm already has. */
export type RealmOverlay = Pick<RealmFile, 'clients' | 'scopeMappings' | 'users'>;

/** One file for Keycloak's folder `data/import`. */
export interface RealmImport {
  /** e.g. `admis-realm.json`: Keycloak reads every `*-realm.json` of the folder. */
  fileName: string;
  /** JSON text. `${NAME}` in it is replaced by Keycloak itself, from its own environment. */
  content: string;
}

/**
 * The realm with the overlay's clients, scope mappings and users appended. Neither argument is changed.
 *
 * @throws Error when the overlay has a client or user that the realm has already: a silent
 *   replacement could weaken the production realm's own client.
 */
export function mergeRealm(realm: RealmFile, overlay: RealmOverlay): RealmFile {
  const clients = appended(realm.clients, overlay.clients, (client) => client.clientId);
  const users = appended(realm.users, overlay.users, (user) => user.username);
  const scopeMappings = [...(realm.scopeMappings ?? []), ...(overlay.scopeMappings ?? [])];
  return { ...realm, clients, users, scopeMappings };
}

function appended<T>(base: T[] = [], added: T[] = [], nameOf: (item: T) => string): T[] {
  const names = new Set(base.map(nameOf));
  const twice = added.map(nameOf).filter((name) => names.has(name));
  if (twice.length > 0) {
    throw new Error(`The overlay repeats what the realm has already: ${twice.join(', ')}`);
  }
  return [...base, ...added];
}

/**
 * The realm files to import for one kind of system.
 *
 * - `local`: `admis` with the client `admis-local` and the demo staff, and the sample realm `ent`.
 * - `production`: `admis` alone, without either; the real ENT is configured by the `ENT_*` variables.
 */
export async function realmImports(kind: 'local' | 'production'): Promise<RealmImport[]> {
  const admis = (await readJson('admis-realm.json')) as RealmFile;
  if (kind === 'production') return [asImport(admis)];
  const overlay = (await readJson('local-users.json')) as RealmOverlay;
  const ent = (await readJson('ent-realm.json')) as RealmFile;
  return [asImport(mergeRealm(admis, overlay)), asImport(ent)];
}

function asImport(realm: RealmFile): RealmImport {
  return { fileName: `${realm.realm}-realm.json`, content: JSON.stringify(realm, null, 2) };
}

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(fileURLToPath(new URL(name, import.meta.url)), 'utf8'));
}
