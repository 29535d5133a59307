import { seatStandingOf } from '@admis/workflows/domain';
import type { ApplicationRepository } from '../data-access/application-repository.ts';
import type { WaitingListWorkflows } from '../data-access/waiting-list-workflows.ts';
import { someAtOnce } from './some-at-once.ts';

const pageSize = 200;
const atOnce = 20;

/**
 * Lets a list call. First it is told all that the read model knows: an application that is public but whose own
 * message is still on its way would leave a seat looking free, or be passed over.
 */
export async function openCalls(
  {
    repository,
    lists,
  }: { repository: Pick<ApplicationRepository, 'findDecided'>; lists: WaitingListWorkflows },
  campaign: string,
  programme: string,
): Promise<void> {
  let after: string | null = null;
  do {
    const page = await repository.findDecided({ campaign, programme, after }, pageSize);
    await someAtOnce(page, atOnce, async ({ _id, revision, state }) => {
      const message = { applicationId: _id, revision, seat: seatStandingOf(state) };
      await lists.tell(campaign, programme, message);
    });
    after = page.length < pageSize ? null : (page.at(-1)?._id ?? null);
  } while (after !== null);
  await lists.openCalls(campaign, programme);
}
