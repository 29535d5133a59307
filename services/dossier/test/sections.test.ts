import { createTestCandidate, serviceTokenOf, type TestCandidate } from '@admis/kit/testing';
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import request from 'supertest';
import { serveAdmissions, type ServedAdmissions } from '../../documents/test/support/admissions.ts';
import { config, newDossier, openSystem, pathsOf, type System } from './support/system.ts';

let admissions: ServedAdmissions;
let system: System;
let candidate: TestCandidate;

beforeAll(async () => {
  admissions = await serveAdmissions();
  system = await openSystem({ admissionsUrl: admissions.baseUrl });
  candidate = await createTestCandidate(config);
});

afterAll(async () => {
  await candidate.remove();
  await system.close();
  await admissions.close();
});

type Section = 'personal' | 'address' | 'baccalaureate';
interface View {
  version: number;
  locked: string | null;
  editable: string[];
  values: Record<string, unknown>;
}

function read(section: Section) {
  return request(system.app)
    .get(`/dossiers/me/sections/${section}`)
    .auth(candidate.token, { type: 'bearer' });
}

function save(section: Section, values: object, expectedVersion?: number) {
  return request(system.app)
    .patch(`/dossiers/me/sections/${section}`)
    .auth(candidate.token, { type: 'bearer' })
    .send({ values, expectedVersion });
}

async function saved(section: Section, values: object): Promise<Record<string, unknown>> {
  return ((await save(section, values).expect(200)).body as View).values;
}

async function faultsOf(section: Section, values: object): Promise<string[]> {
  const answer = await save(section, values);
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ code: 'invalidRequest' });
  return pathsOf(answer.body).map((path) => path.replace('body.values.', ''));
}

async function overview(): Promise<Record<string, { completion: string; missing: string[] }>> {
  const { body } = await request(system.app)
    .get('/dossiers/me')
    .auth(candidate.token, { type: 'bearer' })
    .expect(200);
  const { sections } = body as {
    sections: { id: string; completion: string; missing: string[] }[];
  };
  return Object.fromEntries(sections.map((section) => [section.id, section]));
}

describe('a dossier that is not there', () => {
  it('has no sections: 404', async () => {
    await read('personal').expect(404);
    await save('address', { line1: '5, rue Basse' }).expect(404);
  });
});

describe('the sections of a new dossier', () => {
  beforeAll(async () => {
    await request(system.app)
      .post('/dossiers')
      .auth(await serviceTokenOf(config.KEYCLOAK_URL, config.SERVICE_CLIENT_SECRET), {
        type: 'bearer',
      })
      .send(newDossier(candidate.number))
      .expect(201);
  });

  it("are seven, in the guide's order, all open and empty", async () => {
    const sections = await overview();
    expect(Object.keys(sections)).toEqual([
      ...['personal', 'address', 'baccalaureate', 'internalCurriculum'],
      ...['externalCurriculum', 'internships', 'workExperience'],
    ]);
    expect(sections).toMatchObject({
      personal: { completion: 'empty', missing: ['nationality', 'ine'], locked: null },
      internalCurriculum: { completion: 'notNeeded', required: false },
      internships: { completion: 'empty', required: false, missing: [] },
    });
    expect((await read('personal').expect(200)).body).toEqual({
      version: 0,
      locked: null,
      editable: [
        ...['nationality', 'ine', 'ineExemption', 'birthDate', 'birthPlace'],
        ...['phone', 'mobilePhone'],
      ],
      values: {
        ...{ nationality: null, ine: null, ineExemption: null, birthDate: null },
        ...{ birthPlace: null, phone: null, mobilePhone: null },
      },
    });
  });

  it('are saved field by field, and told how far they are', async () => {
    await save('personal', { nationality: 'FR' }).expect(200);
    expect(await overview()).toMatchObject({
      personal: { completion: 'incomplete', missing: ['ine'] },
    });
    const answer = await save('personal', { ine: ' 1234567890v ' }).expect(200);
    expect(answer.body).toMatchObject({
      version: 2,
      values: { nationality: 'FR', ine: '1234567890V' },
    });
    expect(await overview()).toMatchObject({ personal: { completion: 'complete', missing: [] } });
    const whole = await request(system.app)
      .get('/dossiers/me')
      .auth(candidate.token, { type: 'bearer' });
    expect(whole.body).toMatchObject({ nationality: 'FR' });
  });

  it('take a field emptied, and an empty text as nothing', async () => {
    expect(await saved('personal', { birthPlace: 'Caen' })).toMatchObject({ birthPlace: 'Caen' });
    expect(await saved('personal', { birthPlace: '  ' })).toMatchObject({ birthPlace: null });
    expect(await saved('personal', { phone: '02 31 00 00 00' })).toMatchObject({
      phone: '02 31 00 00 00',
    });
    expect(await saved('personal', { phone: null })).toMatchObject({ phone: null });
  });

  it('name every wrong field, and change nothing then', async () => {
    const { body: before } = await read('personal');
    expect(
      await faultsOf('personal', {
        nationality: 'ZZ',
        ine: '1234567890A',
        ineExemption: 'lazy',
        birthDate: '2999-01-01',
        phone: 'call me',
        birthPlace: 'x'.repeat(101),
        lastName: 'Other',
      }),
    ).toEqual(
      expect.arrayContaining([
        ...['birthDate', 'birthPlace', 'ine', 'ineExemption', 'nationality', 'phone'],
      ]),
    );
    await save('personal', { birthDate: '2001-02-30' }).expect(400);
    await save('personal', { ine: '123' }).expect(400);
    expect((await read('personal')).body).toEqual(before);
  });

  it('take an INE or why there is none, not both', async () => {
    expect(await saved('personal', { ineExemption: 'noFrenchDiploma' })).toMatchObject({
      ine: null,
      ineExemption: 'noFrenchDiploma',
    });
    expect(await saved('personal', { ine: '123456789AB' })).toMatchObject({
      ine: '123456789AB',
      ineExemption: null,
    });
    expect(
      await faultsOf('personal', { ine: '123456789AC', ineExemption: 'frenchBefore1995' }),
    ).toEqual(['ineExemption']);
    expect(await faultsOf('personal', { ineExemption: 'foreignNeverInFrance' })).toEqual([
      'ineExemption',
    ]);
    expect(
      await saved('personal', { nationality: 'VN', ineExemption: 'foreignNeverInFrance' }),
    ).toMatchObject({ ine: null });
    expect(await saved('personal', { nationality: 'FR' })).toMatchObject({ ineExemption: null });
  });

  it('refuse what another window has overtaken, and lose nothing of fields saved at once', async () => {
    const { version } = (await read('address').expect(200)).body as View;
    await save('address', { line2: 'Bât. A' }, version).expect(200);
    const stale = await save('address', { line2: 'Bât. B' }, version);
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({
      code: 'versionMoved',
      version: version + 1,
      values: { line2: 'Bât. A' },
    });
    const fields = ['line1', 'line2', 'line3'];
    await Promise.all(fields.map((field) => save('address', { [field]: field }).expect(200)));
    expect((await read('address')).body).toMatchObject({
      version: version + 4,
      values: { line1: 'line1', line2: 'line2', line3: 'line3' },
    });
  });
});

