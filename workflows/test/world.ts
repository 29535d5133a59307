import { WorkflowNotFoundError } from '@temporalio/client';
import type { Application, NumberedEvent, ProgrammeDates } from '../src/domain/index.ts';
import {
  openCallsSignal,
  parseApplicationId,
  seatsChangedSignal,
  seatStandingSignal,
  taskQueues,
  waitingListWorkflow,
  waitingListWorkflowId,
  type AdmissionsActivities,
  type CampaignSchedule,
  type CatalogueActivities,
  type RecordedBatch,
  type SeatMessage,
  type WaitingListInput,
} from '../src/messages/index.ts';
import type { DatesFrom } from './rules-anew/life.ts';
import { Outside, wake, type Story } from './support.ts';

/** How many applications admissions tells at once; fewer a page than asked for, so that there are several. */
const page = 25;
const wakesWithinMs = 10_000;

/**
 * An outside with a catalogue whose dates move, a read model, and real waiting lists and applications that are told
 * what admissions would tell them.
 */
export class World extends Outside {
  /** The newest batch of each application that admissions knows of. */
  readonly newest = new Map<string, RecordedBatch>();
  /** What each application's workflow has recorded, by revision. */
  readonly histories = new Map<string, NumberedEvent[]>();
  /** By programme: all dates that it ever had. */
  readonly calendar: Record<string, DatesFrom[]> = {};
  /** The pages of fan-outs (and not of publications), and how many applications each has told. */
  readonly pages: { programme: string | null; told: number }[] = [];
  private readonly story: Story;
  private readonly capacities: Record<string, number> = {};

  /**
   * @param campaign what holds for every programme unless it has dates of its own
   * @param programmes each with a waiting list
   */
  constructor(
    story: Story,
    campaign: ProgrammeDates,
    programmes: Record<string, { capacity: number; dates?: Partial<ProgrammeDates> }>,
  ) {
    super(campaign);
    this.story = story;
    for (const [id, { capacity, dates = {} }] of Object.entries(programmes)) {
      this.capacities[id] = capacity;
      this.calendar[id] = [{ at: campaign.opensAt, dates: { ...campaign, ...dates } }];
    }
  }

  /** What the catalogue says now of a programme. */
  datesNow(programme: string): ProgrammeDates {
    return this.calendar[programme]?.at(-1)?.dates ?? this.dates;
  }

  /** From now on the catalogue says this, of one programme or of all of them. */
  async moveDates(programme: string | null, moved: Partial<ProgrammeDates>): Promise<void> {
    const at = await this.story.now();
    for (const [id, known] of Object.entries(this.calendar)) {
      if (programme === null || programme === id) {
        known.push({ at, dates: { ...this.datesNow(id), ...moved } });
      }
    }
  }

  /** The read model takes in each answer of a workflow at once, and what the workflow records by itself. */
  show(batch: RecordedBatch): void {
    const known = this.newest.get(batch.applicationId);
    if (known === undefined || known.revision < batch.revision) {
      this.newest.set(batch.applicationId, batch);
    }
  }

  states(): Application[] {
    return [...this.newest.values()].map(({ state }) => state);
  }

  override datesOf(applicationId: string): ProgrammeDates {
    return this.datesNow(parseApplicationId(applicationId)?.programme ?? '');
  }

  override recordBatch: AdmissionsActivities['recordBatch'] = async (batch) => {
    const history = this.histories.get(batch.applicationId) ?? [];
    for (const event of batch.events) history[event.revision - 1] = event;
    this.histories.set(batch.applicationId, history);
    this.show(batch);
  };

  override tellWaitingList: AdmissionsActivities['tellWaitingList'] = async (told) => {
    this.seatMessages.push(told.message);
    await this.signalList(told, seatStandingSignal, told.message);
  };

  override signalWaitingList: AdmissionsActivities['signalWaitingList'] = async (told) => {
    this.listSignals.push(`${told.signal} ${told.programme}`);
    await this.signalList(told, told.signal === 'openCalls' ? openCallsSignal : seatsChangedSignal);
  };

  override wakeApplications: AdmissionsActivities['wakeApplications'] = async (request) => {
    const { programme, unpublished, after } = request;
    const limit = Math.min(request.limit, page);
    const found = this.states()
      .filter((state) => programme === null || state.programme.id === programme)
      .filter(({ closed, draft }) => !closed && (!unpublished || draft?.stage === 'validated'))
      .map(({ id }) => id)
      .filter((id) => after === null || id > after)
      .sort()
      .slice(0, limit);
    await Promise.all(found.map((id) => this.wake(id)));
    if (!unpublished) this.pages.push({ programme, told: found.length });
    return { told: found.length, last: found.length < limit ? null : (found.at(-1) ?? null) };
  };

  override countUnpublished: AdmissionsActivities['countUnpublished'] = async ({ programmes }) =>
    this.states().filter(
      ({ programme, draft }) => programmes.includes(programme.id) && draft?.stage === 'validated',
    ).length;

  override lookUpProgrammeDates: CatalogueActivities['lookUpProgrammeDates'] = async ({
    programme,
  }) => this.datesNow(programme);

  override lookUpSeats: CatalogueActivities['lookUpSeats'] = async ({ programme }) => ({
    capacity: this.capacities[programme] ?? null,
    overCall: 1,
    closesAt: this.datesNow(programme).waitingListClosesAt,
    campaignEndsAt: this.datesNow(programme).campaignEndsAt,
  });

  override lookUpSchedule = async (): Promise<CampaignSchedule> => ({
    ...this.schedule,
    programmes: Object.keys(this.calendar).map((id) => ({
      id,
      publicationAt: this.datesNow(id).publicationAt,
      limited: true,
    })),
  });

  private async wake(id: string): Promise<void> {
    try {
      // An application that ends at this very moment never answers; the page is told again, as admissions does.
      await this.story.client.withDeadline(Date.now() + wakesWithinMs, () =>
        wake(this.story, this, id),
      );
    } catch (error) {
      // It has ended meanwhile.
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }

  private async signalList(
    { campaign, programme }: WaitingListInput,
    signal: string,
    ...signalArgs: SeatMessage[]
  ): Promise<void> {
    const input: WaitingListInput = { campaign, programme };
    await this.story.client.workflow.signalWithStart<
      (input: WaitingListInput) => Promise<unknown>,
      SeatMessage[]
    >(waitingListWorkflow, {
      workflowId: waitingListWorkflowId(campaign, programme),
      taskQueue: taskQueues.workflows,
      args: [input],
      signal,
      signalArgs,
    });
  }
}
