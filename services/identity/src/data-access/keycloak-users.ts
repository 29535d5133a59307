import { problems, type ServiceTokens } from '@admis/kit';
import KeycloakAdminClient, { NetworkError } from '@keycloak/keycloak-admin-client';
import { z } from 'zod';
import type { Language } from './accounts.ts';
import { EmailTaken } from './email-taken.ts';

const timeoutMs = 10_000;

/** The group that carries the role `candidate` (deploy/keycloak/admis-realm.json). */
const candidatesGroup = '/candidates';

/** Why Keycloak's password policy refuses a password. */
export type Weakness = 'tooShort' | 'tooLong' | 'sameAsUser' | 'other';

/** The password policy of the realm refuses; `message` says why in words. */
export class WeakPassword extends Error {
  override readonly name = 'WeakPassword';
  readonly weakness: Weakness;

  constructor(weakness: Weakness, words: string) {
    super(words);
    this.weakness = weakness;
  }
}

export interface NewUser {
  number: string;
  lastName: string;
  firstName: string;
  email: string;
  language: Language;
}

/** A student who came in by the ENT, as the broker keeps them. */
export interface EntStudent {
  /** The name with which they sign in at the ENT. */
  login: string;
  lastName: string;
  firstName: string;
  email: string;
  language: Language;
}

/** The identity provider of the realm through which students come in. */
const entProvider = 'ent';

export type KeycloakUsers = ReturnType<typeof createKeycloakUsers>;

