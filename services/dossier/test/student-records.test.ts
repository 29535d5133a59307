import { createTemporalClient } from '@admis/kit';
import {
  createTestCandidate,
  eventually,
  serve,
  serviceTokenOf,
  type ServedApp,
  type TestCandidate,
} from '@admis/kit/testing';
import { studentRecordsWorkflowId } from '@admis/workflows/messages';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import { readFile } from 'node:fs/promises';
import request from 'supertest';
import { serveAdmissions, type ServedAdmissions } from '../../documents/test/support/admissions.ts';
import { createHttpStudentRecords } from '../src/data-access/student-records/http-student-records.ts';
import { openStudentRecords } from '../src/data-access/student-records/open-student-records.ts';
import type { StudentRecords } from '../src/data-access/student-records/student-records.ts';
import { fillFromStudentRecords } from '../src/use-cases/fill-from-student-records.ts';
import { getFile } from '../src/use-cases/get-dossier.ts';
import { refreshFromStudentRecords } from '../src/use-cases/refresh-from-student-records.ts';
import { resumeFilling } from '../src/use-cases/resume-filling.ts';
import { config, newDossier, openSystem, type System } from './support/system.ts';

/** How the university's records behave at the moment: they are another house's system. */
let behaviour: 'well' | 'failing' | 'silent' | 'unreadable' = 'well';
let asked = 0;
let correction = {};
let university: ServedApp;
let records: StudentRecords;
let admissions: ServedAdmissions;
let system: System;
let service: string;
let candidate: TestCandidate;
const temporal = createTemporalClient(config);

const student = {
  ...{ lastName: 'Gauthier', firstName: 'Gaëlle', nationality: 'FR', ine: '1234567890V' },
  address: { country: 'FR', line1: '5, rue Basse', postalCode: '14000', communeInsee: '14118' },
  baccalaureate: { year: 2023, series: 'G', country: 'FR', departement: '14' },
  curriculum: [
    { year: 2025, programme: 'L2-DROIT', title: 'Licence 2 Droit', result: null, mention: null },
    { year: 2026, programme: 'L3-DROIT', title: 'Licence 3 Droit', result: null, mention: null },
  ],
};

/** Impatient, so that the tests are not slow. */
const patience = {
  ...{ timeoutMs: 300, retries: 2, firstPauseMs: 1 },
  ...{ failuresUntilOpen: 6, openMs: 400 },
};
const token = 'a-token-of-the-records';

beforeAll(async () => {
  const app = express();
  app.get('/api/students/:login', (incoming, response) => {
    asked += 1;
    if (incoming.get('authorization') !== `Bearer ${token}`) response.status(401).end();
    else if (behaviour === 'failing') response.status(500).end();
    else if (behaviour === 'unreadable') response.json({ lastName: 7 });
    else if (behaviour === 'well') {
      if (incoming.params.login === 'etu007') response.json({ ...student, ...correction });
      else response.status(404).end();
    }
  });
  university = await serve(app);
  admissions = await serveAdmissions();
  service = await serviceTokenOf(config.KEYCLOAK_URL, config.SERVICE_CLIENT_SECRET);
});

beforeEach(async () => {
  behaviour = 'well';
  asked = 0;
  correction = {};
  await candidate?.remove();
  await system?.close();
  candidate = await createTestCandidate(config);
  records = createHttpStudentRecords({ url: `${university.baseUrl}/api`, token }, patience);
  system = await openSystem({
    admissionsUrl: admissions.baseUrl,
    studentRecords: records,
    temporal,
  });
});

afterAll(async () => {
  await candidate.remove();
  await system.close();
  await admissions.close();
  await university.close();
  await temporal.connection.close();
});

function open(studentLogin?: string) {
  return request(system.app)
    .post('/dossiers')
    .auth(service, { type: 'bearer' })
    .send({ ...newDossier(candidate.number), studentLogin });
}

async function me(path = ''): Promise<Record<string, unknown>> {
  const answer = await request(system.app)
    .get(`/dossiers/me${path}`)
    .auth(candidate.token, { type: 'bearer' })
    .expect(200);
  return answer.body as Record<string, unknown>;
}

