import { erasureHolds, lastNotifiedAt, type ErasureHold } from '@admis/workflows/domain';
import type { ApplicationRecord } from '../data-access/records.ts';
import type { AdmissionsDependencies } from './dependencies.ts';

type HoldOfApplication = ErasureHold & { programme: string };

/** Nobody applies as often as this. */
const most = 500;

/** A candidate's applications as recorded, in every campaign whose data are kept. */
export async function applicationsOf(
  { repository }: Pick<AdmissionsDependencies, 'repository'>,
  dossierNumber: string,
): Promise<ApplicationRecord[]> {
  return repository.findPage([{ candidate: dossierNumber }], {}, 'oldest', {
    skip: 0,
    limit: most,
  });
}

/**
 * What forbids the erasure of a candidate's data now, the longest first; by the records, for an application whose
 * close is not recorded has a workflow that still writes.
 *
 * @throws ProblemError 503 when the catalogue does not answer
 */
export async function findErasureHolds(
  { repository, catalogue, now }: Pick<AdmissionsDependencies, 'repository' | 'catalogue' | 'now'>,
  dossierNumber: string,
): Promise<HoldOfApplication[]> {
  const records = await applicationsOf({ repository }, dossierNumber);
  const campaigns = [...new Set(records.map(({ state }) => state.programme.campaign))];
  const legalTimes = new Map(
    await Promise.all(
      campaigns.map(
        async (campaign) => [campaign, await catalogue.findLegalTimeEnd(campaign)] as const,
      ),
    ),
  );
  const applications = await Promise.all(
    records.map(async ({ _id, revision, state }) => ({
      state,
      notifiedAt: lastNotifiedAt(await repository.findEvents(_id, revision)),
      legalTimeEndsAt: legalTimes.get(state.programme.campaign) ?? null,
    })),
  );
  const titles = new Map(records.map(({ _id, state }) => [_id, state.programme.title]));
  return erasureHolds(applications, now()).map((hold) => ({
    ...hold,
    programme: titles.get(hold.applicationId) ?? '',
  }));
}
