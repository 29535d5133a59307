import { describe, expect, it } from '@jest/globals';
import { mergeRealm, realmImports, type RealmFile } from '../realm-files.ts';

interface ImportedRealm extends RealmFile {
  clients: { clientId: string; directAccessGrantsEnabled: boolean; secret?: string }[];
  users: { username: string; credentials?: unknown[] }[];
}

async function imported(kind: 'local' | 'production'): Promise<ImportedRealm[]> {
  return (await realmImports(kind)).map(({ fileName, content }) => {
    const realm = JSON.parse(content) as ImportedRealm;
    expect(fileName).toBe(`${realm.realm}-realm.json`);
    return realm;
  });
}

async function importedRealm(kind: 'local' | 'production', name: string): Promise<ImportedRealm> {
  const realm = (await imported(kind)).find((candidate) => candidate.realm === name);
  if (realm === undefined) throw new Error(`${name} is not imported`);
  return realm;
}

describe('realm files', () => {
  it('keep demo accounts and direct grants out of production', async () => {
    const [admis, ...others] = await imported('production');
    expect(others).toEqual([]);
    if (admis === undefined) throw new Error('admis is not imported');
    expect(admis.users.map((user) => user.username)).toEqual(['service-account-admis-services']);
    expect(admis.users.some((user) => user.credentials)).toBe(false);
    expect(admis.clients.some((client) => client.directAccessGrantsEnabled)).toBe(false);
  });

  it('have no secret of their own', async () => {
    for (const realm of await imported('local')) {
      for (const client of realm.clients) {
        if (client.secret) expect(client.secret).toMatch(/^\$\{[A-Z_]+\}$/);
      }
    }
  });

  it('have the demo staff, the local client and fifty students locally', async () => {
    const admis = await importedRealm('local', 'admis');
    expect(admis.users.map((user) => user.username)).toEqual(
      expect.arrayContaining(['gestionnaire', 'gestionnaire2', 'jury', 'president', 'admin']),
    );
    expect(admis.clients.map((client) => client.clientId)).toContain('admis-local');
    const { users } = await importedRealm('local', 'ent');
    const students = users.map((user) => user.username);
    expect(students).toHaveLength(50);
    expect(students).toEqual(expect.arrayContaining(['etu001', 'etu050']));
  });

  it('refuse an overlay that replaces a client or a user', () => {
    const realm: RealmFile = {
      realm: 'admis',
      clients: [{ clientId: 'a' }],
      users: [{ username: 'u' }],
    };
    expect(() => mergeRealm(realm, { clients: [{ clientId: 'a' }] })).toThrow(/already: a/);
    expect(() => mergeRealm(realm, { users: [{ username: 'u' }] })).toThrow(/already: u/);
    const merged = mergeRealm(realm, { users: [{ username: 'v' }] });
    expect(merged.users).toEqual([{ username: 'u' }, { username: 'v' }]);
    expect(realm.users).toEqual([{ username: 'u' }]);
  });
});
