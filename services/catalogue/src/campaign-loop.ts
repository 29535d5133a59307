import { setTimeout as pause } from 'node:timers/promises';
import { ensureCampaignsRun } from './use-cases/ensure-campaigns-run.ts';
import type { CatalogueDependencies } from './use-cases/dependencies.ts';
import { tellChanges } from './use-cases/tell-changes.ts';

export interface CampaignLoop {
  /** Resolves once what is under way has settled. */
  stop(): Promise<void>;
}

/**
 * Sees to it that every campaign's workflow runs and knows of every change, however long Temporal is away: a change
 * counts from its own write on, and what could not be told at once is told from here.
 */
export function startCampaignLoop(
  dependencies: Pick<CatalogueDependencies, 'repository' | 'campaignWorkflows' | 'logger'>,
  everyMs = 5_000,
): CampaignLoop {
  const stopping = new AbortController();
  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };

  async function run(): Promise<void> {
    let ensured = false;
    while (!stopping.signal.aborted) {
      try {
        if (!ensured) await ensureCampaignsRun(dependencies);
        ensured = true;
        await tellChanges(dependencies);
      } catch (error) {
        dependencies.logger.warn({ err: error }, 'campaigns not told yet, trying again');
      }
      await pause(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }
}
