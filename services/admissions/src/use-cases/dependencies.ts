import type { Logger } from '@admis/kit';
import type { Instant } from '@admis/workflows/domain';
import type { ApplicationRepository } from '../data-access/application-repository.ts';
import type { ApplicationWorkflows } from '../data-access/application-workflows.ts';
import type { CataloguePeer } from '../data-access/catalogue-peer.ts';
import type { DocumentsPeer } from '../data-access/documents-peer.ts';
import type { DossierPeer } from '../data-access/dossier-peer.ts';

/** What the use cases of this service work with. */
export interface AdmissionsDependencies {
  repository: ApplicationRepository;
  workflows: ApplicationWorkflows;
  catalogue: CataloguePeer;
  dossier: DossierPeer;
  documents: DocumentsPeer;
  logger: Logger;
  now(): Instant;
}
