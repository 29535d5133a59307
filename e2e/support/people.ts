import { randomBytes } from 'node:crypto';
import { answered, createApi, type Api } from './api.ts';
import type { Config } from './config.ts';
import { linkTo, type Mailbox } from './mailbox.ts';

/** The password of every demo account, and of those made here. */
export const PASSWORD = 'demo-Admis-2026';

/** Somebody who has nothing here yet. */
export type Newcomer = { lastName: string; firstName: string; email: string; password: string };

/** Somebody with an active account. */
export type Candidate = Newcomer & { number: string; api: Api };

export type StaffName = 'gestionnaire' | 'gestionnaire2' | 'jury' | 'president' | 'admin';

export type People = ReturnType<typeof createPeople>;

/** A person whose e-mail nobody had before, so that scenarios can be played again and again. */
export function newcomer(lastName = 'HICKS', firstName = 'Ygrec'): Newcomer {
  const tag = randomBytes(5).toString('hex');
  const email = `${firstName}.${tag}@candidats.example`.toLowerCase();
  return { lastName, firstName, email, password: PASSWORD };
}

/** People made by HTTP alone, for scenarios that tell something else than how an account is made. */
export function createPeople(config: Config, mailbox: Mailbox) {
  const open = createApi(config);
  return {
    /** A candidate with an active account. */
    async candidate(lastName?: string, language: 'fr' | 'en' = 'fr'): Promise<Candidate> {
      const { password, ...person } = newcomer(lastName);
      const account = { ...person, emailConfirmation: person.email, language };
      answered(await open.identity.POST('/accounts', { body: account }));
      const subject = { fr: 'Validez votre compte', en: 'Activate your account' }[language];
      const mail = await mailbox.waitFor(person.email, subject);
      const token = new URL(linkTo(mail, '/account/activate')).searchParams.get('token') ?? '';
      const { dossierNumber } = answered(
        await open.identity.POST('/activations', {
          body: { token, password, passwordConfirmation: password },
        }),
      );
      const api = createApi(config, { identifier: dossierNumber, password });
      return { ...person, password, number: dossierNumber, api };
    },

    /** What a member of staff can do by HTTP. */
    staff: (name: StaffName): Api => createApi(config, { identifier: name, password: PASSWORD }),
  };
}
