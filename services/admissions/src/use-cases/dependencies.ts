import type { Logger } from '@admis/kit';
import type { Instant } from '@admis/workflows/domain';
import type { CataloguePeer } from '../data-access/catalogue-peer.ts';
import type { DocumentsPeer } from '../data-access/documents-peer.ts';
import type { DossierPeer } from '../data-access/dossier-peer.ts';
import type { NotificationsPeer } from '../data-access/notifications-peer.ts';
import type { Repositories } from '../data-access/repositories.ts';
import type { WorkflowClients } from '../data-access/workflow-clients.ts';

/** What the use cases of this service work with. */
export interface AdmissionsDependencies extends Repositories, WorkflowClients {
  catalogue: CataloguePeer;
  dossier: DossierPeer;
  documents: DocumentsPeer;
  notifications: NotificationsPeer;
  logger: Logger;
  now(): Instant;
}
