/** The roles of the access token, and `system` for what timers and workflows do by themselves. */
export const roles = [
  'candidate',
  'manager',
  'commissionMember',
  'commissionChair',
  'administrator',
  'service',
  'system',
] as const;
export type Role = (typeof roles)[number];

/** Who asks: the facts of a verified token, never what a form says. */
export interface Actor {
  /** Login of a person (a candidate's is the dossier number), or the name of a program. */
  id: string;
  roles: Role[];
  /** Only for candidates: the dossier they own. */
  dossierNumber?: string;
  /** Ids of the centres a manager works for. */
  centres?: string[];
  /** Ids of the commissions a member or chair sits on. */
  commissions?: string[];
}

export const systemActor: Actor = { id: 'system', roles: ['system'] };
