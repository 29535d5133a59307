import type { Cast } from './cast.ts';
import { insist } from './insist.ts';

/** Programmes of the demo centre to which one may apply now. */
const IDS = [
  ...['M2-DROIT-ASSUR', 'M1-DROIT-PUBLIC', 'L3-DROIT', 'L1-DROIT', 'L1-LEA-ANG-ALL'],
  ...['L3-ARTS-CINEMA', 'L1-ARTS-SPECTACLE', 'M1-CINEMA', 'L1-MATH-INFO-DL'],
];

/** Whose return date passes at the drill's end: files that are not transmitted by then are refused as late. */
const RETURN_DATE_PASSES = 'L1-ARTS-SPECTACLE';

export type Programme = {
  id: string;
  campaign: string;
  limited: boolean;
  returnDatePasses: boolean;
  /** How many seats the commission may still give away by itself: the rest is the list's. */
  seatsLeft: number;
  /** Ranks are distinct: the next one that this drill gives. */
  nextRank: number;
};

/** The programmes as they stand: others may have given seats and ranks away before. */
export async function findProgrammes({ chair, admin }: Cast): Promise<Programme[]> {
  const answers = await insist(() => admin.catalogue.GET('/programmes'));
  const found = answers.data?.programmes.filter(({ id }) => IDS.includes(id)) ?? [];
  return Promise.all(
    found.map(async ({ id, campaign, capacity }) => {
      const programme = {
        ...{ id, campaign, limited: capacity !== null, seatsLeft: 0, nextRank: 1 },
        returnDatePasses: id === RETURN_DATE_PASSES,
      };
      if (capacity === null) return programme;
      const path = { programmeId: id };
      const { data: list } = await insist(() =>
        chair.api.admissions.GET('/waiting-lists/{programmeId}', { params: { path } }),
      );
      const ranks = list?.applications.map(({ rank }) => rank) ?? [];
      // Half of what is free: the list shall have something to give, too.
      const free = capacity - (list?.standing?.live ?? 0);
      return {
        ...programme,
        seatsLeft: Math.max(0, Math.ceil(free / 2)),
        nextRank: Math.max(0, list?.total ?? 0, ...ranks) + 1,
      };
    }),
  );
}
