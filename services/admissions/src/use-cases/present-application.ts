import type { Actor, Application } from '@admis/workflows/domain';
import type { Programme } from '../data-access/catalogue-peer.ts';
import type { CandidateNames } from '../data-access/records.ts';
import type { ApplicationView } from '../schemas/application.ts';
import { asOfNow } from './as-of-now.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { knownRevision } from './known-revision.ts';
import { viewApplication } from './view-application.ts';

/** The application as `actor` may see it now, with its place on the waiting list. */
export async function presentApplication(
  dependencies: Pick<AdmissionsDependencies, 'repository' | 'waitingLists' | 'now'>,
  {
    record,
    programme,
    actor,
  }: {
    record: { revision: number; state: Application; names: CandidateNames };
    programme: Programme | undefined;
    actor: Actor;
  },
): Promise<ApplicationView> {
  const now = dependencies.now();
  const present = asOfNow(record, programme, now);
  const [revision, waitingList] = await Promise.all([
    knownRevision(dependencies.repository, present, actor),
    findPlace(dependencies, present.state, now),
  ]);
  const { state } = present;
  const { names } = record;
  return viewApplication({ state, names, revision, waitingList, programme, actor, now });
}

/** Where an application stands on its programme’s waiting list; null when it is on none. */
export async function findPlace(
  { repository, waitingLists }: Pick<AdmissionsDependencies, 'repository' | 'waitingLists'>,
  { decision, programme, dates }: Application,
  now: string,
): Promise<ApplicationView['waitingList']> {
  if (decision?.status !== 'waitingList') return null;
  const { rank } = decision;
  const [standing, ahead] = await Promise.all([
    waitingLists.find(programme.campaign, programme.id),
    repository.countAhead({
      campaign: programme.campaign,
      programme: programme.id,
      rank,
      // Those of the same batch whose workflows have not woken yet stand on the list all the same.
      published: dates.publicationAt === null || dates.publicationAt <= now,
    }),
  ]);
  // A list nobody has told anything yet calls nobody yet.
  return { rank, called: standing?.called ?? 0, ahead, status: standing?.status ?? 'held' };
}
