import type { SearchAttributePair } from '@temporalio/common';
import { nextActor, nextTurn, type Application } from '../domain/index.ts';
import { parseApplicationId } from '../messages/ids.ts';
import { searchAttributes } from '../messages/search-attributes.ts';

/** What an application is found by before anybody has applied. */
export function searchAttributesOfId(id: string): SearchAttributePair[] {
  const key = parseApplicationId(id);
  if (key === undefined) throw new Error('An application is started by its id');
  return [
    { key: searchAttributes.campaign, value: key.campaign },
    { key: searchAttributes.programme, value: key.programme },
    { key: searchAttributes.candidate, value: key.candidate },
  ];
}

/** What operators find an application by, as its state stands. */
export function searchAttributesOf(state: Application): SearchAttributePair[] {
  const deadline = nextTurn(state);
  return [
    { key: searchAttributes.fileStatus, value: state.fileStatus },
    { key: searchAttributes.decision, value: state.decision?.status ?? 'pending' },
    { key: searchAttributes.reply, value: state.reply },
    ...searchAttributesOfId(state.id),
    { key: searchAttributes.nextActor, value: nextActor(state) },
    {
      key: searchAttributes.nextDeadline,
      value: deadline === null ? null : new Date(deadline.at),
    },
  ] as SearchAttributePair[];
}
