import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client, WithStartWorkflowOperation } from '@temporalio/client';
import { inTurns, type Engine } from './engine.ts';
import { AT_ONCE, COMMANDS, LIVES, MAILS } from './life-size.ts';

/** Lives per second of workflows that do nothing, as often. */
export async function measureBareEngine(engine: Engine): Promise<number> {
  const { connection, options } = engine.temporal;
  // Encryption is ours, not the engine's.
  const plain = new Client({ connection, namespace: options.namespace });
  const workers = await Promise.all([
    startWorker(engine, 'workflows'),
    startWorker(engine, 'activities'),
  ]);
  try {
    const ids = Array.from({ length: LIVES }, (_, index) => `bare/${index}`);
    await inTurns(ids.slice(0, 10), AT_ONCE, (id) => live(plain, `${id}/warm-up`));
    const beginning = performance.now();
    await inTurns(ids, AT_ONCE, (id) => live(plain, id));
    return LIVES / ((performance.now() - beginning) / 1000);
  } finally {
    await Promise.all(workers.map(({ stop }) => stop()));
  }
}

type Bare = (input: { updates: number; mails: number }) => Promise<void>;

async function live(temporal: Client, workflowId: string): Promise<void> {
  const start = new WithStartWorkflowOperation<Bare>('bare', {
    workflowId,
    taskQueue: 'bare',
    args: [{ updates: COMMANDS, mails: MAILS }],
    workflowIdConflictPolicy: 'FAIL',
  });
  await temporal.workflow.executeUpdateWithStart('command', { startWorkflowOperation: start });
  const handle = await start.workflowHandle();
  for (let count = 1; count < COMMANDS; count += 1) await handle.executeUpdate('command');
  await handle.result();
}

async function startWorker({ beside }: Engine, part: 'workflows' | 'activities') {
  const file = fileURLToPath(new URL('./bare-worker.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file, part], {
    env: { ...process.env, ...beside.environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  await firstLine(child);
  return { stop };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('The bare engine’s worker did not start')));
    if (child.stdout === null) throw new Error('The worker has no output');
    createInterface({ input: child.stdout }).once('line', resolve);
  });
}
