import type { Logger } from '@admis/kit';
import type { AccountWorkflows } from '../data-access/account-workflows.ts';
import type { Accounts } from '../data-access/accounts.ts';
import type { DossierService } from '../data-access/dossier-service.ts';
import type { KeycloakUsers } from '../data-access/keycloak-users.ts';
import type { MailAllowances } from '../data-access/mail-allowances.ts';
import type { Mailer } from '../data-access/mailer.ts';
import type { Students } from '../data-access/students.ts';
import type { LinkTokens } from '../link-tokens.ts';

/** What the use cases of this service work with. */
export interface Dependencies {
  accounts: Accounts;
  students: Students;
  users: KeycloakUsers;
  workflows: AccountWorkflows;
  dossiers: DossierService;
  mailer: Mailer;
  allowances: MailAllowances;
  linkTokens: LinkTokens;
  /** Where the links in mails lead. */
  portalUrl: string;
  timeZone: string;
  now: () => Date;
  logger: Logger;
}
