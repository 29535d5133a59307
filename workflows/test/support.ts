import { DefaultLogger, Runtime, Worker, type WorkflowBundlePath } from '@temporalio/worker';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import {
  WithStartWorkflowOperation,
  WorkflowUpdateFailedError,
  type Client,
  type WorkflowHandle,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import type { Actor, Command, NumberedEvent, ProgrammeDates } from '../src/domain/index.ts';
import {
  applicationWorkflow,
  applicationWorkflowId,
  taskQueues,
  wakeUpdate,
  type AdmissionsActivities,
  type ApplicationInput,
  type CampaignSchedule,
  type CatalogueActivities,
  type CommandRequest,
  type DossierActivities,
  type IdentityActivities,
  type MailRequest,
  type NotificationsActivities,
  type ProgrammeSeats,
  type RecordedBatch,
  type SeatMessage,
  type StudentRecordsOutcome,
  type WaitingListStanding,
  type WakeRequest,
} from '../src/messages/index.ts';
import { registerSearchAttributes, startSimulatedEngine } from './simulated-engine.ts';

const twoYears = 2 * 365 * 24 * 3600 * 1000;

/** What the outside world of the workflows saw and answers: the far side of the activity interfaces. */
export class Outside
  implements
    AdmissionsActivities,
    CatalogueActivities,
    DossierActivities,
    NotificationsActivities,
    IdentityActivities
{
  readonly batches: RecordedBatch[] = [];
  readonly mails: MailRequest[] = [];
  readonly identityCalls: string[] = [];
  readonly seatMessages: SeatMessage[] = [];
  readonly listStandings: WaitingListStanding[] = [];
  /** `openCalls M1-CINEMA`, in the order in which the lists were told. */
  readonly listSignals: string[] = [];
  dates: ProgrammeDates;
  seats: ProgrammeSeats;
  schedule: CampaignSchedule;
  /** What student records answer; null: nothing, they are away. */
  studentRecords: StudentRecordsOutcome | null = 'filled';
  recordsAsked = 0;

  constructor(dates: ProgrammeDates) {
    const { opensAt, campaignEndsAt } = dates;
    this.dates = dates;
    this.seats = { capacity: null, overCall: 1, closesAt: null, campaignEndsAt };
    const erasedAt = new Date(Date.parse(campaignEndsAt) + twoYears).toISOString();
    this.schedule = { opensAt, endsAt: campaignEndsAt, erasedAt, programmes: [] };
  }
  /** The dates of an application's programme as they stand now: what a use case gives along with a command. */
  datesOf(_applicationId: string): ProgrammeDates {
    return this.dates;
  }
  recordBatch: AdmissionsActivities['recordBatch'] = async (batch) => void this.batches.push(batch);
  tellWaitingList: AdmissionsActivities['tellWaitingList'] = async ({ message }) =>
    void this.seatMessages.push(message);
  recordWaitingList = async (standing: WaitingListStanding): Promise<void> =>
    void this.listStandings.push(standing);
  wakeApplications: AdmissionsActivities['wakeApplications'] = async () => ({
    told: 0,
    last: null,
  });
  countUnpublished: AdmissionsActivities['countUnpublished'] = async () => 0;
  inspectApplications: AdmissionsActivities['inspectApplications'] = async () => ({
    ...{ looked: 0, findings: [], last: null },
  });
  inspectAgain: AdmissionsActivities['inspectAgain'] = async () => [];
  eraseApplications: AdmissionsActivities['eraseApplications'] = async () => true;
  signalWaitingList: AdmissionsActivities['signalWaitingList'] = async ({ programme, signal }) =>
    void this.listSignals.push(`${signal} ${programme}`);
  doBulkRows: AdmissionsActivities['doBulkRows'] = async () => ({
    done: 0,
    refused: 0,
    next: null,
  });
  lookUpProgrammeDates: CatalogueActivities['lookUpProgrammeDates'] = async () => this.dates;
  lookUpSeats: CatalogueActivities['lookUpSeats'] = async () => this.seats;
  lookUpSchedule = async (): Promise<CampaignSchedule> => this.schedule;
  fillFromStudentRecords = async (): Promise<StudentRecordsOutcome> => {
    this.recordsAsked += 1;
    if (this.studentRecords === null) throw new Error('Student records do not answer');
    return this.studentRecords;
  };
  sendMail: NotificationsActivities['sendMail'] = async (mail) => void this.mails.push(mail);
  createAccount = async (): Promise<void> => void this.identityCalls.push('createAccount');
  sendActivationMail = async ({ generation }: { generation: number }): Promise<void> =>
    void this.identityCalls.push(`sendActivationMail ${generation}`);
  enableAccount = async (): Promise<void> => void this.identityCalls.push('enableAccount');
  destroyAccount = async (): Promise<void> => void this.identityCalls.push('destroyAccount');
  /** What forbids an erasure; null: nothing. */
  erasureHold: string | null = null;
  /** The steps of erasures, in the order in which they were done. */
  readonly erasureSteps: string[] = [];
  findErasureHold = async (): Promise<{ until: string | null }> => ({ until: this.erasureHold });
  barFromApplying = async (): Promise<void> => void this.erasureSteps.push('barFromApplying');
  letApply = async (): Promise<void> => void this.erasureSteps.push('letApply');
  closeAccount = async (): Promise<void> => void this.erasureSteps.push('closeAccount');
  eraseApplicationsOf = async (): Promise<void> =>
    void this.erasureSteps.push('eraseApplicationsOf');
  eraseFiles = async (): Promise<void> => void this.erasureSteps.push('eraseFiles');
  eraseMails = async (): Promise<void> => void this.erasureSteps.push('eraseMails');
  eraseDossier = async (): Promise<void> => void this.erasureSteps.push('eraseDossier');
  eraseIdentity = async (): Promise<void> => void this.erasureSteps.push('eraseIdentity');
  endErasure = async (): Promise<void> => void this.erasureSteps.push('endErasure');
}

/** One simulated clock, engine and set of workers for a test file: time moves only by `env.sleep`. */
export interface Story {
  env: TestWorkflowEnvironment;
  client: Client;
  now(): Promise<string>;
  /** Runs `story` while every service's activities are answered by `outside`. */
  live<T>(outside: Outside, story: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

type ActivityName = {
  [K in keyof Outside]: Outside[K] extends (...given: never[]) => Promise<unknown> ? K : never;
}[keyof Outside];

/** Whose queue each activity is offered on. */
const offered: [string, ActivityName[]][] = [
  [
    taskQueues.admissions,
    [
      'recordBatch',
      'tellWaitingList',
      'recordWaitingList',
      'wakeApplications',
      'countUnpublished',
      'inspectApplications',
      'inspectAgain',
      'eraseApplications',
      'signalWaitingList',
      'doBulkRows',
      'findErasureHold',
      'barFromApplying',
      'letApply',
      'eraseApplicationsOf',
      'eraseFiles',
      'endErasure',
    ],
  ],
  [taskQueues.catalogue, ['lookUpProgrammeDates', 'lookUpSeats', 'lookUpSchedule']],
  [taskQueues.dossier, ['fillFromStudentRecords', 'eraseDossier']],
  [taskQueues.notifications, ['sendMail', 'eraseMails']],
  [
    taskQueues.identity,
    [
      'createAccount',
      'sendActivationMail',
      'enableAccount',
      'destroyAccount',
      'closeAccount',
      'eraseIdentity',
    ],
  ],
];

/**
 * The workers live as long as the file's engine: what a stopped worker was polling for would be lost on it, and
 * hold the simulated clock for seconds. A cache of one workflow makes every task replay a whole history, as a
 * worker that starts again does.
 *
 * @throws Error when the time-skipping test server's path is not given
 */
export async function openStory(options: { cachedWorkflows?: number } = {}): Promise<Story> {
  // Only errors: the engine's ordinary talk would bury a failing test.
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: 'error' } },
  });
  const env = await startSimulatedEngine();
  await registerSearchAttributes(env.connection, 'default');
  const connection = env.nativeConnection;
  let current: Outside | undefined;
  const answer =
    (name: ActivityName) =>
    async (given: never): Promise<unknown> => {
      if (current === undefined) throw new Error(`Nobody outside answers ${name} now`);
      return current[name](given);
    };
  const workers = [
    await Worker.create({
      connection,
      taskQueue: taskQueues.workflows,
      workflowBundle: storyBundle(),
      ...(options.cachedWorkflows === undefined
        ? {}
        : { maxCachedWorkflows: options.cachedWorkflows }),
    }),
    ...(await Promise.all(
      offered.map(([taskQueue, names]) =>
        Worker.create({
          connection,
          taskQueue,
          activities: Object.fromEntries(names.map((name) => [name, answer(name)])),
        }),
      ),
    )),
  ];
  const running = workers.map((worker) => worker.run());
  return {
    env,
    client: env.client,
    now: async () => new Date(await env.currentTimeMs()).toISOString(),
    async live(outside, story) {
      current = outside;
      try {
        return await story();
      } finally {
        current = undefined;
      }
    },
    async close() {
      for (const worker of workers) worker.shutdown();
      await Promise.all(running);
      await env.teardown();
    },
  };
}