function save(section: string, values: object) {
  return request(system.app)
    .patch(`/dossiers/me/sections/${section}`)
    .auth(candidate.token, { type: 'bearer' })
    .send({ values });
}

/** After too many failures the records are left alone for a while: what comes of a try once they are asked again. */
const onceAskedAgain = <T>(attempt: () => Promise<T>): Promise<T> => {
  const before = asked;
  return eventually(async () => {
    try {
      return await attempt();
    } catch (error) {
      if (asked > before) throw error;
      return undefined;
    }
  });
};
/** Whether its workflow was started; where a whole system runs, its own service may have ended it already. */
const isTakenUp = async () => {
  const handle = temporal.workflow.getHandle(studentRecordsWorkflowId(candidate.number));
  return (await handle.describe()).workflowId === handle.workflowId;
};
const stopWaiting = async () => {
  const handle = temporal.workflow.getHandle(studentRecordsWorkflowId(candidate.number));
  if ((await handle.describe()).status.name === 'RUNNING') await handle.terminate();
};

describe("a student's dossier", () => {
  it('is filled when it is opened, and belongs to the records where the guide says so', async () => {
    const opened = await open('etu007').expect(201);
    expect(opened.body).toMatchObject({ lastName: 'Gauthier', nationality: 'FR' });
    expect(await me()).toMatchObject({
      records: 'filled',
      sections: expect.arrayContaining([
        expect.objectContaining({ id: 'personal', completion: 'complete', locked: 'records' }),
        expect.objectContaining({ id: 'address', completion: 'complete', locked: null }),
        expect.objectContaining({ id: 'baccalaureate', locked: 'records' }),
        expect.objectContaining({ id: 'internalCurriculum', completion: 'complete' }),
      ]) as unknown,
    });
    expect(await me('/internalCurriculum')).toMatchObject({
      records: 'filled',
      rows: [{ year: 2026, title: 'Licence 3 Droit' }, { year: 2025 }],
    });
    const refused = await save('personal', { ine: '123456789AB', phone: '0231000000' });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ locked: 'records', fields: ['ine'] });
    await save('personal', { phone: '0231000000' }).expect(200);
    await save('baccalaureate', { year: 2022 }).expect(409);
    await save('address', { line1: '6, rue Basse' }).expect(200);
  });

  it('is opened once, however often it is asked, and keeps what was changed since', async () => {
    await open('etu007').expect(201);
    await save('personal', { phone: '0231000000' }).expect(200);
    await open('etu007').expect(201);
    expect(asked).toBe(1);
    expect(await me('/sections/personal')).toMatchObject({ values: { phone: '0231000000' } });
  });

  it('that was there before becomes theirs; an address they wrote stays', async () => {
    await open().expect(201);
    await save('address', { line1: 'Chez moi' }).expect(200);
    await open('etu007').expect(201);
    expect(await me()).toMatchObject({ records: 'filled', lastName: 'Gauthier' });
    expect(await me('/sections/address')).toMatchObject({ values: { line1: 'Chez moi' } });
  });

  it('is theirs to fill when the records do not know them', async () => {
    await open('etu999').expect(201);
    expect(await me()).toMatchObject({ records: 'notFound' });
    await save('personal', { nationality: 'BE' }).expect(200);
    await save('baccalaureate', { year: 2022 }).expect(200);
  });
});

describe('records that the university has corrected', () => {
  const later = (hours: number) => new Date(Date.now() + hours * 3600 * 1000);
  const refresh = async (hours: number) =>
    refreshFromStudentRecords(
      system.useCases,
      await getFile(system.useCases, candidate.number),
      later(hours),
    );

  it('appear in the dossier with a later visit, and cost nobody a version when they are the same', async () => {
    await open('etu007').expect(201);
    await save('personal', { phone: '0231000000' }).expect(200);
    const before = await me('/sections/personal');
    await refresh(0.5);
    expect(asked).toBe(1);
    await refresh(2);
    expect(asked).toBe(2);
    expect(await me('/sections/personal')).toEqual(before);
    correction = { lastName: 'Gauthier-Roy', birthPlace: 'Bayeux' };
    await refresh(2);
    expect(await me('/sections/personal')).toMatchObject({
      version: Number(before['version']) + 1,
      values: { birthPlace: 'Bayeux', phone: '0231000000' },
    });
    expect(await me()).toMatchObject({ lastName: 'Gauthier-Roy' });
  });

  it('change nothing while they are away', async () => {
    await open('etu007').expect(201);
    behaviour = 'failing';
    const before = await me('/sections/personal');
    await refresh(2);
    expect(await me('/sections/personal')).toEqual(before);
  });
});

