import { createTestCandidate, type TestCandidate } from '@admis/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { destroyDossier } from '../src/use-cases/destroy-dossier.ts';
import { config, newDossier, openSystem, pathsOf, type System } from './support/system.ts';

let system: System;
let candidate: TestCandidate;
let other: TestCandidate;

beforeAll(async () => {
  system = await openSystem();
  [candidate, other] = await Promise.all([
    createTestCandidate(config),
    createTestCandidate(config),
  ]);
});

afterAll(async () => {
  await Promise.all([candidate.remove(), other.remove()]);
  await system.close();
});

type Method = 'get' | 'post' | 'patch' | 'delete';
interface Row {
  id: string;
  version: number;
  [field: string]: unknown;
}

function ask(method: Method, path: string, { token } = candidate) {
  return request(system.app)[method](`/dossiers/me/${path}`).auth(token, { type: 'bearer' });
}

async function add(section: string, values: object): Promise<Row> {
  return (await ask('post', section).send({ values }).expect(201)).body as Row;
}

async function rowsOf(section: string): Promise<Row[]> {
  return ((await ask('get', section).expect(200)).body as { rows: Row[] }).rows;
}

const internship = {
  year: 2011,
  duration: '4 mois',
  employer: 'La Vinothèque',
  description: 'Gestion des commandes',
};
const year = { year: 2024, country: 'FR', kind: 'licence', title: 'L1', result: 'obtained' };

describe('rows', () => {
  it('need a dossier', async () => {
    await ask('get', 'internships').expect(404);
    await ask('post', 'internships').send({ values: internship }).expect(404);
  });

  it('are added, listed with the oldest year first, changed and taken out', async () => {
    for (const { number } of [candidate, other]) {
      await system.useCases.dossiers.insertOnce({ ...newDossier(number), nationality: null });
    }
    const first = await add('internships', internship);
    expect(first).toMatchObject({ ...internship, version: 1, hoursPerWeek: null });
    const second = await add('internships', { ...internship, year: 2016, hoursPerWeek: 35 });
    expect((await rowsOf('internships')).map(({ id }) => id)).toEqual([first.id, second.id]);
    const changed = await ask('patch', `internships/${first.id}`)
      .send({ expectedVersion: 1, values: { duration: '5 mois' } })
      .expect(200);
    expect(changed.body).toEqual({ ...first, version: 2, duration: '5 mois' });
    const stale = await ask('patch', `internships/${first.id}`).send({
      expectedVersion: 1,
      values: { duration: '6 mois' },
    });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ code: 'versionMoved', version: 2 });
    await ask('delete', `internships/${first.id}`).expect(204);
    await ask('delete', `internships/${first.id}`).expect(404);
    expect(await rowsOf('internships')).toEqual([second]);
  });

  it('are nobody else’s', async () => {
    const job = await add('workExperience', {
      ...{ year: 2014, title: 'Animateur', duration: '1 mois', employer: 'Foire' },
    });
    await ask('patch', `workExperience/${job.id}`, other)
      .send({ values: { title: 'x' } })
      .expect(404);
    await ask('delete', `workExperience/${job.id}`, other).expect(404);
    // Nor of another section.
    await ask('delete', `internships/${job.id}`).expect(404);
    expect(await rowsOf('workExperience')).toEqual([job]);
  });

  it('name every wrong field', async () => {
    const empty = await ask('post', 'workExperience').send({ values: { year: 1 } });
    expect(pathsOf(empty.body)).toEqual(
      ['duration', 'employer', 'title', 'year'].map((field) => `body.values.${field}`),
    );
    const wrong = await ask('post', 'externalCurriculum').send({
      values: { ...year, country: 'XX', kind: 'school', result: 'maybe', title: ' ', more: 1 },
    });
    expect(pathsOf(wrong.body)).toEqual(
      expect.arrayContaining(
        ['country', 'kind', 'result', 'title'].map((field) => `body.values.${field}`),
      ),
    );
    const { id } = await add('internships', internship);
    const emptied = await ask('patch', `internships/${id}`).send({ values: { employer: null } });
    expect(pathsOf(emptied.body)).toEqual(['body.values.employer']);
    await ask('patch', 'internships/1').send({ values: {} }).expect(400);
  });

  it('of studies elsewhere name a place of the official list in France', async () => {
    const row = await add('externalCurriculum', {
      ...{ ...year, departement: '14', communeInsee: '14118', schoolId: 'DEMO-003' },
      mention: 'assezBien',
    });
    expect(row).toMatchObject({ schoolName: 'Institut de démonstration de Caen' });
    const wrong = await ask('post', 'externalCurriculum').send({
      values: { ...year, departement: '14', communeInsee: '35238' },
    });
    expect(pathsOf(wrong.body)).toEqual(['body.values.communeInsee']);
    const abroad = await ask('patch', `externalCurriculum/${row.id}`).send({
      values: { country: 'BE', schoolName: 'Université' },
    });
    expect(abroad.body).toMatchObject({
      ...{ departement: null, communeInsee: null, schoolId: null, schoolName: 'Université' },
      ...{ mention: 'assezBien', version: 2 },
    });
  });

  it('are a hundred at most', async () => {
    const { number } = other;
    for (let count = 0; count < 100; count += 1) {
      await system.useCases.rows.add(number, 'internships', internship);
    }
    const refused = await ask('post', 'internships', other).send({ values: internship });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'tooManyRows' });
  });

  it('go with their dossier', async () => {
    const { number } = other;
    await destroyDossier(system.useCases, number);
    expect(await system.useCases.rows.count(number, 'internships')).toBe(0);
  });
});

describe('without the database', () => {
  it('rows and lists of schools answer 503', async () => {
    const cutOff = await openSystem();
    await cutOff.disconnect();
    const answers = await Promise.all([
      request(cutOff.app).get('/dossiers/me/internships').auth(candidate.token, { type: 'bearer' }),
      request(cutOff.app).get('/lists/schools?departement=14'),
    ]);
    await cutOff.close();
    expect(answers.map(({ status }) => status)).toEqual([503, 503]);
  });
});
