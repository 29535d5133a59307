import { randomUUID } from 'node:crypto';
import type { paths } from '../../frontend/app/api/admissions.d.ts';
import { answered, type Api } from './api.ts';
import { pdf } from './files.ts';
import type { Candidate } from './people.ts';

type Operation = paths['/applications/{id}/commands']['post'];
type Command = NonNullable<Operation['requestBody']>['content']['application/json'];
export type Application = Operation['responses'][200]['content']['application/json'];

/** Programme ids of the demo campaign. */
export const PROGRAMME_IDS = {
  insurance: 'M2-DROIT-ASSUR',
  languages: 'L1-LEA-ANG-ALL',
  cinema: 'L3-ARTS-CINEMA',
  law: 'L3-DROIT',
  directLaw: 'L1-DROIT',
  closed: 'L3-LLCER-ESPAGNOL',
  notYetOpen: 'M1-TRADUCTION',
  otherCentre: 'M1-INFO',
} as const;

/** Brings applications where a scenario begins, by HTTP, as the people whose turn it is. */
export async function apply(
  { api }: Candidate,
  programme: keyof typeof PROGRAMME_IDS,
): Promise<Application> {
  return answered(
    await api.admissions.POST('/applications', {
      params: { header: { 'Idempotency-Key': randomUUID() } },
      body: { programmeId: PROGRAMME_IDS[programme] },
    }),
  );
}

export async function give(api: Api, id: string, command: Command): Promise<Application> {
  return answered(
    await api.admissions.POST('/applications/{id}/commands', {
      params: { path: { id }, header: { 'Idempotency-Key': randomUUID() } },
      body: command,
    }),
  );
}

/** A file for every piece of an application, except those that may be « non concerné ». */
export async function fill({ api }: Candidate, application: Application): Promise<Application> {
  let latest = application;
  for (const { id: piece, notConcernedAllowed } of application.pieces) {
    latest = notConcernedAllowed
      ? await give(api, latest.id, { type: 'declareNotConcerned', piece })
      : await give(api, latest.id, {
          type: 'depositPiece',
          piece,
          fileId: await api.storeFile(pdf(`${piece}.pdf`)),
        });
  }
  return latest;
}

/** An application that has been handed over with every piece. */
export async function transmitted(
  candidate: Candidate,
  programme: keyof typeof PROGRAMME_IDS,
): Promise<Application> {
  const application = await fill(candidate, await apply(candidate, programme));
  return give(candidate.api, application.id, { type: 'transmit' });
}

/** A complete file, as the manager left it: the commission's turn. */
export async function complete(
  manager: Api,
  candidate: Candidate,
  programme: keyof typeof PROGRAMME_IDS,
): Promise<Application> {
  const application = await transmitted(candidate, programme);
  if (application.fileStatus === 'awaiting') {
    await give(manager, application.id, { type: 'receive' });
  }
  for (const { id: piece, status } of application.pieces) {
    if (status === 'submitted') await give(manager, application.id, { type: 'acceptPiece', piece });
  }
  return give(manager, application.id, { type: 'declareComplete' });
}
