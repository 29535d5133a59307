import { uniqueName, randomDossierNumber } from '@admis/kit/testing';
import type { Actor, ApplicationCommand, ProgrammeFacts } from '@admis/workflows/domain';
import { applicationIdOf, taskQueues } from '@admis/workflows/messages';
import { createCataloguePeer, type Programme } from '../../src/data-access/catalogue-peer.ts';
import { createWorkflowClients } from '../../src/data-access/workflow-clients.ts';
import { recordBatch } from '../../src/use-cases/record-batch.ts';
import { staff } from './lives.ts';
import type { TestSystem } from './system.ts';

/** A candidate's application whose file is complete, made by commands to its workflow. */
export interface CompleteFile {
  id: string;
  number: string;
}

/** Without a browser, an account and uploads: what follows a complete file is tested with many. */
export async function makeCompleteFiles(
  system: TestSystem,
  programmeId: string,
  count: number,
): Promise<CompleteFile[]> {
  const programme = await createCataloguePeer(system.catalogue.baseUrl).findProgramme(programmeId);
  if (programme === undefined) throw new Error(`no ${programmeId}`);
  return Promise.all(Array.from({ length: count }, () => makeCompleteFile(system, programme)));
}

async function makeCompleteFile(system: TestSystem, programme: Programme): Promise<CompleteFile> {
  const number = randomDossierNumber();
  await system.dossier.add(number);
  const { workflows } = createWorkflowClients({
    client: system.engine.client,
    taskQueue: taskQueues.workflows,
    deadlineMs: 30_000,
  });
  const owner: Actor = { id: number, roles: ['candidate'], dossierNumber: number };
  const { campaign, dates, pieces } = programme;
  const id = applicationIdOf({ campaign, programme: programme.id, candidate: number });
  const facts: ProgrammeFacts = {
    ...programme,
    centre: programme.centre.id,
    commission: programme.commission.id,
    limited: programme.capacity !== null,
  };
  const applied = await workflows.apply({
    command: { type: 'apply', id, candidate: number, programme: facts, pieces },
    context: { actor: owner, dates },
    updateId: uniqueName('apply'),
  });
  let last = applied;
  const file = { id: 'file-0123456789', size: 1234, mime: 'application/pdf' };
  const steps: [Actor, ApplicationCommand][] = [
    ...pieces.map(({ id: piece }): [Actor, ApplicationCommand] => [
      owner,
      { type: 'depositPiece', piece, file },
    ]),
    [owner, { type: 'transmit' }],
    ...(programme.reception === 'manual'
      ? [[staff.manager, { type: 'receive' }] as [Actor, ApplicationCommand]]
      : []),
    ...pieces.map(({ id: piece }): [Actor, ApplicationCommand] => [
      staff.manager,
      { type: 'acceptPiece', piece },
    ]),
    [staff.manager, { type: 'declareComplete' }],
  ];
  for (const [actor, command] of steps) {
    last = await workflows.give(id, {
      command,
      context: { actor, dates },
      updateId: uniqueName(command.type),
    });
    if (last.kind !== 'accepted') throw new Error(`${command.type}: ${JSON.stringify(last)}`);
  }
  if (last.kind !== 'accepted') throw new Error('no application');
  const names = { lastName: `Candidat ${number}`, firstName: 'Ève' };
  const dossier = { getNames: async () => names };
  await recordBatch({ repository: system.repository, dossier }, last.batch);
  return { id, number };
}
