import type { Actor, Role } from '../actor.ts';
import type { Application } from './state.ts';

/** Whose an application is: enough of it to say who may see it. */
export interface Ownership {
  candidate: string;
  centre: string;
  commission: string;
}

export function ownershipOf(state: Application): Ownership {
  const { centre, commission } = state.programme;
  return { candidate: state.candidate, centre, commission };
}

/** Whether `actor` acting as `role` reaches this application: owner, centre or commission. */
export function isInScope(owner: Ownership, actor: Actor, role: Role): boolean {
  if (!actor.roles.includes(role)) return false;
  switch (role) {
    case 'candidate':
      return actor.dossierNumber === owner.candidate;
    case 'manager':
      return actor.centres?.includes(owner.centre) ?? false;
    case 'commissionMember':
    case 'commissionChair':
      return actor.commissions?.includes(owner.commission) ?? false;
    case 'administrator':
    case 'service':
    case 'system':
      return true;
  }
}

/** Whether `actor` may see the application in any of their roles. */
export function maySee(owner: Ownership, actor: Actor): boolean {
  return actor.roles.some((role) => isInScope(owner, actor, role));
}

/** Whether `actor` may know what the candidate may not yet: decisions on their way, staff's tasks. */
export function seesAsStaff(owner: Ownership, actor: Actor): boolean {
  return actor.roles.some((role) => role !== 'candidate' && isInScope(owner, actor, role));
}
