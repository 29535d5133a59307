import type { ErasureStanding } from '../messages/erasure.ts';

/** Where an erasure stands, in words for operators (Markdown). */
export function describeErasure({ status, askedAt, until }: ErasureStanding): string {
  switch (status) {
    case 'waiting':
      return until === null
        ? `Asked for at ${askedAt}`
        : `Asked for at ${askedAt}, and waits: an application holds the data until ${until}`;
    case 'underWay':
      return 'Under way: the pending activity is the step that it has come to';
    case 'withdrawn':
      return 'Withdrawn by the candidate';
    case 'done':
      return 'Done: nothing is left that leads to a person';
  }
}
