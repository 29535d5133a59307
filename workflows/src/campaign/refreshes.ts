import type { DatesRefresh } from '../messages/campaign.ts';

/** How many applications one activity tells: a page that is broken off is told again as a whole. */
export const pageSize = 200;

/** The fan-outs that wait, with one more asked for: one for the same programmes that has not begun serves both. */
export function withRefresh(
  waiting: readonly DatesRefresh[],
  programme: string | null,
): DatesRefresh[] {
  const served = waiting.some(
    (refresh) => refresh.programme === programme && refresh.after === null,
  );
  return served ? [...waiting] : [...waiting, { programme, after: null, told: 0 }];
}
