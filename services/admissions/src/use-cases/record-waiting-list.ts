import type { WaitingListStanding } from '@admis/workflows/messages';
import type { ApplicationRepository } from '../data-access/application-repository.ts';
import {
  waitingListRecordId,
  type WaitingListRepository,
} from '../data-access/waiting-list-repository.ts';

/** Keeps what a list told, with the facts of its programme that say whose it is. */
export async function recordWaitingList(
  {
    repository,
    waitingLists,
  }: {
    repository: Pick<ApplicationRepository, 'findOfProgramme'>;
    waitingLists: WaitingListRepository;
  },
  standing: WaitingListStanding,
): Promise<void> {
  const { campaign, programme } = standing;
  const application = await repository.findOfProgramme(campaign, programme);
  // A list without applications is over: its campaign was erased.
  if (application === undefined) return;
  const { title, centre } = application.state.programme;
  const _id = waitingListRecordId(campaign, programme);
  await waitingLists.putIfNewer({ ...standing, _id, title, centre });
}
