import type { Actor } from '@admis/workflows/domain';
import type { ApplicationRecord, WaitingListRecord } from '../data-access/records.ts';
import type { WaitingListQuery, WaitingListView } from '../schemas/waiting-list.ts';
import { staffRoles } from './access.ts';
import { asOfNow } from './as-of-now.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { getOwnProgramme, isProgrammeInScope } from './get-own-programme.ts';

/** Who may let a list call before the publication does. */
export const openingRoles = ['commissionChair', 'administrator'] as const;

/** How a programme's list stands and who is on it. @throws ProblemError 404, 403, 503 */
export async function getWaitingList(
  { repository, waitingLists, catalogue, now }: AdmissionsDependencies,
  programmeId: string,
  { page, pageSize }: WaitingListQuery,
  actor: Actor,
): Promise<WaitingListView> {
  const programme = await getOwnProgramme(catalogue, programmeId, actor, staffRoles);
  const { id, title, campaign, timeZone } = programme;
  const [standing, { records, total }] = await Promise.all([
    waitingLists.find(campaign, id),
    repository.findRanked(campaign, id, { skip: (page - 1) * pageSize, limit: pageSize }),
  ]);
  return {
    programme: { id, title, campaign, timeZone },
    standing: standing === undefined ? null : standingOf(standing),
    mayOpen:
      programme.capacity !== null &&
      (standing?.status ?? 'held') === 'held' &&
      openingRoles.some((role) => isProgrammeInScope(programme, actor, role)),
    applications: records.map((record) => ({
      applicationId: record._id,
      rank: record.rank ?? 0,
      candidate: { number: record.state.candidate, ...record.names },
      place: placeOf(asOfNow(record, programme, now()).state),
    })),
    total,
    page,
    pageSize,
  };
}

function standingOf(record: WaitingListRecord): NonNullable<WaitingListView['standing']> {
  const { status, capacity, overCall, live, confirmed } = record;
  const { waiting, called, lastCalledRank, exhausted, closesAt } = record;
  const seats = { capacity, overCall, live, confirmed };
  return { status, ...seats, waiting, called, lastCalledRank, exhausted, closesAt };
}

function placeOf({
  decision,
  draft,
  reply,
  end,
}: ApplicationRecord['state']): WaitingListView['applications'][number]['place'] {
  if (end !== null && end !== 'admitted') return 'gone';
  if (decision === null) return draft?.stage ?? 'gone';
  if (decision.status === 'waitingList') return 'waiting';
  if (decision.status === 'unfavourable') return 'gone';
  return reply === 'confirmed' ? 'confirmed' : 'offered';
}
