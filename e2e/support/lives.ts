import { randomUUID } from 'node:crypto';
import type { paths } from '../../frontend/app/api/admissions.d.ts';
import { answered, type Api } from './api.ts';
import { pdf } from './files.ts';
import type { Candidate, People } from './people.ts';

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
  threeSeats: 'M1-CINEMA',
  performingArts: 'L1-ARTS-SPECTACLE',
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

/** Writes a message in the thread of an application. */
export async function write(api: Api, id: string, text: string): Promise<void> {
  answered(
    await api.admissions.POST('/applications/{id}/messages', {
      params: { path: { id }, header: { 'Idempotency-Key': randomUUID() } },
      body: { text, files: [] },
    }),
  );
}

/**
 * A file for every piece of an application, except those that may be « non concerné » for good: one that is asked
 * again on admission would make the decision one with reserve.
 */
export async function fill({ api }: Candidate, application: Application): Promise<Application> {
  let latest = application;
  for (const { id: piece, notConcernedAllowed, askedAgainOnAdmission } of application.pieces) {
    latest =
      notConcernedAllowed && !askedAgainOnAdmission
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
  return examined(manager, await transmitted(candidate, programme));
}

/** A file that has been handed over is received, found right and declared complete. */
export async function examined(manager: Api, application: Application): Promise<Application> {
  if (application.fileStatus === 'awaiting') {
    await give(manager, application.id, { type: 'receive' });
  }
  for (const { id: piece, status } of application.pieces) {
    if (status === 'submitted') await give(manager, application.id, { type: 'acceptPiece', piece });
  }
  return give(manager, application.id, { type: 'declareComplete' });
}

type Outcome = Extract<Command, { type: 'enterDecision' }>['outcome'];

/** A complete file with a published decision, entered by `jury` and validated by `president`. */
export async function decided(
  people: People,
  candidate: Candidate,
  programme: keyof typeof PROGRAMME_IDS,
  outcome: Outcome,
): Promise<Application> {
  const { id } = await complete(people.staff('gestionnaire'), candidate, programme);
  await give(people.staff('jury'), id, { type: 'enterDecision', outcome });
  return give(people.staff('president'), id, { type: 'validateDecision' });
}

/** Everybody whom earlier scenarios left with a seat or a place on the list of a programme gives it up. */
export async function freeSeats(manager: Api, programme: keyof typeof PROGRAMME_IDS) {
  const { applications } = answered(
    await manager.admissions.GET('/applications', {
      params: {
        query: {
          programme: PROGRAMME_IDS[programme],
          ended: 'false',
          decision: ['waitingList', 'favourable', 'favourableWithReserve'],
          pageSize: 200,
        },
      },
    }),
  );
  // Those who wait first: a free seat would call them.
  const waitingFirst = applications.toSorted(
    (a, b) =>
      Number(b.decision.status === 'waitingList') - Number(a.decision.status === 'waitingList'),
  );
  for (const { id } of waitingFirst) {
    await give(manager, id, { type: 'withdrawForCandidate', why: 'Place à libérer' });
  }
}