describe('the address', () => {
  it('is in France of a commune that has the postal code', async () => {
    expect(await saved('address', { country: 'FR', postalCode: '14000' })).toMatchObject({
      communeInsee: '14118',
      town: 'Caen',
    });
    expect(await faultsOf('address', { postalCode: '00000' })).toEqual(['postalCode']);
    expect(await faultsOf('address', { postalCode: 'BD12' })).toEqual(['postalCode']);
    expect(await faultsOf('address', { communeInsee: '35238' })).toEqual(['communeInsee']);
    // Several communes share it: one has to be chosen.
    const several = await saved('address', { postalCode: '14210' });
    expect(several).toMatchObject({ communeInsee: null, town: null });
    expect(await saved('address', { town: 'évrecy' })).toMatchObject({
      communeInsee: '14257',
      town: 'Évrecy',
    });
    expect(await faultsOf('address', { town: 'Brest' })).toEqual(['town']);
    expect(await saved('address', { postalCode: '97400' })).toMatchObject({ town: 'Saint-Denis' });
  });

  it('is elsewhere a town in free words', async () => {
    expect(await saved('address', { country: 'IE', town: 'Cong' })).toMatchObject({
      ...{ country: 'IE', postalCode: null, communeInsee: null, town: 'Cong' },
    });
    expect(await faultsOf('address', { communeInsee: '14118' })).toEqual(['communeInsee']);
    expect((await overview())['address']).toMatchObject({ completion: 'complete' });
  });
});

describe('the baccalauréat', () => {
  it('has the series of its year', async () => {
    expect(await saved('baccalaureate', { year: 2024, series: 'G' })).toMatchObject({
      series: 'G',
    });
    expect(await faultsOf('baccalaureate', { series: 'S' })).toEqual(['series']);
    expect(await saved('baccalaureate', { year: 2015 })).toMatchObject({ series: null });
    expect(await saved('baccalaureate', { series: 'S', mention: 'bien' })).toMatchObject({
      series: 'S',
    });
    expect(await faultsOf('baccalaureate', { year: 2999, mention: 'great' })).toEqual([
      'mention',
      'year',
    ]);
  });

  it('goes in France from the département to the commune to the school', async () => {
    await saved('baccalaureate', { country: 'FR', departement: '14' });
    expect(await faultsOf('baccalaureate', { communeInsee: '35238' })).toEqual(['communeInsee']);
    expect(await faultsOf('baccalaureate', { departement: '96' })).toEqual(['departement']);
    await saved('baccalaureate', { communeInsee: '14118' });
    expect(await faultsOf('baccalaureate', { schoolId: 'DEMO-004' })).toEqual(['schoolId']);
    expect(await saved('baccalaureate', { schoolId: 'DEMO-001' })).toMatchObject({
      schoolName: 'Lycée de démonstration de Caen',
    });
    expect(await saved('baccalaureate', { schoolName: 'Un autre lycée' })).toMatchObject({
      schoolId: null,
      schoolName: 'Un autre lycée',
    });
    expect((await overview())['baccalaureate']).toMatchObject({ completion: 'complete' });
    expect(await saved('baccalaureate', { departement: '35' })).toMatchObject({
      communeInsee: null,
      schoolName: null,
    });
  });

  it('abroad asks for the country alone', async () => {
    expect(await saved('baccalaureate', { country: 'VN', series: '0031' })).toMatchObject({
      departement: null,
    });
    expect(await faultsOf('baccalaureate', { departement: '14' })).toEqual(['departement']);
    expect((await overview())['baccalaureate']).toMatchObject({ completion: 'complete' });
  });
});

