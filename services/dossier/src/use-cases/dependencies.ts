import type { Dossiers } from '../data-access/dossiers.ts';

/** What the use cases of this service work with. */
export interface Dependencies {
  dossiers: Dossiers;
}
