import type { Application, ProgrammeDates } from '../src/domain/index.ts';
import {
  seatStandingSignal,
  taskQueues,
  waitingListWorkflow,
  waitingListWorkflowId,
  type AdmissionsActivities,
  type CatalogueActivities,
  type RecordedBatch,
  type WaitingListInput,
} from '../src/messages/index.ts';
import { Outside, type Story } from './support.ts';

/** An outside with a read model, and with real waiting lists that the applications tell of themselves. */
export class World extends Outside {
  /** The newest recorded batch of each application. */
  readonly newest = new Map<string, RecordedBatch>();
  private readonly story: Story;
  private readonly capacities: Record<string, number>;

  /** @param capacities of the programmes with a waiting list */
  constructor(story: Story, dates: ProgrammeDates, capacities: Record<string, number>) {
    super(dates);
    this.story = story;
    this.capacities = capacities;
  }

  override recordBatch: AdmissionsActivities['recordBatch'] = async (batch) => {
    this.batches.push(batch);
    const known = this.newest.get(batch.applicationId);
    if (known === undefined || known.revision < batch.revision) {
      this.newest.set(batch.applicationId, batch);
    }
  };

  override tellWaitingList: AdmissionsActivities['tellWaitingList'] = async (told) => {
    const { campaign, programme, message } = told;
    this.seatMessages.push(message);
    const input: WaitingListInput = { campaign, programme };
    await this.story.client.workflow.signalWithStart(waitingListWorkflow, {
      workflowId: waitingListWorkflowId(campaign, programme),
      taskQueue: taskQueues.workflows,
      args: [input],
      signal: seatStandingSignal,
      signalArgs: [message],
    });
  };

  override lookUpSeats: CatalogueActivities['lookUpSeats'] = async ({ programme }) => ({
    capacity: this.capacities[programme] ?? null,
    overCall: 1,
    closesAt: this.dates.waitingListClosesAt,
    campaignEndsAt: this.dates.campaignEndsAt,
  });

  states(): Application[] {
    return [...this.newest.values()].map(({ state }) => state);
  }
}
