import type { Instant, SeatStanding, WaitingList, WaitingListFigures } from '../domain/index.ts';

/** The registered name: one workflow a programme and campaign, the single writer of its seats. */
export const waitingListWorkflow = 'waitingList';

/** Start arguments; `carried` brings a list over continue-as-new. */
export interface WaitingListInput {
  campaign: string;
  programme: string;
  carried?: {
    list: WaitingList;
    /** Of the projection: the last one told to the read model. */
    revision: number;
  };
}

/**
 * Signal `seatStanding`: where an application stands towards the programme's seats, as of its own revision.
 * Repetition and order do not matter: the newest revision of an application counts.
 */
export const seatStandingSignal = 'seatStanding';
export interface SeatMessage {
  applicationId: string;
  /** Of the application's event that brought it there. */
  revision: number;
  seat: SeatStanding;
}

/** Signal `seatsChanged`: capacity, over-call factor or dates have changed in the catalogue: look them up. */
export const seatsChangedSignal = 'seatsChanged';

/** Signal `openCalls`: from now on free seats are offered. Sent by the end of a publication, or by a person. */
export const openCallsSignal = 'openCalls';

/** Query `waitingListStanding`. */
export const waitingListStandingQuery = 'waitingListStanding';

/** What the read model keeps of a list: what staff and candidates are told. */
export interface WaitingListStanding extends WaitingListFigures {
  campaign: string;
  programme: string;
  /** Grows with every change: an older standing never overwrites a newer one. */
  revision: number;
  closesAt: Instant | null;
}

/** Signal `promote` to an application: the list offers it a seat. */
export const promoteSignal = 'promote';
export interface PromoteRequest {
  /** How many offers the list has made to this application, this one included: a repeated signal offers nothing. */
  offer: number;
}

/** What the catalogue says of a programme's seats. */
export interface ProgrammeSeats {
  /** null: not limited; nobody ever waits. */
  capacity: number | null;
  /** f >= 1: ⌊f·C⌋ offers may be out at once. */
  overCall: number;
  /** Exclusive; null: open until the campaign's close. */
  closesAt: Instant | null;
  campaignEndsAt: Instant;
}
