import { createApi, type Api } from '../support/api.ts';
import type { Config } from '../support/config.ts';
import { linkTo, type Mailbox } from '../support/mailbox.ts';
import { newcomer, type Candidate } from '../support/people.ts';
import { again, insist, NotYet } from './insist.ts';

/** Somebody who gets an account while parts come and go: asks again, and looks at the mailbox again. */
export async function openAccount(config: Config, mailbox: Mailbox): Promise<Candidate> {
  const { password, ...person } = newcomer('DRILL');
  const { identity } = createApi(config);
  await insist(() =>
    identity.POST('/accounts', {
      body: { ...person, emailConfirmation: person.email, language: 'fr' },
    }),
  );
  const mail = await again(() => mailbox.waitFor(person.email, 'Validez votre compte'));
  const token = new URL(linkTo(mail, '/account/activate')).searchParams.get('token') ?? '';
  const link = await insist(() =>
    identity.GET('/activations/{token}', { params: { path: { token } } }),
  );
  const number = link.data?.dossierNumber;
  if (number === undefined) throw new Error(`The activation link of ${person.email} is refused`);
  const activated = await insist(() =>
    identity.POST('/activations', {
      body: { token, password, passwordConfirmation: password },
    }),
  );
  // 410: it was activated by an attempt whose answer was lost.
  const { status } = activated.response;
  if (!activated.response.ok && status !== 410) {
    throw new Error(`The account ${number} could not be activated: ${status}`);
  }
  const api = createApi(config, { identifier: number, password });
  await again(() => signedIn(api, number));
  return { ...person, password, number, api };
}

/** An account whose activation was interrupted is enabled by its workflow, a moment later. */
async function signedIn(api: Api, number: string): Promise<void> {
  try {
    await insist(() => api.dossier.GET('/dossiers/{number}', { params: { path: { number } } }));
  } catch (error) {
    const refused = error instanceof Error && error.message.startsWith('Keycloak answered 400');
    throw refused ? new NotYet(error.message) : error;
  }
}
