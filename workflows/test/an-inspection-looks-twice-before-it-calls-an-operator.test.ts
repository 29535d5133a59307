import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WorkflowFailedError, type WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import {
  findingsFailure,
  inspectionWorkflow,
  taskQueues,
  type Finding,
} from '../src/messages/index.ts';
import { datesAround } from './people.ts';
import { openStory, Outside, recordHistory, type Story } from './support.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story?.close());

const ids = Array.from(
  { length: 450 },
  (_, at) => `2026.M1-CINEMA.C${String(at).padStart(7, '0')}`,
);
const lost: Finding = { applicationId: ids[7] ?? '', flaw: 'lost' };
const behind: Finding = { applicationId: ids[201] ?? '', flaw: 'behind' };
const forgotten: Finding = { applicationId: ids[449] ?? '', flaw: 'forgotten' };

class Inspected extends Outside {
  readonly pages: (string | null)[] = [];
  readonly lookedAgain: { at: string; applicationIds: string[] }[] = [];
  atFirst: Finding[] = [];
  later: Finding[] = [];

  override inspectApplications = async ({
    after,
    limit,
  }: {
    after: string | null;
    limit: number;
  }) => {
    this.pages.push(after);
    const page = ids.filter((id) => after === null || id > after).slice(0, limit);
    return {
      looked: page.length,
      findings: this.atFirst.filter(({ applicationId }) => page.includes(applicationId)),
      last: page.length < limit ? null : (page.at(-1) ?? null),
    };
  };
  override inspectAgain = async ({ applicationIds }: { applicationIds: string[] }) => {
    this.lookedAgain.push({ at: await story.now(), applicationIds });
    return this.later;
  };
}

async function inspect(
  seen: Pick<Inspected, 'atFirst' | 'later'>,
  look: (outside: Inspected, handle: WorkflowHandle) => Promise<void>,
): Promise<void> {
  const outside = Object.assign(new Inspected(datesAround(await story.now())), seen);
  await story.live(outside, async () => {
    const handle = await story.client.workflow.start(inspectionWorkflow, {
      workflowId: `inspection-${outside.atFirst.length}-${outside.later.length}`,
      taskQueue: taskQueues.workflows,
    });
    await look(outside, handle);
  });
}

test('all applications are looked at, page after page', () =>
  inspect({ atFirst: [], later: [] }, async (outside, handle) => {
    expect(await handle.result()).toEqual({ looked: 450 });
    expect(outside.pages).toEqual([null, ids[199], ids[399]]);
    expect(outside.lookedAgain).toEqual([]);
  }));

test('what was only on its way troubles nobody', () =>
  inspect({ atFirst: [behind], later: [] }, async (outside, handle) => {
    const beginning = Date.parse(await story.now());
    expect(await handle.result()).toEqual({ looked: 450 });
    expect(outside.lookedAgain).toMatchObject([{ applicationIds: [behind.applicationId] }]);
    const waited = Date.parse(outside.lookedAgain[0]?.at ?? '') - beginning;
    expect(waited).toBeGreaterThanOrEqual(300_000);
    await recordHistory(handle, 'inspection-nothing');
  }));

test('when much seems wrong, the second look is a page at a time too', () => {
  const all = ids.map((applicationId): Finding => ({ applicationId, flaw: 'behind' }));
  return inspect({ atFirst: all, later: [] }, async (outside, handle) => {
    expect(await handle.result()).toEqual({ looked: 450 });
    expect(outside.lookedAgain.map(({ applicationIds }) => applicationIds)).toEqual([
      ids.slice(0, 200),
      ids.slice(200, 400),
      ids.slice(400),
    ]);
  });
});

test('what is still wrong fails it, and its message names the applications', () =>
  inspect({ atFirst: [lost, behind, forgotten], later: [lost, forgotten] }, async (_, handle) => {
    const outcome: unknown = await handle.result().catch((error: unknown) => error);
    if (!(outcome instanceof WorkflowFailedError)) throw new Error('It did not fail');
    const { cause } = outcome;
    if (!(cause instanceof ApplicationFailure)) throw new Error('It failed otherwise');
    expect(cause.type).toBe(findingsFailure);
    expect(cause.details).toEqual([[lost, forgotten]]);
    expect(cause.message).toBe(
      `2 of 450 applications need an operator: ${lost.applicationId} lost, ${forgotten.applicationId} forgotten`,
    );
    await recordHistory(handle, 'inspection-findings');
  }));
