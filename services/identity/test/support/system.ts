import {
  connectMongo,
  createIndexes,
  createLogger,
  createServiceTokens,
  createTemporalClient,
  createTokenVerifier,
} from '@admis/kit';
import { eventually, removeTestUser, uniqueName } from '@admis/kit/testing';
import type { Express } from 'express';
import { createApp } from '../../src/app.ts';
import { createAccountWorkflows } from '../../src/data-access/account-workflows.ts';
import { createAccounts, type Account } from '../../src/data-access/accounts.ts';
import { createDossierService } from '../../src/data-access/dossier-service.ts';
import { createKeycloakUsers } from '../../src/data-access/keycloak-users.ts';
import { createMailAllowances } from '../../src/data-access/mail-allowances.ts';
import { createMailer } from '../../src/data-access/mailer.ts';
import { createStudents } from '../../src/data-access/students.ts';
import { createLinkTokens } from '../../src/link-tokens.ts';
import { createAccount } from '../../src/use-cases/create-account.ts';
import type { Dependencies } from '../../src/use-cases/dependencies.ts';
import { enableAccount } from '../../src/use-cases/enable-account.ts';
import { config } from './config.ts';
import type { Engine } from './engine.ts';
import type { AcceptedMail, Peers } from './peers.ts';

export const password = 'choisi-par-le-test-2026';

export interface System {
  app: Express;
  useCases: Dependencies;
  /** The account of an e-mail. @throws when there is none */
  account(email: string): Promise<Account>;
  /** Cuts the service off from its database. */
  disconnect(): Promise<void>;
  close(): Promise<void>;
}

export interface SystemOptions {
  peers: Pick<Peers, 'dossierUrl' | 'notificationsUrl'>;
  engine?: Pick<Engine, 'client' | 'now'>;
  keycloakUrl?: string;
  /** Of a system opened before, to go on where it ended. */
  database?: string;
}

/** The service on the running components, in a database of its own that `close` drops with its users. */
export async function openSystem(options: SystemOptions): Promise<System> {
  const { peers, engine, keycloakUrl = config.KEYCLOAK_URL } = options;
  const { database = uniqueName('test_identity') } = options;
  const open = () => connectMongo({ uri: config.MONGODB_URI, database });
  const connection = await open();
  const now = engine?.now ?? (() => new Date());
  const accounts = createAccounts(connection);
  const students = createStudents(connection);
  const allowances = createMailAllowances(connection, now);
  await createIndexes(connection);
  // Without an engine there is none: nothing listens there.
  const nowhere = createTemporalClient({ ...config, TEMPORAL_ADDRESS: '127.0.0.1:9' });
  const temporal = engine?.client ?? nowhere;
  const token = createServiceTokens(config);
  const logger = createLogger({ name: 'identity', level: 'silent' });
  const timeZone = config.INSTITUTION_TIME_ZONE;
  const useCases: Dependencies = {
    accounts,
    students,
    allowances,
    users: createKeycloakUsers({ ...config, KEYCLOAK_URL: keycloakUrl }, token),
    workflows: createAccountWorkflows(temporal, {
      timeZone,
      deadlineMs: engine === undefined ? 500 : 10_000,
    }),
    dossiers: createDossierService(peers.dossierUrl, token),
    mailer: createMailer(peers.notificationsUrl, token),
    linkTokens: createLinkTokens(config.ACTIVATION_SECRET),
    portalUrl: config.PORTAL_URL,
    timeZone,
    now,
    logger,
  };
  return {
    app: createApp({
      useCases,
      checks: {},
      verifyToken: createTokenVerifier(config),
      logger,
      limitPerQuarterHour: 1000,
      evenAnswerMs: 0,
    }),
    useCases,
    async account(email) {
      const account = await accounts.findByEmail(email);
      if (account === undefined) throw new Error(`there is no account of ${email}`);
      return account;
    },
    disconnect: () => connection.close(),
    async close() {
      const cleaner = await open();
      const numbers = await cleaner.collection<Account>('accounts').find().toArray();
      for (const { number } of numbers) await removeTestUser(config, number);
      await cleaner.dropDatabase();
      await Promise.all([cleaner.close(), connection.close(), nowhere.connection.close()]);
    },
  };
}

/** An e-mail that no other test uses. */
export function newEmail(): string {
  return `${uniqueName('candidate')}@candidates.example`;
}

/** The body of POST /accounts for an e-mail. */
export function newAccount(email: string) {
  return {
    lastName: "N’Guyễn-d'Århus 李",
    firstName: 'Zoé',
    email,
    emailConfirmation: email,
    language: 'fr',
  };
}

/** An account as it is after its activation, without the way there. */
export async function createActiveAccount({ useCases }: System): Promise<Account> {
  const email = newEmail();
  const { lastName, firstName } = newAccount(email);
  const number = `T${uniqueName('')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')}`.slice(0, 8);
  const createdAt = useCases.now();
  await useCases.accounts.insert({
    number,
    lastName,
    firstName,
    email,
    language: 'fr',
    createdAt,
    expiresAt: new Date(createdAt.getTime() + 5 * 24 * 60 * 60 * 1000),
  });
  await createAccount(useCases, number);
  await useCases.users.setPassword(number, password);
  await enableAccount(useCases, number);
  const account = await useCases.accounts.findByNumber(number);
  if (account === undefined) throw new Error('the account was not recorded');
  return account;
}

/** The newest mail of a template to a candidate, once there are `count` of them. */
export async function awaitMail(
  peers: Peers,
  number: string,
  template: string,
  count = 1,
): Promise<AcceptedMail> {
  return eventually(async () => {
    const mails = (await peers.mailsTo(number)).filter((mail) => mail.template === template);
    return mails[count - 1];
  });
}

/** The token in the link of a mail. */
export function tokenOf(mail: AcceptedMail): string {
  const link = mail.data['activationUrl'] ?? mail.data['resetUrl'] ?? '';
  return new URL(link).searchParams.get('token') ?? '';
}

/** Paths of the bad fields in a 400. */
export function pathsOf(body: unknown): string[] {
  return (body as { errors: { path: string }[] }).errors.map(({ path }) => path).sort();
}
