import { eventually } from '@admis/kit/testing';
import {
  applicationWorkflowId,
  inspectionScheduleId,
  taskQueues,
  type AdmissionsActivities,
} from '@admis/workflows/messages';
import { createActivities } from '../src/activities.ts';
import { ensureInspectionSchedule } from '../src/data-access/inspection-schedule.ts';
import type { ApplicationRecord } from '../src/data-access/records.ts';
import { makeCompleteFiles } from './support/complete-files.ts';
import { openSystem, type TestSystem } from './support/system.ts';

let system: TestSystem;
let activities: AdmissionsActivities;
let ids: string[];

beforeAll(async () => {
  system = await openSystem();
  activities = createActivities(system.dependencies);
  const files = await makeCompleteFiles(system, 'L3-ARTS-CINEMA', 5);
  ids = files.map(({ id }) => id).sort();
});
afterAll(() => system.close());

async function change(id: string, change: object): Promise<void> {
  await system.connection
    .collection<ApplicationRecord>('applications')
    .updateOne({ _id: id }, change);
}

describe('the schedule', () => {
  const handle = () => system.engine.client.schedule.getHandle(inspectionScheduleId);
  const ensure = () => ensureInspectionSchedule(system.engine.client, taskQueues.workflows);

  it('starts an inspection every hour, however often it was made', async () => {
    await Promise.all([ensure(), ensure()]);
    const { spec, info } = await handle().describe();
    expect(spec.intervals).toEqual([{ every: 3_600_000, offset: 600_000 }]);
    const [next] = info.nextActionTimes;
    expect((next?.getTime() ?? Infinity) - Date.now()).toBeLessThanOrEqual(3_600_000);
  });

  it('stays paused when an operator has paused it', async () => {
    await handle().pause('for a repair');
    await ensure();
    expect((await handle().describe()).state).toMatchObject({ paused: true, note: 'for a repair' });
    await handle().unpause();
  });

  it('looks at every application when it is asked to', async () => {
    await handle().trigger();
    const workflowId = await eventually(
      async () => (await handle().describe()).info.recentActions[0]?.action.workflow.workflowId,
    );
    expect(workflowId).toMatch(/^inspection-/);
    expect(await system.engine.client.workflow.getHandle(workflowId).result()).toEqual({
      looked: 5,
    });
  });
});

describe('what is wrong is found, and nothing else', () => {
  const all = { after: null, limit: 200 };

  it('nothing is wrong with applications that are as their workflows say', async () => {
    expect(await activities.inspectApplications(all)).toEqual({
      ...{ looked: 5, findings: [], last: null },
    });
  });

  it('one without a workflow, one whose workflow has gone further, one that nobody has to act on', async () => {
    const [lost = '', behind = '', forgotten = ''] = ids;
    await system.engine.client.workflow.getHandle(applicationWorkflowId(lost)).terminate();
    await change(behind, { $inc: { revision: -1 } });
    // Handed back to the candidate, and no date for it.
    const handedBack = {
      'state.fileStatus': 'incomplete',
      'state.transmittedAt': null,
      'state.pieces.0.transmitted': false,
    };
    await change(forgotten, { $set: handedBack });
    const findings = [
      { applicationId: lost, flaw: 'lost' },
      { applicationId: behind, flaw: 'behind' },
      { applicationId: forgotten, flaw: 'forgotten' },
    ];
    const first = await activities.inspectApplications({ after: null, limit: 2 });
    expect(first).toEqual({ looked: 2, findings: findings.slice(0, 2), last: behind });
    const second = await activities.inspectApplications({ after: behind, limit: 3 });
    expect(second).toEqual({ looked: 3, findings: findings.slice(2), last: ids[4] });
    const third = await activities.inspectApplications({ after: ids[4] ?? '', limit: 3 });
    expect(third).toEqual({ looked: 0, findings: [], last: null });
  });

  it('looked at once more: what came right meanwhile, and what is closed by now, is passed over', async () => {
    const [lost = '', behind = '', forgotten = '', sound = ''] = ids;
    await change(behind, { $inc: { revision: 1 } });
    await change(forgotten, { $set: { 'state.closed': true } });
    const applicationIds = [lost, behind, forgotten, sound];
    expect(await activities.inspectAgain({ applicationIds })).toEqual([
      { applicationId: lost, flaw: 'lost' },
    ]);
  });
});
