import type { IdentityActivities } from '@admis/workflows/messages';
import { createAccount } from './use-cases/create-account.ts';
import type { Dependencies } from './use-cases/dependencies.ts';
import { destroyAccount } from './use-cases/destroy-account.ts';
import { enableAccount } from './use-cases/enable-account.ts';
import { eraseIdentity } from './use-cases/erase-identity.ts';
import { sendActivationMail } from './use-cases/send-activation-mail.ts';

/** What workflows may ask of this service. */
export function createActivities(deps: Dependencies): IdentityActivities {
  return {
    createAccount: ({ dossierNumber }) => createAccount(deps, dossierNumber),
    sendActivationMail: (link) => sendActivationMail(deps, link),
    enableAccount: ({ dossierNumber }) => enableAccount(deps, dossierNumber),
    destroyAccount: ({ dossierNumber }) => destroyAccount(deps, dossierNumber),
    closeAccount: ({ dossierNumber }) => deps.users.close(dossierNumber),
    eraseIdentity: ({ dossierNumber }) => eraseIdentity(deps, dossierNumber),
  };
}
