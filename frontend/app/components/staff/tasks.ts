import type { components } from '../../api/admissions.d.ts';
import type { BadgeTone } from '../Badge.tsx';
import type { IconName } from '../Icon.tsx';

export type TaskType = components['schemas']['InboxTaskType'];

/** In the order of a file's life, with how each is shown and whose work it is. */
export const TASKS: {
  type: TaskType;
  tone: BadgeTone;
  icon: IconName;
  role: 'manager' | 'commissionMember' | 'commissionChair';
}[] = [
  { type: 'receive', tone: 'info', icon: 'inbox', role: 'manager' },
  { type: 'checkCompleteness', tone: 'info', icon: 'file', role: 'manager' },
  { type: 'overduePiece', tone: 'warning', icon: 'alert', role: 'manager' },
  { type: 'enterDecision', tone: 'info', icon: 'check', role: 'commissionMember' },
  { type: 'validateDecision', tone: 'info', icon: 'checkCircle', role: 'commissionChair' },
  { type: 'judgeCondition', tone: 'info', icon: 'file', role: 'manager' },
  { type: 'approveCorrection', tone: 'warning', icon: 'alert', role: 'commissionMember' },
  { type: 'answerMessage', tone: 'info', icon: 'mail', role: 'manager' },
];

/** The kinds of tasks that people with these roles meet; an administrator watches over all of them. */
export function tasksOfRoles(roles: readonly string[]): TaskType[] {
  const all = roles.includes('administrator');
  return TASKS.filter(({ role }) => all || roles.includes(role)).map(({ type }) => type);
}

export function toTaskType(value: string | null): TaskType | undefined {
  return TASKS.find(({ type }) => type === value)?.type;
}
