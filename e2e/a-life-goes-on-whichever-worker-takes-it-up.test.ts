import { randomBytes } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker, type WorkflowBundle } from '@temporalio/worker';
import {
  applicationWorkflow,
  standingQuery,
  taskQueues,
  type CommandRequest,
  type RecordedBatch,
  type Standing,
} from '@admis/workflows/messages';
import { bundleWorkflows } from '@admis/workflows/testing';
import searchAttributes from '../deploy/temporal/search-attributes.json' with { type: 'json' };
import { setUpNamespace, type SearchAttributeType } from '../deploy/images/namespace.ts';
import { applyTo, candidate, datesAround, file } from '../workflows/test/people.ts';
import { readConfig } from './support/config.ts';
import { again, NotYet } from './drill/insist.ts';

const { TEMPORAL_ADDRESS: address } = readConfig();
const namespace = `workers-${randomBytes(4).toString('hex')}`;
const workflowId = 'application/2026/M1-CINEMA/6WB5H7IJ';

let connection: Connection;
let workers: NativeConnection;
let client: Client;
let workflowBundle: WorkflowBundle;
const services: { worker: Worker; run: Promise<void> }[] = [];

beforeAll(async () => {
  connection = await Connection.connect({ address });
  workers = await NativeConnection.connect({ address });
  client = new Client({ connection, namespace });
  workflowBundle = await bundleWorkflows();
  await again(setUp);
  const done = async (): Promise<void> => undefined;
  for (const options of [
    { taskQueue: taskQueues.admissions, activities: { recordBatch: done } },
    { taskQueue: taskQueues.notifications, activities: { sendMail: done } },
  ]) {
    const worker = await Worker.create({ connection: workers, namespace, ...options });
    services.push({ worker, run: worker.run() });
  }
}, 120_000);

afterAll(async () => {
  for (const { worker } of services) worker.shutdown();
  await Promise.all(services.map(({ run }) => run));
  await connection.operatorService.deleteNamespace({ namespace });
  await workers.close();
  await connection.close();
});

/** A new namespace and its search attributes are known to every part of the server after a moment only. */
async function setUp(): Promise<void> {
  try {
    await setUpNamespace(connection, {
      namespace,
      retentionDays: 1,
      searchAttributes: searchAttributes as Record<string, SearchAttributeType>,
    });
    await client.workflow.count("Programme = 'none'");
  } catch (error) {
    throw new NotYet(String(error));
  }
}

/** While one workflow worker runs: when it is gone, nobody remembers anything of the life. */
async function withNewWorker<T>(act: () => Promise<T>): Promise<T> {
  const worker = await Worker.create({
    connection: workers,
    namespace,
    taskQueue: taskQueues.workflows,
    workflowBundle,
  });
  return worker.runUntil(act);
}

/** The real engine: a simulated one hands tasks over in another way. */
test('another worker takes over after any command, and replays all before', async () => {
  const handle = client.workflow.getHandle(workflowId);
  const wish = applyTo({});
  const dates = datesAround(new Date().toISOString());
  const request = (command: CommandRequest['command']): CommandRequest => ({
    command,
    context: { actor: candidate, dates },
  });
  /** All is delivered, and the workflow has heard so. */
  const untilIdle = () =>
    again(async () => {
      const { raw } = await handle.describe();
      const idle = (raw.pendingActivities ?? []).length === 0 && !raw.pendingWorkflowTask;
      if (!idle) throw new NotYet('Something is under way');
    });

  // As when the engine is killed in the middle of the request, which is tried again: the wish comes late.
  await withNewWorker(async () => {
    await client.workflow.start(applicationWorkflow, {
      workflowId,
      taskQueue: taskQueues.workflows,
      args: [{ id: wish.id }],
    });
    await untilIdle();
  });
  await withNewWorker(async () => {
    await handle.executeUpdate<RecordedBatch, [CommandRequest]>('apply', { args: [request(wish)] });
    await untilIdle();
  });
  const deposit = { type: 'depositPiece', piece: 'identity', file } as const;
  const remove = { type: 'removePiece', piece: 'identity' } as const;
  // The first command is met by a worker that replays, the second by one that remembers: both leave the same history.
  for (let round = 0; round < 3; round += 1) {
    await withNewWorker(async () => {
      for (const command of [deposit, remove]) {
        await handle.executeUpdate<RecordedBatch, [CommandRequest]>(command.type, {
          args: [request(command)],
        });
        await untilIdle();
      }
    });
  }
  const { revision } = await withNewWorker(() => handle.query<Standing>(standingQuery));
  expect(revision).toBe(7);
  const { events } = await handle.fetchHistory();
  expect(events?.filter((event) => event.workflowTaskFailedEventAttributes)).toEqual([]);
}, 120_000);
