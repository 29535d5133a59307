import { ScheduleOverlapPolicy } from '@temporalio/client';
import { inspectionScheduleId } from '@admis/workflows/messages';
import { apply } from './support/lives.ts';
import { scenario } from './support/scenario.ts';
import { withTemporal, wordsOf } from './support/temporal.ts';
import { until } from './support/until.ts';

scenario(
  import.meta.filename,
  'the schedule is there, and an inspection that is asked for looks at what there is',
  async ({ people, config }) => {
    await apply(await people.candidate(), 'cinema');
    await withTemporal(config, async (client) => {
      const handle = client.schedule.getHandle(inspectionScheduleId);
      const started = async () =>
        (await handle.describe()).info.recentActions.map(
          ({ action }) => action.workflow.workflowId,
        );
      const earlier = await started();
      const { info } = await handle.describe();
      const inMs = (info.nextActionTimes[0]?.getTime() ?? Infinity) - Date.now();
      expect(inMs).toBeLessThanOrEqual(3_600_000);
      // Another one may be about to look a second time.
      await handle.trigger(ScheduleOverlapPolicy.ALLOW_ALL);
      const id = await until('an inspection', async () =>
        (await started()).find((one) => !earlier.includes(one)),
      );
      const words = await until('what it has found', async () => {
        const said = await wordsOf(client, id);
        return /^Over|once more/.test(said) ? said : undefined;
      });
      // What it finds is not this scenario's: others are in the middle of something.
      expect(Number(/(\d+) applications/.exec(words)?.[1])).toBeGreaterThanOrEqual(1);
    });
  },
);
