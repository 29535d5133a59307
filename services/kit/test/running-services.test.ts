import { describe, expect, test } from '@jest/globals';
import { eventually } from '../src/testing/index.ts';

/** What each service says that it depends on, in the system that runs for the tests. */
const dependenciesOf = {
  identity: ['mongodb', 'temporal', 'keycloak', 'dossier', 'notifications'],
  catalogue: ['mongodb', 'temporal', 'keycloak'],
  dossier: ['mongodb', 'temporal', 'keycloak', 'admissions'],
  admissions: [
    ...['mongodb', 'temporal', 'keycloak'],
    ...['catalogue', 'dossier', 'documents', 'notifications'],
  ],
  documents: ['minio', 'clamav', 'keycloak', 'admissions', 'dossier', 'catalogue'],
  notifications: ['mongodb', 'smtp', 'temporal', 'keycloak', 'dossier'],
};

describe.each(Object.entries(dependenciesOf))('/health of %s', (service, names) => {
  const url = `${process.env[`${service.toUpperCase()}_URL`]}/health`;

  test('names each of its dependencies, and all are well', async () => {
    // On a busy machine one may answer too late once.
    const health = await eventually(async () => {
      const response = await fetch(url);
      const body = (await response.json()) as { status: string; dependencies: object };
      return body.status === 'ok' ? body : undefined;
    });
    expect(Object.keys(health.dependencies).sort()).toEqual([...names].sort());
  });
});
