import type { Api } from '../support/api.ts';
import type { createPeople, StaffName } from '../support/people.ts';
import type { Person } from './ledger.ts';

export type Cast = Record<'manager' | 'member' | 'chair', Person> & { admin: Api };

/** The staff of the demo centre and its commission. */
export function castOf(people: ReturnType<typeof createPeople>): Cast {
  const person = (name: StaffName): Person => ({ id: name, api: people.staff(name) });
  return {
    manager: person('gestionnaire'),
    member: person('jury'),
    chair: person('president'),
    admin: people.staff('admin'),
  };
}
