import { CancellationScope, type WorkflowInterceptors } from '@temporalio/workflow';

/** Far longer than a task takes, on a busy machine too. */
const soonMs = 60_000;

/**
 * On simulated time a timer that is about to fire is not cancelled: it fires, and nobody hears it. The simulated
 * engine cannot cancel a timer that fires while the task that cancels it is under way: it loses what else that task
 * asked for, and hands the same task out for ever. The real engine can (docs/decisions/033).
 */
export const interceptors = (): WorkflowInterceptors => ({
  outbound: [
    {
      startTimer: (input, next) => {
        const due = Date.now() + input.durationMs;
        const waiting = CancellationScope.current();
        return CancellationScope.nonCancellable(() =>
          CancellationScope.cancellable(() => {
            const timer = CancellationScope.current();
            waiting.cancelRequested.catch(() => {
              if (due - Date.now() > soonMs) timer.cancel();
            });
            return next(input);
          }),
        );
      },
    },
  ],
});
