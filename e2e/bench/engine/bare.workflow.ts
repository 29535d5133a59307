import { condition, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';
import { createOutbox } from '../../../workflows/src/shell/outbox.ts';

const { nothing } = proxyActivities<{ nothing(): Promise<void> }>({
  taskQueue: 'bare-activities',
  startToCloseTimeout: '30s',
});

/** As many updates and activities as a life, in the same order, with nothing in them: what the engine itself takes. */
export async function bare({ updates, mails }: { updates: number; mails: number }): Promise<void> {
  const recorded = createOutbox<null>(nothing);
  const mailed = createOutbox<null>(nothing);
  let done = 0;
  setHandler(defineUpdate<number>('command'), () => {
    done += 1;
    recorded.add(null);
    if (done > updates - mails) mailed.add(null);
    return done;
  });
  await condition(() => done === updates && recorded.isEmpty() && mailed.isEmpty());
}
