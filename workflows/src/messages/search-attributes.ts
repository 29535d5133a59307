import { defineSearchAttributeKey } from '@temporalio/common';

/**
 * What operators search workflows by. Not encrypted, so no personal data: `Candidate` is the dossier number.
 * Registered on the namespace from deploy/temporal/search-attributes.json; a test keeps the two alike.
 */
export const searchAttributes = {
  fileStatus: defineSearchAttributeKey('FileStatus', 'KEYWORD'),
  decision: defineSearchAttributeKey('Decision', 'KEYWORD'),
  reply: defineSearchAttributeKey('Reply', 'KEYWORD'),
  campaign: defineSearchAttributeKey('Campaign', 'KEYWORD'),
  programme: defineSearchAttributeKey('Programme', 'KEYWORD'),
  candidate: defineSearchAttributeKey('Candidate', 'KEYWORD'),
  nextActor: defineSearchAttributeKey('NextActor', 'KEYWORD'),
  nextDeadline: defineSearchAttributeKey('NextDeadline', 'DATETIME'),
};
