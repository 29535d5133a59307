import {
  createTestCandidate,
  createTestStudent,
  findTestUser,
  uniqueName,
} from '@admis/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createActivities } from '../src/activities.ts';
import { randomDossierNumber } from '../src/dossier-number.ts';
import { config } from './support/config.ts';
import { openPeers, type Peers } from './support/peers.ts';
import {
  createActiveAccount,
  newAccount,
  newEmail,
  openSystem,
  tokenOf,
  type System,
} from './support/system.ts';

let peers: Peers;
let system: System;

beforeAll(async () => {
  peers = await openPeers();
  system = await openSystem({ peers });
});

afterAll(async () => {
  await system?.close();
  await peers?.close();
});

/** An account as POST /accounts records it. */
async function record(email = newEmail()): Promise<string> {
  const { lastName, firstName } = newAccount(email);
  const dossierNumber = randomDossierNumber();
  const createdAt = new Date();
  await system.useCases.accounts.insert({
    number: dossierNumber,
    lastName,
    firstName,
    email,
    language: 'en',
    createdAt,
    expiresAt: new Date(createdAt.getTime() + 1000),
  });
  return dossierNumber;
}

describe('the activities of an account', () => {
  it('can each be done twice', async () => {
    const activities = createActivities(system.useCases);
    const dossierNumber = await record();
    const twice = (activity: () => Promise<void>) => Promise.all([activity(), activity()]);

    await twice(() => activities.createAccount({ dossierNumber }));
    expect(await findTestUser(config, dossierNumber)).toMatchObject({ enabled: false });
    expect(await peers.findDossier(dossierNumber)).toMatchObject({ language: 'en' });

    const expiresAt = '2030-01-01T00:00:00.000Z';
    const link = { dossierNumber, generation: 2, expiresAt };
    await twice(() => activities.sendActivationMail(link));
    const mails = await peers.mailsTo(dossierNumber);
    expect(mails.map(({ template }) => template)).toEqual(['activation']);
    const [mail = { template: '', address: null, data: {} }] = mails;
    expect(system.useCases.linkTokens.read('activation', tokenOf(mail))).toEqual(link);

    await twice(() => activities.enableAccount({ dossierNumber }));
    expect(await findTestUser(config, dossierNumber)).toMatchObject({ enabled: true });

    await activities.destroyAccount({ dossierNumber });
    await activities.destroyAccount({ dossierNumber });
    expect(await findTestUser(config, dossierNumber)).toBeUndefined();
    expect(await peers.findDossier(dossierNumber)).toBeUndefined();
    expect(await system.useCases.accounts.findByNumber(dossierNumber)).toBeUndefined();
  });

  it('never let an older link replace a newer one', async () => {
    const activities = createActivities(system.useCases);
    const dossierNumber = await record();
    const expiresAt = '2030-01-01T00:00:00.000Z';
    await activities.sendActivationMail({ dossierNumber, generation: 3, expiresAt });
    await activities.sendActivationMail({ dossierNumber, generation: 2, expiresAt });
    expect(await system.useCases.accounts.findByNumber(dossierNumber)).toMatchObject({
      generation: 3,
    });
  });

  it("leave nothing of an account whose e-mail became another user's in the meantime", async () => {
    const other = await createTestCandidate(config);
    const dossierNumber = await record(`${other.number.toLowerCase()}@candidates.example`);
    const { createAccount } = createActivities(system.useCases);
    const failure = createAccount({ dossierNumber });
    await expect(failure).rejects.toMatchObject({ type: 'EmailTaken', nonRetryable: true });
    await expect(createAccount({ dossierNumber })).rejects.toMatchObject({
      type: 'NotFound',
      nonRetryable: true,
    });
    expect(await findTestUser(config, dossierNumber)).toBeUndefined();
    expect(await findTestUser(config, other.number)).toBeDefined();
    await other.remove();
  });
});

describe('the activities of an erasure', () => {
  it('close an account, then leave nothing of it, and can each be done twice', async () => {
    const { closeAccount, eraseIdentity } = createActivities(system.useCases);
    const { accounts, emailChanges, users } = system.useCases;
    const { number: dossierNumber, email } = await createActiveAccount(system);
    const other = await createActiveAccount(system);
    await emailChanges.want({ dossierNumber, email: newEmail(), before: email });
    for (let times = 0; times < 2; times += 1) await closeAccount({ dossierNumber });
    expect(await findTestUser(config, dossierNumber)).toMatchObject({ enabled: false });
    expect(await users.hasEmail(email)).toBe(true);
    for (let times = 0; times < 2; times += 1) await eraseIdentity({ dossierNumber });
    expect(await findTestUser(config, dossierNumber)).toBeUndefined();
    expect(await accounts.findByNumber(dossierNumber)).toBeUndefined();
    expect(await emailChanges.find(dossierNumber)).toBeUndefined();
    expect(await users.hasEmail(email)).toBe(false);
    await closeAccount({ dossierNumber });
    expect(await findTestUser(config, other.number)).toMatchObject({ enabled: true });
  });

  it('find a student who came by the ENT, whose name is not the dossier number', async () => {
    const { closeAccount, eraseIdentity } = createActivities(system.useCases);
    const { students, users } = system.useCases;
    const login = uniqueName('etu');
    const student = await createTestStudent(config, login);
    const dossierNumber = await students.numberOf(login, randomDossierNumber());
    await users.giveDossierNumber(student.username, dossierNumber);
    await closeAccount({ dossierNumber });
    expect(await findTestUser(config, student.username)).toMatchObject({ enabled: false });
    await eraseIdentity({ dossierNumber });
    expect(await findTestUser(config, student.username)).toBeUndefined();
    const next = randomDossierNumber();
    expect(await students.numberOf(login, next)).toBe(next);
  });
});
