import { ApplicationFailure } from '@temporalio/common';
import type { CatalogueActivities } from '@admis/workflows/messages';
import type { CatalogueDependencies } from './use-cases/dependencies.ts';
import { findProgrammeDates } from './use-cases/find-programme-dates.ts';

/** What workflows may ask of the catalogue. */
export function createActivities(
  dependencies: Pick<CatalogueDependencies, 'repository'>,
): CatalogueActivities {
  return {
    async lookUpProgrammeDates({ campaign, programme }) {
      const dates = await findProgrammeDates(dependencies, campaign, programme);
      if (dates === undefined) {
        throw ApplicationFailure.create({
          type: 'NotFound',
          message: `The catalogue has no programme ${programme} in campaign ${campaign}`,
          nonRetryable: true,
        });
      }
      return dates;
    },
  };
}
