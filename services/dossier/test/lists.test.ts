import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import request from 'supertest';
import { loadSchools } from '../src/use-cases/load-schools.ts';
import { openSystem, pathsOf, type System } from './support/system.ts';

let system: System;
let folder: string;
beforeAll(async () => {
  system = await openSystem();
  folder = await mkdtemp(join(tmpdir(), 'admis-schools-'));
});
afterAll(async () => {
  await system.close();
  await rm(folder, { recursive: true });
});

async function list<T = Record<string, unknown>>(path: string): Promise<T[]> {
  const answer = await request(system.app).get(`/lists/${path}`).expect(200);
  expect(answer.headers['cache-control']).toContain('public');
  return answer.body as T[];
}

async function refusedFields(path: string): Promise<string[]> {
  const answer = await request(system.app).get(`/lists/${path}`);
  expect(answer.status).toBe(400);
  return pathsOf(answer.body);
}

const namesOf = (items: Record<string, unknown>[]) => items.map(({ name }) => name);

describe('countries', () => {
  it("are named in the language asked for, in its alphabet's order", async () => {
    const french = namesOf(await list('countries'));
    const english = namesOf(await list('countries?language=en'));
    expect(french).toEqual(expect.arrayContaining(['Allemagne', 'Égypte', 'France', 'Viêt Nam']));
    expect(french.indexOf('Égypte')).toBeLessThan(french.indexOf('France'));
    expect(english).toEqual(expect.arrayContaining(['Germany', 'Egypt', 'France']));
    expect(english).toHaveLength(french.length);
    // A country by a code of the past as well (FX, DD) would be there twice.
    expect(new Set(french).size).toBe(french.length);
    expect(await refusedFields('countries?language=de')).toEqual(['query.language']);
  });
});

describe('départements and communes', () => {
  it('are all there, overseas included', async () => {
    const departements = await list('departements');
    expect(departements).toEqual(
      expect.arrayContaining([
        { code: '14', name: 'Calvados' },
        { code: '2A', name: 'Corse-du-Sud' },
        { code: '974', name: 'La Réunion' },
        { code: '988', name: 'Nouvelle-Calédonie' },
      ]),
    );
  });

  it('are found by postal code, also where several share one', async () => {
    expect(await list('communes?postalCode=75005')).toEqual([
      expect.objectContaining({ inseeCode: '75056', name: 'Paris', departement: '75' }),
    ]);
    expect(namesOf(await list('communes?postalCode=14210'))).toContain('Évrecy');
    expect(await list('communes?postalCode=97400')).toHaveLength(1);
    expect(await list('communes?postalCode=00000')).toEqual([]);
  });

  it('are found as one types, without accents, the likeliest first', async () => {
    expect(namesOf(await list('communes?search=herouv')).slice(0, 1)).toEqual([
      'Hérouville-Saint-Clair',
    ]);
    expect(namesOf(await list('communes?search=caen'))[0]).toBe('Caen');
    expect(namesOf(await list('communes?departement=14&search=st%20clair'))).toContain(
      'Hérouville-Saint-Clair',
    );
    expect(await list('communes?departement=35&search=caen')).toEqual([]);
    expect((await list('communes?departement=14')).length).toBeGreaterThan(400);
  });

  it('are found fast', async () => {
    const { communes } = system.useCases;
    const began = performance.now();
    for (let time = 0; time < 20; time += 1) communes.search({ search: 'saint mar' });
    expect((performance.now() - began) / 20).toBeLessThan(100);
  });

  it('are not told all at once', async () => {
    expect(await refusedFields('communes')).toEqual(['query.search']);
    expect(await refusedFields('communes?search=a')).toEqual(['query.search']);
    expect(await refusedFields('communes?postalCode=1400&departement=Calvados')).toEqual([
      'query.departement',
      'query.postalCode',
    ]);
  });
});

describe('series of the baccalauréat', () => {
  test.each([
    [1990, ['C', 'D', 'F3', 'ESEUA', '0031'], ['S', 'G', 'DAEUA']],
    [2010, ['S', 'ES', 'L', 'STG', 'DAEUA', '0031'], ['C', 'G', 'STMG']],
    [2024, ['G', 'STMG', 'STI2D', 'ST2S', 'P', '0031'], ['S', 'C', 'STG']],
  ])('of %i', async (year, there, absent) => {
    const codes = (await list(`bac-series?year=${year}`)).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(there));
    for (const code of absent) expect(codes).not.toContain(code);
  });

  it('are all there without a year, and each has two names', async () => {
    const all = await list<{ code: string; fr: string; en: string }>('bac-series');
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    for (const { fr, en } of all) expect(Math.min(fr.length, en.length)).toBeGreaterThan(2);
    expect(await refusedFields('bac-series?year=soon')).toEqual(['query.year']);
  });
});

describe('mentions and kinds of studies', () => {
  it('have two names each', async () => {
    expect(await list('mentions')).toContainEqual({
      ...{ code: 'assezBien', fr: 'Assez Bien', en: 'Good' },
    });
    expect((await list('formation-kinds')).map(({ code }) => code)).toContain('licence');
  });
});

describe('schools', () => {
  const file = async (content: string): Promise<string> => {
    const path = join(folder, 'schools.csv');
    await writeFile(path, content);
    return path;
  };

  it('are found in a commune or a département, by kind and by name', async () => {
    expect(namesOf(await list('schools?communeInsee=14118'))).toEqual([
      'Institut de démonstration de Caen',
      'Lycée de démonstration de Caen',
      'Lycée du Chêne-Vert (Caen)',
    ]);
    expect(namesOf(await list('schools?departement=14&kind=secondary&search=chene%20bay'))).toEqual(
      ['Lycée du Chêne-Vert (Bayeux)'],
    );
    expect(await list('schools')).toEqual([]);
    expect(await refusedFields('schools?kind=any')).toEqual(['query.kind']);
  });

  it('are loaded from a file, again and again', async () => {
    const before = await system.useCases.schools.count();
    const path = await file(
      '\uFEFFid,name,kind,communeInsee\n0140013N,"Lycée ""A"", Caen",secondary,14118\n',
    );
    for (let time = 0; time < 2; time += 1) {
      expect(await loadSchools(system.useCases, path)).toBe(1);
    }
    expect(await system.useCases.schools.count()).toBe(before + 1);
    expect(await system.useCases.schools.find('0140013N')).toEqual({
      ...{ id: '0140013N', name: 'Lycée "A", Caen', kind: 'secondary' },
      ...{ communeInsee: '14118', departement: '14' },
    });
  });

  it('are not loaded at all from a file with wrong lines, which are named', async () => {
    const before = await system.useCases.schools.count();
    const path = await file(
      'id;name;kind;communeInsee\nA1;Lycée;secondary;14118\nA2;;secondary;14118\nA3;Lycée;prep;99999\n',
    );
    await expect(loadSchools(system.useCases, path)).rejects.toThrow(
      /line 3: name[\s\S]*line 4: kind/,
    );
    const noCommune = await file('id;name;kind;communeInsee\nA1;Lycée;secondary;99999\n');
    await expect(loadSchools(system.useCases, noCommune)).rejects.toThrow('line 2: communeInsee');
    expect(await system.useCases.schools.count()).toBe(before);
  });
});
