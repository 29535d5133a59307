import type { WaitingListStanding } from '../messages/waiting-list.ts';

const statusWords: Record<WaitingListStanding['status'], string> = {
  held: 'held: calls begin once decisions are published',
  open: 'open: each free seat is offered to the next one',
  closed: 'closed: nothing is offered any more',
};

/** Where a list stands, in words for operators (Markdown). */
export function describeWaitingList(standing: WaitingListStanding): string {
  const { status, capacity, overCall, live, confirmed, waiting } = standing;
  const { called, lastCalledRank, exhausted, closesAt } = standing;
  const lines = [
    `**List** ${statusWords[status]}`,
    capacity === null
      ? '**Seats** not limited'
      : `**Seats** ${capacity}, with ${overCall} offers a seat`,
    `**Offers** ${live} count, ${confirmed} of them confirmed`,
    `**Waiting** ${waiting}${exhausted ? ', although a seat is free' : ''}`,
    lastCalledRank === null
      ? '**Called** nobody yet'
      : `**Called** ${called}, up to rank ${lastCalledRank}`,
    `**Closes** ${closesAt ?? 'not known yet'}`,
  ];
  return lines.join('\n\n');
}
