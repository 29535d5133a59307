export * from './figures.ts';
export * from './offers.ts';
export * from './play.ts';
export {
  changeSeats,
  closeList,
  forget,
  hear,
  openCalls,
  openWaitingList,
  reopenList,
  type SeatWord,
} from './waiting-list.ts';
export type { Entry, Offer, Seats, WaitingList } from './list.ts';
