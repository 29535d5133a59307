import { ProblemError, problems } from '@admis/kit';
import { isInScope, type Actor, type Role } from '@admis/workflows/domain';
import type { CataloguePeer, Programme } from '../data-access/catalogue-peer.ts';

/**
 * The programme, of the current campaign, that `actor` asks for in one of `roles`.
 * @throws ProblemError 404 `programmeNotFound`, 403 when it is another centre's or commission's, 503
 */
export async function getOwnProgramme(
  catalogue: CataloguePeer,
  id: string,
  actor: Actor,
  roles: readonly Role[],
): Promise<Programme> {
  const programme = await catalogue.findProgramme(id);
  if (programme === undefined) {
    throw new ProblemError(404, 'programmeNotFound', 'There is no such programme.');
  }
  if (roles.some((role) => isProgrammeInScope(programme, actor, role))) return programme;
  throw problems.forbidden('This programme belongs to another centre or commission.');
}

export function isProgrammeInScope(
  { centre, commission }: Pick<Programme, 'centre' | 'commission'>,
  actor: Actor,
  role: Role,
): boolean {
  return isInScope({ candidate: '', centre: centre.id, commission: commission.id }, actor, role);
}
