import type { CataloguePeer, Programme } from '../data-access/catalogue-peer.ts';
import type { ApplicationRecord } from '../data-access/records.ts';

/** The programmes of some applications as the catalogue has them now, each asked for once. */
export async function programmesOf(
  catalogue: CataloguePeer,
  records: readonly Pick<ApplicationRecord, 'state'>[],
): Promise<Map<string, Programme>> {
  const ids = [...new Set(records.map(({ state }) => state.programme.id))];
  const found = await Promise.all(ids.map((id) => catalogue.findProgramme(id)));
  return new Map(
    found.flatMap((programme) => (programme === undefined ? [] : [[programme.id, programme]])),
  );
}
