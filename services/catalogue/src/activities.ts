import { ApplicationFailure } from '@temporalio/common';
import type { CatalogueActivities } from '@admis/workflows/messages';
import { findCurrentCampaign } from './use-cases/current-campaign.ts';
import type { CatalogueDependencies } from './use-cases/dependencies.ts';
import { findProgrammeDates } from './use-cases/find-programme-dates.ts';

/** What workflows may ask of the catalogue. */
export function createActivities(
  dependencies: Pick<CatalogueDependencies, 'repository' | 'now'>,
): CatalogueActivities {
  return {
    /** `campaign` absent: the current one. A programme keeps its id from one campaign to the next. */
    async lookUpProgrammeDates(request: { programme: string; campaign?: string }) {
      const campaign = request.campaign ?? (await findCurrentCampaign(dependencies))?._id;
      const dates =
        campaign === undefined
          ? undefined
          : await findProgrammeDates(dependencies, campaign, request.programme);
      if (dates === undefined) {
        throw ApplicationFailure.create({
          type: 'NotFound',
          message: `The catalogue has no programme ${request.programme}`,
          nonRetryable: true,
        });
      }
      return dates;
    },
  };
}
