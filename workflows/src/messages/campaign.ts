import type { Instant, ProgrammeDates } from '../domain/index.ts';

/** The registered name: one workflow a campaign; it watches the campaign's dates and spreads their changes. */
export const campaignWorkflow = 'campaign';

export interface CampaignInput {
  campaign: string;
  carried?: {
    refreshes: DatesRefresh[];
    /** By programme: the publication time for which a workflow was started. */
    published: Record<string, Instant>;
  };
}

/** Signal `datesChanged`: dates of one programme, or of the whole campaign (null), have moved in the catalogue. */
export const datesChangedSignal = 'datesChanged';
export interface DatesChanged {
  programme: string | null;
}

/** One fan-out under way: which programmes' applications are told, and how far it has come. */
export interface DatesRefresh {
  programme: string | null;
  /** Id of the last application told; the next page begins after it. */
  after: string | null;
  told: number;
}

/** Query `campaignStanding`. */
export const campaignStandingQuery = 'campaignStanding';
export interface CampaignStanding {
  refreshes: DatesRefresh[];
  /** The next moment at which the campaign does something by itself, or null. */
  next: { at: Instant; what: string } | null;
}

/**
 * Update `wake` of an application: take these dates in, and whatever deadline has passed by them. Answers a
 * RecordedBatch of all that may not be recorded yet, or null: whoever asks records it (docs/decisions/036).
 */
export const wakeUpdate = 'wake';
export interface WakeRequest {
  dates: ProgrammeDates;
}

/** What the catalogue says of a campaign's moments. */
export interface CampaignSchedule {
  opensAt: Instant;
  endsAt: Instant;
  /** When the legal time is over and the campaign's data are erased. */
  erasedAt: Instant;
  programmes: { id: string; publicationAt: Instant | null; limited: boolean }[];
}

/** The registered name: one workflow a campaign and publication time: the batch of its decisions. */
export const publicationWorkflow = 'publication';
export interface PublicationInput {
  campaign: string;
  at: Instant;
  /** Programmes of the batch whose decisions are all public. */
  carried?: { done: string[] };
}