describe('the whole file', () => {
  it('is there for those who examine it', async () => {
    const service = await serviceTokenOf(config.KEYCLOAK_URL, config.SERVICE_CLIENT_SECRET);
    const file = () =>
      request(system.app)
        .get(`/dossiers/${candidate.number}/file`)
        .auth(service, { type: 'bearer' });
    expect((await file().expect(200)).body).toMatchObject({
      number: candidate.number,
      records: 'none',
      personal: { nationality: 'FR' },
      baccalaureate: { country: 'VN' },
      internships: [],
    });
    await request(system.app)
      .get('/dossiers/ZZZZZZZZ/file')
      .auth(service, { type: 'bearer' })
      .expect(404);
  });

  it('says what its codes mean, and nothing of those that no list has', async () => {
    await saved('baccalaureate', { country: 'FR', departement: '14' });
    await saved('baccalaureate', { communeInsee: '14118' });
    await system.useCases.rows.add(candidate.number, 'externalCurriculum', {
      ...{ year: 2020, country: 'FR', departement: '2A', communeInsee: '99999' },
      ...{ kind: 'licence', title: 'L1', result: 'obtained', mention: null },
    });
    const service = await serviceTokenOf(config.KEYCLOAK_URL, config.SERVICE_CLIENT_SECRET);
    const { body } = await request(system.app)
      .get(`/dossiers/${candidate.number}/file`)
      .auth(service, { type: 'bearer' })
      .expect(200);
    expect((body as { names: unknown }).names).toEqual({
      series: { '0031': { fr: 'Titre étranger admis en équivalence', en: 'Foreign diploma' } },
      mention: { bien: { fr: 'Bien', en: 'Very good' } },
      kind: { licence: { fr: 'Licence', en: "Bachelor's degree (licence)" } },
      departement: {
        '14': { fr: 'Calvados', en: 'Calvados' },
        '2A': { fr: 'Corse-du-Sud', en: 'Corse-du-Sud' },
      },
      communeInsee: { '14118': { fr: 'Caen', en: 'Caen' } },
    });
  });
});

describe('after the first application', () => {
  test('the personal details are closed, the rest is not', async () => {
    await admissions.recordApplication(candidate.number, {}, {});
    const refused = await save('personal', { nationality: 'BE', phone: '0231000000' });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      ...{ code: 'sectionLocked', locked: 'applied', fields: ['nationality', 'phone'] },
    });
    const direct = await request(system.app)
      .patch('/dossiers/me')
      .auth(candidate.token, { type: 'bearer' })
      .send({ nationality: 'BE' });
    expect(direct.status).toBe(409);
    expect((await read('personal')).body).toMatchObject({ locked: 'applied', editable: [] });
    // What is the same already is no change.
    await save('personal', { nationality: 'FR' }).expect(200);
    await save('address', { line1: '6, rue Basse' }).expect(200);
    await save('baccalaureate', { mention: 'tresBien' }).expect(200);
  });

  test('nothing is written that might be closed while admissions is down: 503', async () => {
    const cutOff = await openSystem();
    await cutOff.useCases.dossiers.insertOnce({
      ...newDossier(candidate.number),
      nationality: 'FR',
    });
    const ask = (method: 'get' | 'patch') =>
      request(cutOff.app)
        [method]('/dossiers/me/sections/personal')
        .auth(candidate.token, { type: 'bearer' });
    const refused = await ask('patch').send({ values: { nationality: 'BE' } });
    expect(refused.status).toBe(503);
    expect(refused.body).toMatchObject({ code: 'peerUnavailable', peer: 'admissions' });
    expect((await ask('get').expect(200)).body).toMatchObject({
      locked: 'unknown',
      values: { nationality: 'FR' },
    });
    await request(cutOff.app)
      .patch('/dossiers/me/sections/address')
      .auth(candidate.token, { type: 'bearer' })
      .send({ values: { line1: '5, rue Basse' } })
      .expect(200);
    await cutOff.close();
  });
});
