import {
  accessTokenOf,
  createTestCandidate,
  deadUrl,
  randomDossierNumber,
  serviceTokenOf,
  type TestCandidate,
} from '@admis/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { config, newDossier, openSystem, type System } from './support/system.ts';

const number = randomDossierNumber();
const staff = ['gestionnaire', 'jury', 'president', 'admin'] as const;
type Caller = (typeof staff)[number] | 'candidate' | 'service' | 'nobody' | 'forger';

const row = '7c1d6a52-6c2b-4d53-9a3e-2f6f4b1f5a10';
const rowSections = ['externalCurriculum', 'internships', 'workExperience'];
const forms = ['personal', 'address', 'baccalaureate'];
const lists = ['countries', 'departements', 'bac-series', 'mentions', 'formation-kinds', 'schools'];

const routes = [
  ['post', '/dossiers'],
  ['get', '/dossiers/me'],
  ['patch', '/dossiers/me'],
  ['get', `/dossiers/${number}`],
  ['put', `/dossiers/${number}/email`],
  ['get', `/dossiers/${number}/file`],
  ['get', '/dossiers/me/internalCurriculum'],
  ...forms.flatMap((form): Route[] => [
    ['get', `/dossiers/me/sections/${form}`],
    ['patch', `/dossiers/me/sections/${form}`],
  ]),
  ...rowSections.flatMap((section): Route[] => [
    ['get', `/dossiers/me/${section}`],
    ['post', `/dossiers/me/${section}`],
    ['patch', `/dossiers/me/${section}/${row}`],
    ['delete', `/dossiers/me/${section}/${row}`],
  ]),
  ...lists.map((list): Route => ['get', `/lists/${list}`]),
  ['get', '/lists/communes?postalCode=14000'],
  ['delete', `/dossiers/${number}`],
] satisfies Route[];
type Route = ['get' | 'post' | 'put' | 'patch' | 'delete', string];

let system: System;
let candidate: TestCandidate;
const tokens = new Map<Caller, string>();

beforeAll(async () => {
  system = await openSystem();
  candidate = await createTestCandidate(config);
  const service = await serviceTokenOf(config.KEYCLOAK_URL, config.SERVICE_CLIENT_SECRET);
  tokens.set('service', service);
  tokens.set('candidate', candidate.token);
  for (const login of staff) tokens.set(login, await accessTokenOf(config.KEYCLOAK_URL, login));
  // The right shape and claims, but not signed by the realm.
  tokens.set('forger', service.replace(/[^.]+$/, 'A'.repeat(342)));
  for (const owner of [number, candidate.number]) {
    await call('service', ['post', '/dossiers']).send(newDossier(owner)).expect(201);
  }
});

afterAll(async () => {
  await candidate.remove();
  await system.close();
});

function each(
  names: string[],
  rowsOf: (name: string) => [string, Record<string, number>][],
): Record<string, Record<string, number>> {
  return Object.fromEntries(names.flatMap(rowsOf));
}

function call(caller: Caller, [method, path]: Route) {
  const token = tokens.get(caller);
  const calling = request(system.app)[method](path);
  return token === undefined ? calling : calling.auth(token, { type: 'bearer' });
}

describe('who may do what with dossiers', () => {
  it('is this table, and every route is in it', async () => {
    const table: Record<string, Record<string, number>> = {};
    const callers = [...staff, 'candidate', 'service', 'nobody', 'forger'] as const;
    for (const route of routes) {
      const row: Record<string, number> = {};
      for (const caller of callers) row[caller] = (await call(caller, route)).status;
      table[route.join(' ').replace(number, '{number}')] = row;
    }
    const { body } = await request(system.app).get('/openapi.json').expect(200);
    const { paths } = body as { paths: Record<string, object> };
    const operations = Object.values(paths).flatMap((methods) => Object.keys(methods));
    expect(operations).toHaveLength(routes.length);
    const nobody = { nobody: 401, forger: 401 };
    const noStaff = { gestionnaire: 403, jury: 403, president: 403, admin: 403 };
    const own = (candidate: number) => ({ ...noStaff, candidate, service: 403, ...nobody });
    const allStaff = { gestionnaire: 200, jury: 200, president: 200, admin: 200 };
    expect(table).toEqual({
      // 400: allowed, but the body is empty.
      'post /dossiers': { ...noStaff, candidate: 403, service: 400, ...nobody },
      'get /dossiers/me': { ...noStaff, candidate: 200, service: 403, ...nobody },
      'patch /dossiers/me': { ...noStaff, candidate: 200, service: 403, ...nobody },
      'get /dossiers/{number}': { ...allStaff, candidate: 403, service: 200, ...nobody },
      // 400: allowed, but the body is empty.
      'put /dossiers/{number}/email': { ...noStaff, candidate: 403, service: 400, ...nobody },
      'get /dossiers/{number}/file': { ...allStaff, candidate: 403, service: 200, ...nobody },
      'delete /dossiers/{number}': { ...noStaff, candidate: 403, service: 204, ...nobody },
      'get /dossiers/me/internalCurriculum': own(200),
      ...each(forms, (form) => [
        [`get /dossiers/me/sections/${form}`, own(200)],
        // 400: allowed, but the body is empty.
        [`patch /dossiers/me/sections/${form}`, own(400)],
      ]),
      ...each(rowSections, (section) => [
        [`get /dossiers/me/${section}`, own(200)],
        [`post /dossiers/me/${section}`, own(400)],
        [`patch /dossiers/me/${section}/${row}`, own(400)],
        // 404: allowed, but there is no such row.
        [`delete /dossiers/me/${section}/${row}`, own(404)],
      ]),
      ...each([...lists, 'communes?postalCode=14000'], (list) => [
        [`get /lists/${list}`, Object.fromEntries(callers.map((caller) => [caller, 200]))],
      ]),
    });
  });

  it('shows staff neither the address nor the language of a candidate', async () => {
    const whole = newDossier(candidate.number);
    const path = `/dossiers/${candidate.number}`;
    const { lastName, firstName } = whole;
    for (const login of staff) {
      const seen = await call(login, ['get', path]).expect(200);
      expect(seen.body).toEqual({
        number: candidate.number,
        lastName,
        firstName,
        nationality: null,
      });
    }
    const seen = await call('service', ['get', path]).expect(200);
    expect(seen.body).toEqual({ ...whole, nationality: null });
  });

  it('cannot be told while Keycloak is down: 503', async () => {
    const cutOff = await openSystem({ keycloakUrl: deadUrl });
    const answer = await request(cutOff.app)
      .get('/dossiers/me')
      .auth(candidate.token, { type: 'bearer' });
    await cutOff.close();
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ code: 'peerUnavailable', peer: 'keycloak' });
  });
});
