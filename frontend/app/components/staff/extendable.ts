import type { components } from '../../api/admissions.d.ts';

type Extendable = components['schemas']['Application']['extendable'][number];

/** One word for one deadline of an application: the value of a choice. */
export function keyOf({ of }: Pick<Extendable, 'of'>): string {
  switch (of.kind) {
    case 'pieceDue':
      return `pieceDue ${of.piece}`;
    case 'conditionDue':
      return `conditionDue ${of.condition}`;
    default:
      return of.kind;
  }
}
