import { setTimeout as pause } from 'node:timers/promises';
import {
  campaignStandingQuery,
  campaignWorkflow,
  campaignWorkflowId,
  datesChangedSignal,
  taskQueues,
  type CampaignStanding,
} from '@admis/workflows/messages';
import { percentile, round } from '../figures.ts';
import { until } from '../../support/until.ts';
import { PROGRAMMES } from './catalogue.ts';
import type { Engine } from './engine.ts';
import type { OpenApplications } from './open-applications.ts';

const DAYS = 7;
const BETWEEN_COMMANDS_MS = 200;
const PIECE = 'VAPP';

/**
 * The whole campaign's return date moves: how long until every open application has the new one, in its workflow,
 * in the search attributes and in the read model; while candidates go on.
 */
export async function measureExtension(engine: Engine, applications: OpenApplications) {
  const { temporal, catalogue, admissions } = engine;
  const { campaign } = catalogue;
  const handle = await temporal.workflow.start(campaignWorkflow, {
    workflowId: campaignWorkflowId(campaign),
    taskQueue: taskQueues.workflows,
    args: [{ campaign }],
  });
  const standing = () => handle.query<CampaignStanding>(campaignStandingQuery);
  await until('a campaign that knows its schedule', async () =>
    (await standing()).next === null ? undefined : true,
  );
  const [first] = applications;
  const before = (await admissions.find(first?.id ?? ''))?.state.dates.returnAt ?? '';
  const overall = new AbortController();
  const commands = trickle(engine, applications, overall.signal);
  // Heard where it is awaited; a measurement that fails before must still be able to clean up.
  commands.catch(() => undefined);

  await catalogue.extend(DAYS);
  const beginning = performance.now();
  await handle.signal(datesChangedSignal, { programme: null });
  await until('every application told', () => told(standing), 300);
  await until('every date in the read model', () => none(engine, before), 300);
  const query = `Programme = '${PROGRAMMES.open.code}' AND NextDeadline <= '${before}'`;
  await until('every search attribute', async () =>
    (await temporal.workflow.count(query)).count === 0 ? true : undefined,
  );
  const seconds = (performance.now() - beginning) / 1000;
  overall.abort();
  const times = await commands;
  const commandMs = { p50: round(percentile(times, 50)), p95: round(percentile(times, 95)) };
  console.log(
    `Extension: ${applications.length} open applications; meanwhile ${times.length} commands, ` +
      `half of them within ${commandMs.p50} ms, 95 % within ${commandMs.p95} ms.`,
  );
  return { applications: applications.length, seconds: round(seconds), commandMs };
}

async function told(standing: () => Promise<CampaignStanding>): Promise<true | undefined> {
  return (await standing()).refreshes.length === 0 ? true : undefined;
}

async function none({ readModel }: Engine, before: string): Promise<true | undefined> {
  const left = await readModel.collection('applications').countDocuments({
    'state.programme.id': PROGRAMMES.open.code,
    'state.dates.returnAt': before,
  });
  return left === 0 ? true : undefined;
}

/** Candidates who answer for a piece, one after the other, until it is over: how long each had to wait. */
async function trickle(
  { admissions }: Engine,
  applications: OpenApplications,
  over: AbortSignal,
): Promise<number[]> {
  const times: number[] = [];
  for (const { candidate, id } of applications) {
    if (over.aborted) break;
    const beginning = performance.now();
    await admissions.asCandidate(candidate, id, { type: 'declareNotConcerned', piece: PIECE });
    times.push(performance.now() - beginning);
    await pause(BETWEEN_COMMANDS_MS);
  }
  return times;
}
