import type { components } from '../../api/admissions.d.ts';

/** What the parts of a file's page share. */
export type FileView = {
  application: components['schemas']['Application'];
  /** The server's clock when the page was made. */
  now: string;
  commandKey: string;
  user: { login: string; roles: string[] };
  /** The first day that a refused piece may be due, `YYYY-MM-DD`. */
  firstDay: string;
};

export function fullName({ lastName, firstName }: { lastName: string; firstName: string }): string {
  return `${lastName} ${firstName}`;
}
