import { randomDossierNumber } from '@admis/kit/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createActivities } from '../src/activities.ts';
import { newDossier, openSystem, type System } from './support/system.ts';

let system: System;
beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system?.close());

it('eraseDossier: one candidate’s dossier with its rows, and nobody else’s; also when it is gone', async () => {
  const { dossiers, rows } = system.useCases;
  const { eraseDossier } = createActivities(system.useCases);
  const [mine, another] = [randomDossierNumber(), randomDossierNumber()];
  for (const number of [mine, another]) {
    await dossiers.insertOnce({ ...newDossier(number), nationality: null });
    await rows.add(number, 'internships', { year: 2024 });
    await rows.add(number, 'workExperience', { year: 2025 });
  }
  await eraseDossier({ dossierNumber: mine });
  await eraseDossier({ dossierNumber: mine });
  expect(await dossiers.find(mine)).toBeUndefined();
  expect(await rows.list(mine, 'internships')).toEqual([]);
  expect(await dossiers.find(another)).toBeDefined();
  expect(await rows.list(another, 'workExperience')).toHaveLength(1);
});
