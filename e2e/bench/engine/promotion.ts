import { setTimeout as pause } from 'node:timers/promises';
import {
  openCallsSignal,
  waitingListStandingQuery,
  waitingListWorkflowId,
  type WaitingListStanding,
} from '@admis/workflows/messages';
import { percentile, round } from '../figures.ts';
import { until } from '../../support/until.ts';
import { PROGRAMMES, SEATS } from './catalogue.ts';
import { inTurns, type Engine } from './engine.ts';

const WAITING = 1_000;
const WITHDRAWALS = 200;
const AT_ONCE = 20;

/**
 * Candidates with a seat withdraw one after the other; each time, how long from the command until the next one's
 * offer stands in the read model, where their page finds it.
 */
export async function measurePromotion(engine: Engine) {
  const candidates = await engine.candidates(SEATS + WAITING);
  const ids: string[] = [];
  await inTurns(candidates, AT_ONCE, async (candidate, index) => {
    ids[index] = await decided(engine, candidate, index - SEATS + 1);
  });
  const list = engine.temporal.workflow.getHandle(
    waitingListWorkflowId(engine.catalogue.campaign, PROGRAMMES.list.code),
  );
  await list.signal(openCallsSignal);
  await until(
    'a list that is open and full',
    async () => {
      const { status, live, waiting } =
        await list.query<WaitingListStanding>(waitingListStandingQuery);
      return status === 'open' && live === SEATS && waiting === WAITING ? true : undefined;
    },
    120,
  );

  const times: number[] = [];
  for (let index = 0; index < WITHDRAWALS; index += 1) {
    const beginning = performance.now();
    await engine.admissions.asCandidate(candidates[index] ?? '', ids[index] ?? '', {
      type: 'withdraw',
    });
    await offered(engine, ids[SEATS + index] ?? '');
    times.push(performance.now() - beginning);
  }
  console.log(
    `Promotion: ${SEATS} seats, ${WAITING} on the list, ${WITHDRAWALS} withdrawals one after the other, ` +
      'each until the next offer stands in the read model.',
  );
  return {
    p50: round(percentile(times, 50)),
    p95: round(percentile(times, 95)),
    p99: round(percentile(times, 99)),
    listSize: WAITING,
  };
}

/** An application with a published decision: favourable for ranks below 1, else on the list. */
async function decided({ admissions }: Engine, candidate: string, rank: number): Promise<string> {
  const { id } = await admissions.apply(candidate, PROGRAMMES.list.code);
  await admissions.asCandidate(candidate, id, { type: 'transmit' });
  await admissions.as('member', id, {
    type: 'enterDecision',
    outcome: rank < 1 ? { status: 'favourable' } : { status: 'waitingList', rank },
  });
  await admissions.as('chair', id, { type: 'validateDecision' });
  return id;
}

async function offered({ admissions }: Engine, id: string): Promise<void> {
  const end = performance.now() + 60_000;
  while (performance.now() < end) {
    const record = await admissions.find(id);
    if (record?.state.decision?.status === 'favourable') return;
    await pause(5);
  }
  throw new Error(`${id} was not offered the free seat within a minute`);
}