describe('while student records are away', () => {
  it('nothing waits for them: a workflow fills the dossier later', async () => {
    behaviour = 'failing';
    await open('etu007').expect(201);
    expect(await me()).toMatchObject({ records: 'pending' });
    expect(await isTakenUp()).toBe(true);
    await save('personal', { mobilePhone: '0600000000' }).expect(200);
    await save('personal', { nationality: 'BE' }).expect(409);
    await save('address', { country: 'BE', line1: 'Rue Haute', town: 'Liège' }).expect(200);
    await expect(fillFromStudentRecords(system.useCases, candidate.number)).rejects.toMatchObject({
      ...{ status: 503, code: 'peerUnavailable' },
    });
    // A service that starts again finds it, and there is one workflow still.
    expect(await resumeFilling(system.useCases)).toBe(1);
    await stopWaiting();

    behaviour = 'well';
    expect(
      await onceAskedAgain(() => fillFromStudentRecords(system.useCases, candidate.number)),
    ).toBe('filled');
    expect(await fillFromStudentRecords(system.useCases, candidate.number)).toBe('filled');
    expect(await me('/sections/personal')).toMatchObject({
      locked: 'records',
      values: { nationality: 'FR', mobilePhone: '0600000000' },
    });
    expect(await me('/sections/address')).toMatchObject({ values: { town: 'Liège' } });
  });

  it('a dossier that is gone is no longer filled', async () => {
    expect(await fillFromStudentRecords(system.useCases, 'ZZZZZZZZ')).toBe('gone');
  });
});

describe('student records over HTTP', () => {
  it('are asked again after a failure, and left alone after many', async () => {
    behaviour = 'failing';
    await expect(records.find('etu007')).rejects.toMatchObject({ status: 503 });
    expect(asked).toBe(3);
    await expect(records.find('etu007')).rejects.toMatchObject({ status: 503 });
    expect(asked).toBe(6);
    await expect(records.find('etu007')).rejects.toMatchObject({ status: 503 });
    expect(asked).toBe(6);
    behaviour = 'well';
    expect(await onceAskedAgain(() => records.find('etu007'))).toMatchObject({
      ine: '1234567890V',
    });
  });

  it('are not waited for when they say nothing', async () => {
    behaviour = 'silent';
    const began = performance.now();
    await expect(records.find('etu007')).rejects.toMatchObject({ status: 503 });
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('that answer what cannot be read are as good as away', async () => {
    behaviour = 'unreadable';
    await expect(records.find('etu007')).rejects.toMatchObject({ status: 503 });
    behaviour = 'well';
    const stranger = createHttpStudentRecords(
      { url: `${university.baseUrl}/api/`, token: 'of somebody else' },
      patience,
    );
    await expect(stranger.find('etu007')).rejects.toMatchObject({ status: 503 });
  });
});

describe('which records are asked', () => {
  it('is configuration', async () => {
    const demo = await openStudentRecords({ STUDENT_RECORDS: 'demo' });
    const none = await openStudentRecords({ STUDENT_RECORDS: 'none' });
    expect(await none.find('etu007')).toBeUndefined();
    await expect(openStudentRecords({ STUDENT_RECORDS: 'http' })).rejects.toThrow(
      'STUDENT_RECORDS_URL',
    );
    // The made-up ones are those who have an account at the demo ENT.
    const realm = new URL('../../../deploy/keycloak/ent-realm.json', import.meta.url);
    const { users } = JSON.parse(await readFile(realm, 'utf8')) as {
      users: { username: string; firstName: string; lastName: string }[];
    };
    expect(users).toHaveLength(50);
    for (const { username, firstName, lastName } of users) {
      expect(await demo.find(username)).toMatchObject({ firstName, lastName });
    }
  });
});
