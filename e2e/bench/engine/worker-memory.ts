import { setTimeout as pause } from 'node:timers/promises';
import { memoryOf, processorTimeOf, round } from '../figures.ts';
import { until } from '../../support/until.ts';
import { PROGRAMMES } from './catalogue.ts';
import type { Engine } from './engine.ts';

const IDLE_FOR_MS = 2_000;
/** Of a hundredth of a second: what polling alone takes in that time. */
const IDLE_TICKS = 10;

/** The workflow worker's memory while that many applications are open and nothing happens; undefined off Linux. */
export async function measureWorkerMemory(engine: Engine) {
  const worker = engine.beside.processOf('worker');
  if (worker === undefined || memoryOf(worker) === undefined) return undefined;
  await until('a worker at rest', () => atRest(worker), 300);
  const open = `WorkflowType = 'application' AND ExecutionStatus = 'Running' AND Programme = '${PROGRAMMES.open.code}'`;
  const { count } = await engine.temporal.workflow.count(open);
  console.log(
    'Worker memory: WORKFLOWS_AT_HAND says how many of them it keeps; the others it replays when they are asked.',
  );
  return { openApplications: count, mb: round(memoryOf(worker) ?? NaN) };
}

async function atRest(pid: number): Promise<true | undefined> {
  const before = processorTimeOf(pid) ?? 0;
  await pause(IDLE_FOR_MS);
  return (processorTimeOf(pid) ?? 0) - before <= IDLE_TICKS ? true : undefined;
}
