import type { CampaignRecord, ProgrammeRecord } from './records.ts';

/** What a campaign or a programme has unless it says otherwise; records of an older release are filled with it. */

export const campaignDefaults = {
  extendedTo: {
    closesOn: null,
    returnOn: null,
    replyOn: null,
    waitingListClosesOn: null,
    publicationAt: null,
  },
  graceUntil: null,
  retentionMonths: 24,
  version: 1,
  toldVersion: 1,
} satisfies Partial<CampaignRecord>;

export const programmeDefaults = {
  replyOn: null,
  conditionsOn: null,
  waitingListClosesOn: null,
  overCall: 1,
  lateFiles: 'refuse',
  decidesOnIncomplete: false,
  version: 1,
  toldVersion: 1,
} satisfies Partial<ProgrammeRecord>;