/** The candidates among the realm's users. A candidate's user name is the dossier number. */
export function createKeycloakUsers(
  config: { KEYCLOAK_URL: string; KEYCLOAK_REALM: string },
  token: ServiceTokens,
) {
  const client = new KeycloakAdminClient({
    baseUrl: config.KEYCLOAK_URL,
    realmName: config.KEYCLOAK_REALM,
    timeout: timeoutMs,
  });
  client.registerTokenProvider({ getAccessToken: token });

  async function findUser(username: string) {
    const [user] = await client.users.find({ username: username.toLowerCase(), exact: true });
    return user?.id === undefined ? undefined : { ...user, id: user.id };
  }

  async function getUser(username: string) {
    const user = await findUser(username);
    if (user === undefined) throw new Error(`There is no user ${username} in Keycloak`);
    return user;
  }

  const findId = async (number: string) => (await findUser(number))?.id;
  const getId = async (number: string) => (await getUser(number)).id;

  /** The user of a dossier number, also when they came by the ENT and have another name. */
  async function findOwner(number: string) {
    const owner = await findUser(number);
    if (owner !== undefined) return owner;
    const [user] = await client.users.find({ q: `dossierNumber:${number}` });
    return user?.id === undefined ? undefined : { ...user, id: user.id };
  }

  return {
    /** Adds a user who cannot sign in yet: disabled, without credentials. Once for a number. @throws EmailTaken */
    async create({ number, lastName, firstName, email, language }: NewUser): Promise<void> {
      await calling(async () => {
        if ((await findId(number)) !== undefined) return;
        try {
          await client.users.create({
            username: number,
            email,
            firstName,
            lastName,
            enabled: false,
            groups: [candidatesGroup],
            attributes: { dossierNumber: [number], locale: [language] },
          });
        } catch (error) {
          if (!(error instanceof NetworkError) || error.response.status !== 409) throw error;
          // A concurrent attempt may have added the very same user; else the e-mail is another's.
          if ((await findId(number)) === undefined) throw new EmailTaken();
        }
      });
    },

    /** The student behind a user of the realm, or undefined for somebody who never came by the ENT. */
    async findStudent(username: string): Promise<EntStudent | undefined> {
      return calling(async () => {
        const user = await findUser(username);
        if (user === undefined) return undefined;
        const links = await client.users.listFederatedIdentities({ id: user.id });
        const login = links.find((link) => link.identityProvider === entProvider)?.userName;
        if (login === undefined) return undefined;
        const { lastName = '', firstName = '', email = '', attributes } = user;
        const [locale] = (attributes?.['locale'] as string[] | undefined) ?? [];
        return { login, lastName, firstName, email, language: locale === 'en' ? 'en' : 'fr' };
      });
    },

    /** Gives a user their dossier number, which their tokens carry from the next one on. */
    async giveDossierNumber(username: string, number: string): Promise<void> {
      await calling(async () => {
        const user = await getUser(username);
        // The whole user: what a change does not name would be emptied.
        const attributes = { ...user.attributes, dossierNumber: [number] };
        await client.users.update({ id: user.id }, { ...user, attributes });
      });
    },

    /** Whether any user of the realm, staff included, has this e-mail. */
    async hasEmail(email: string): Promise<boolean> {
      return calling(async () => (await client.users.find({ email, exact: true })).length > 0);
    },

    /** @throws WeakPassword */
    async setPassword(number: string, password: string): Promise<void> {
      await calling(async () => {
        const id = await getId(number);
        try {
          await client.users.resetPassword({
            id,
            credential: { type: 'password', value: password, temporary: false },
          });
        } catch (error) {
          throw weakPasswordOf(error) ?? error;
        }
      });
    },

    /** Lets the user sign in; the activation link has shown that the e-mail is theirs. */
    async enable(number: string): Promise<void> {
      await calling(async () => {
        await client.users.update(
          { id: await getId(number) },
          { enabled: true, emailVerified: true },
        );
      });
    },

    /** The new address has been shown to be the user's. @throws EmailTaken */
    async changeEmail(number: string, email: string): Promise<void> {
      await calling(async () => {
        const user = await getUser(number);
        try {
          // The whole user, as above.
          await client.users.update({ id: user.id }, { ...user, email, emailVerified: true });
        } catch (error) {
          if (!(error instanceof NetworkError) || error.response.status !== 409) throw error;
          throw new EmailTaken();
        }
      });
    },

    /** Ends the user's sessions everywhere, and any lock after wrong passwords. */
    async endSessions(number: string): Promise<void> {
      await calling(async () => {
        const id = await getId(number);
        await client.users.logout({ id });
        await client.attackDetection.del({ id });
      });
    },

    /** Ends the user's sessions and lets them sign in no more; also when there is none (any more). */
    async close(number: string): Promise<void> {
      await calling(async () => {
        const user = await findOwner(number);
        if (user === undefined) return;
        // The whole user, as above.
        await client.users.update({ id: user.id }, { ...user, enabled: false });
        await client.users.logout({ id: user.id });
      });
    },

    /** Whichever way they signed in; also when there is none (any more). */
    async remove(number: string): Promise<void> {
      await calling(async () => {
        const user = await findOwner(number);
        if (user === undefined) return;
        try {
          await client.users.del({ id: user.id });
        } catch (error) {
          if (!(error instanceof NetworkError) || error.response.status !== 404) throw error;
        }
      });
    },
  };
}

/** @throws ProblemError 503 when Keycloak cannot be reached or is in trouble itself */
async function calling<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const inTrouble = error instanceof NetworkError && error.response.status >= 500;
    throw inTrouble || isUnreachable(error) ? problems.peerUnavailable('keycloak', error) : error;
  }
}

/** What `fetch` throws when there is no answer, or none in time. */
function isUnreachable(error: unknown): boolean {
  const { name, message } = error as Partial<Error>;
  return name === 'TimeoutError' || (name === 'TypeError' && message === 'fetch failed');
}

const refusalSchema = z.object({
  error: z.string().startsWith('invalidPassword'),
  error_description: z.string().default('The password is too weak.'),
});

const weaknesses: Record<string, Weakness> = {
  invalidPasswordMinLengthMessage: 'tooShort',
  invalidPasswordMaxLengthMessage: 'tooLong',
  invalidPasswordNotUsernameMessage: 'sameAsUser',
  invalidPasswordNotEmailMessage: 'sameAsUser',
};

function weakPasswordOf(error: unknown): WeakPassword | undefined {
  if (!(error instanceof NetworkError) || error.response.status !== 400) return undefined;
  const refusal = refusalSchema.safeParse(error.responseData);
  if (!refusal.success) return undefined;
  const { error: key, error_description: words } = refusal.data;
  return new WeakPassword(weaknesses[key] ?? 'other', words);
}
