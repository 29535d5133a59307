import { ProblemError, problems } from '@admis/kit';
import {
  isInScope,
  maySee,
  ownershipOf,
  seesAsStaff,
  type Actor,
  type Application,
  type Role,
  type TaskType,
} from '@admis/workflows/domain';
import type {
  ApplicationRepository,
  Scope,
  TaskScope,
} from '../data-access/application-repository.ts';
import type { ApplicationRecord } from '../data-access/records.ts';

/** Roles that have a part in applications. */
export const applicationRoles = [
  'candidate',
  'manager',
  'commissionMember',
  'commissionChair',
  'administrator',
] as const satisfies Role[];

export const staffRoles = applicationRoles.filter((role) => role !== 'candidate');

/** Whose work each task is. */
const taskRoles: Record<TaskType, (typeof staffRoles)[number]> = {
  receive: 'manager',
  checkCompleteness: 'manager',
  overduePiece: 'manager',
  enterDecision: 'commissionMember',
  validateDecision: 'commissionChair',
  judgeCondition: 'manager',
  approveCorrection: 'commissionMember',
};

/**
 * The application that `actor` asks for. To a candidate another's application does not exist; staff of another
 * centre or commission are told that it is not theirs.
 *
 * @throws ProblemError 404, 403; 410 `applicationErased` to staff whose it was, once its candidate's data are erased
 */
export async function getVisibleRecord(
  repository: ApplicationRepository,
  id: string,
  actor: Actor,
): Promise<ApplicationRecord> {
  const record = await repository.find(id);
  const noSuch = problems.notFound('There is no such application.');
  if (record === undefined) throw (await erasedProblem(repository, id, actor)) ?? noSuch;
  if (maySee(ownershipOf(record.state), actor)) return record;
  throw actor.roles.some((role) => (staffRoles as Role[]).includes(role))
    ? problems.forbidden('This application belongs to another centre or commission.')
    : noSuch;
}

async function erasedProblem(
  repository: ApplicationRepository,
  id: string,
  actor: Actor,
): Promise<ProblemError | undefined> {
  const left = await repository.findErased(id);
  if (left === undefined) return undefined;
  const { centre, commission, erasedAt } = left;
  if (!staffRoles.some((role) => isInScope({ candidate: '', centre, commission }, actor, role))) {
    return undefined;
  }
  return new ProblemError(
    410,
    'applicationErased',
    'The candidate asked for the erasure of their data, and this application went with them.',
    { erasedAt },
  );
}

/** The state as `actor` may know it: decisions and corrections on their way stay within staff. */
export function visibleState(state: Application, actor: Actor): Application {
  return seesAsStaff(ownershipOf(state), actor)
    ? state
    : { ...state, draft: null, correction: null };
}

/** Whether the actor asks as the candidate whose application it is, and as nothing more. */
export function seesAsCandidate(state: Application, actor: Actor): boolean {
  const owner = ownershipOf(state);
  return isInScope(owner, actor, 'candidate') && !seesAsStaff(owner, actor);
}

/** Which applications `actor` finds in lists, in all their roles. */
export function scopeOf(actor: Actor): Scope {
  if (actor.roles.includes('administrator')) return 'all';
  return actor.roles.flatMap((role) => scopeOfRole(actor, role));
}

function scopeOfRole(actor: Actor, role: Role): Exclude<Scope, 'all'> {
  switch (role) {
    case 'candidate':
      return actor.dossierNumber === undefined ? [] : [{ candidate: actor.dossierNumber }];
    case 'manager':
      return [{ centres: actor.centres ?? [] }];
    case 'commissionMember':
    case 'commissionChair':
      return [{ commissions: actor.commissions ?? [] }];
    default:
      return [];
  }
}

/** The centres that `actor` works for as a manager; an administrator watches over all of them. */
export function centresOf({ roles, centres = [] }: Actor): 'all' | string[] {
  if (roles.includes('administrator')) return 'all';
  return roles.includes('manager') ? centres : [];
}

/** Which tasks are `actor`'s to do; an administrator watches over all of them. */
export function taskScopeOf(actor: Actor): TaskScope {
  return staffRoles
    .filter((role) => actor.roles.includes(role))
    .map((role) => ({
      types: (Object.keys(taskRoles) as TaskType[]).filter(
        (type) => role === 'administrator' || taskRoles[type] === role,
      ),
      within: role === 'administrator' ? 'all' : scopeOfRole(actor, role),
      person: actor.id,
    }));
}