/** The workflow code, bundled once before the first story. @throws Error outside a run of the jest project */
function storyBundle(): WorkflowBundlePath {
  const codePath = process.env['WORKFLOW_BUNDLE'];
  if (codePath === undefined) throw new Error('WORKFLOW_BUNDLE is not set: run `npm test`');
  return { codePath };
}

/** Gives commands to one application, as the HTTP use cases do. `apply` starts the workflow. */
export function giver(story: Story, outside: Outside, id: string) {
  return async (
    actor: Actor,
    command: Command,
    options: { expectedRevision?: number; updateId?: string } = {},
  ): Promise<RecordedBatch> => {
    const { expectedRevision, updateId = randomBytes(8).toString('hex') } = options;
    const request: CommandRequest = {
      command,
      context: {
        actor,
        dates: outside.datesOf(id),
        ...(expectedRevision === undefined ? {} : { expectedRevision }),
      },
    };
    const workflowId = applicationWorkflowId(id);
    if (command.type !== 'apply') {
      return story.client.workflow
        .getHandle(workflowId)
        .executeUpdate<RecordedBatch, [CommandRequest]>(command.type, {
          args: [request],
          updateId,
        });
    }
    const input: ApplicationInput = { id };
    const startWorkflowOperation = new WithStartWorkflowOperation(applicationWorkflow, {
      workflowId,
      taskQueue: taskQueues.workflows,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
    return story.client.workflow.executeUpdateWithStart(command.type, {
      args: [request],
      updateId,
      startWorkflowOperation,
    });
  };
}

/** Tells an application the dates as they stand now, and records what it answers, as admissions does page by page. */
export async function wake(story: Story, outside: Outside, id: string): Promise<void> {
  const batch = await wakeUnrecorded(story, outside, id);
  if (batch !== null) await outside.recordBatch(batch);
}

/** As `wake`, by one who comes to grief before anything is recorded. */
export function wakeUnrecorded(
  story: Story,
  outside: Outside,
  id: string,
): Promise<RecordedBatch | null> {
  return story.client.workflow
    .getHandle(applicationWorkflowId(id))
    .executeUpdate<RecordedBatch | null, [WakeRequest]>(wakeUpdate, {
      args: [{ dates: outside.datesOf(id) }],
    });
}

/**
 * Keeps a life's history for the replay test when `RECORD_HISTORIES` is set: after a change of workflow code
 * that is meant to break old histories, and never otherwise.
 */
export async function recordHistory(handle: WorkflowHandle, name: string): Promise<void> {
  if (process.env['RECORD_HISTORIES'] === undefined) return;
  const bytes = temporal.api.history.v1.History.encode(await handle.fetchHistory()).finish();
  await writeFile(
    new URL(`histories/${name}.pb.base64`, import.meta.url),
    Buffer.from(bytes).toString('base64'),
  );
}

/**
 * Terminates a workflow once none of its tasks, activities and signals is under way. Each of them holds the simulated
 * clock until it ends, and what ends after its workflow holds it for good: no long sleep of the file's next test would.
 */
export async function terminateWhenQuiet(handle: WorkflowHandle): Promise<void> {
  while (!(await isQuiet(handle))) await new Promise((wake) => setTimeout(wake, 20));
  await handle.terminate();
}

/** Told from the history alone: what is read in two parts may change in between. */
async function isQuiet(handle: WorkflowHandle): Promise<boolean> {
  const { events } = await handle.fetchHistory();
  const count = (kind: keyof temporal.api.history.v1.IHistoryEvent): number =>
    (events ?? []).filter((event) => event[kind]).length;
  return beginningsAndEnds.every(
    ([beginning, ...ends]) => count(beginning) === ends.reduce((sum, end) => sum + count(end), 0),
  );
}

const beginningsAndEnds = [
  [
    'workflowTaskScheduledEventAttributes',
    'workflowTaskCompletedEventAttributes',
    'workflowTaskFailedEventAttributes',
    'workflowTaskTimedOutEventAttributes',
  ],
  [
    'activityTaskScheduledEventAttributes',
    'activityTaskCompletedEventAttributes',
    'activityTaskFailedEventAttributes',
    'activityTaskTimedOutEventAttributes',
    'activityTaskCanceledEventAttributes',
  ],
  [
    'signalExternalWorkflowExecutionInitiatedEventAttributes',
    'externalWorkflowExecutionSignaledEventAttributes',
    'signalExternalWorkflowExecutionFailedEventAttributes',
  ],
] as const;

/** The mails about one application, in the order in which they were sent. */
export function mailsAbout(outside: Outside, applicationId: string): MailRequest[] {
  return outside.mails.filter(
    ({ data }) => 'applicationId' in data && data.applicationId === applicationId,
  );
}

/** Effects follow their command a moment later: looks again until `look` finds them. @throws what it threw last */
export async function eventually<T>(look: () => T, withinMs = 10_000): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    try {
      return look();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((wake) => setTimeout(wake, 20));
    }
  }
}

/** The recorded events of one type, each once, in the order of the applications' histories. */
export function eventsOf<T extends NumberedEvent['type']>(
  outside: Outside,
  type: T,
): (NumberedEvent & { type: T })[] {
  const recorded = new Map<string, NumberedEvent>();
  for (const { applicationId, events } of outside.batches) {
    for (const event of events) recorded.set(`${applicationId}/${event.revision}`, event);
  }
  return [...recorded.values()].filter(
    (event): event is NumberedEvent & { type: T } => event.type === type,
  );
}

/** The code with which a command was refused. @throws whatever else went wrong, or Error when it was not refused */
export async function refusalOf(command: Promise<unknown>): Promise<string> {
  try {
    await command;
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
      return error.cause.message;
    }
    throw error;
  }
  throw new Error('The command was not refused');
}
