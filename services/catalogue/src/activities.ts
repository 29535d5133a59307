import { ApplicationFailure } from '@temporalio/common';
import type { CatalogueActivities } from '@admis/workflows/messages';
import type { CatalogueDependencies } from './use-cases/dependencies.ts';
import { findProgrammeDates } from './use-cases/find-programme-dates.ts';
import { findSchedule } from './use-cases/find-schedule.ts';
import { findSeats } from './use-cases/find-seats.ts';

/** What workflows may ask of the catalogue. */
export function createActivities(
  dependencies: Pick<CatalogueDependencies, 'repository' | 'now'>,
): CatalogueActivities {
  return {
    lookUpProgrammeDates: async ({ campaign, programme }) =>
      known(
        await findProgrammeDates(dependencies, campaign, programme),
        `programme ${programme} in campaign ${campaign}`,
      ),
    lookUpSeats: async ({ campaign, programme }) =>
      known(
        await findSeats(dependencies, campaign, programme),
        `programme ${programme} in campaign ${campaign}`,
      ),
    lookUpSchedule: async ({ campaign }) =>
      known(await findSchedule(dependencies, campaign), `campaign ${campaign}`),
  };
}

/** @throws ApplicationFailure `NotFound`, for good: asking again would not bring it */
function known<T>(found: T | undefined, what: string): T {
  if (found !== undefined) return found;
  throw ApplicationFailure.create({
    type: 'NotFound',
    message: `The catalogue has no ${what}`,
    nonRetryable: true,
  });
}
