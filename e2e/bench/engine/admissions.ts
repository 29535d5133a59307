import { randomUUID } from 'node:crypto';
import { createLogger, createServiceTokens } from '@admis/kit';
import type { Actor } from '@admis/workflows/domain';
import { taskQueues } from '@admis/workflows/messages';
import type { Client } from '@temporalio/client';
import type { Connection as Database } from 'mongoose';
import { readConfig } from '../../../services/admissions/src/config.ts';
import { createCataloguePeer } from '../../../services/admissions/src/data-access/catalogue-peer.ts';
import { createDossierPeer } from '../../../services/admissions/src/data-access/dossier-peer.ts';
import { createNotificationsPeer } from '../../../services/admissions/src/data-access/notifications-peer.ts';
import { createRepositories } from '../../../services/admissions/src/data-access/repositories.ts';
import { createWorkflowClients } from '../../../services/admissions/src/data-access/workflow-clients.ts';
import type { CommandBody } from '../../../services/admissions/src/schemas/commands.ts';
import { applyToProgramme } from '../../../services/admissions/src/use-cases/apply-to-programme.ts';
import type { AdmissionsDependencies } from '../../../services/admissions/src/use-cases/dependencies.ts';
import { giveCommand } from '../../../services/admissions/src/use-cases/give-command.ts';

export type Admissions = ReturnType<typeof openAdmissions>;

const staff = {
  manager: { id: 'gestionnaire', roles: ['manager'], centres: ['CENTRE-DEMO'] },
  member: { id: 'jury', roles: ['commissionMember'], commissions: ['COM-DEMO'] },
  chair: { id: 'president', roles: ['commissionChair'], commissions: ['COM-DEMO'] },
} satisfies Record<string, Actor>;

/**
 * The use cases behind the admissions service's routes, in this process: all of a request but HTTP and the check
 * of a token, which would need thousands of accounts. Files are not stored: their upload has a figure of its own.
 */
export function openAdmissions({
  environment,
  temporal,
  database,
}: {
  environment: Record<string, string>;
  temporal: Client;
  database: Database;
}) {
  const config = readConfig({ ...environment, PORT: '0' });
  const dependencies: AdmissionsDependencies = {
    ...createRepositories(database),
    ...createWorkflowClients({
      client: temporal,
      taskQueue: taskQueues.workflows,
      // A saturated engine is slow, not gone.
      deadlineMs: 60_000,
    }),
    catalogue: createCataloguePeer(config.CATALOGUE_URL),
    dossier: createDossierPeer(config.DOSSIER_URL, createServiceTokens(config)),
    documents: {
      findFileFacts: async (_number, id) => ({ id, size: 100_000, mime: 'application/pdf' }),
      eraseFiles: async () => undefined,
      // Nobody writes here.
      findMessageFile: async () => undefined,
    },
    notifications: createNotificationsPeer(config.NOTIFICATIONS_URL, createServiceTokens(config)),
    logger: createLogger({ name: 'bench', level: 'error' }),
    now: () => new Date().toISOString(),
  };
  const give = (actor: Actor, id: string, body: CommandBody) =>
    giveCommand(dependencies, { id, body, actor, idempotencyKey: randomUUID() });
  return {
    apply: (candidate: string, programmeId: string) =>
      applyToProgramme(dependencies, {
        programmeId,
        actor: candidateOf(candidate),
        idempotencyKey: randomUUID(),
      }),
    asCandidate: (candidate: string, id: string, body: CommandBody) =>
      give(candidateOf(candidate), id, body),
    as: (person: keyof typeof staff, id: string, body: CommandBody) =>
      give(staff[person], id, body),
    find: dependencies.repository.find,
  };
}

const candidateOf = (number: string): Actor => ({
  id: number,
  roles: ['candidate'],
  dossierNumber: number,
});
