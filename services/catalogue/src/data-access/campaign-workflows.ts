import type { Client } from '@temporalio/client';
import {
  campaignWorkflow,
  campaignWorkflowId,
  datesChangedSignal,
  taskQueues,
  type CampaignInput,
  type DatesChanged,
} from '@admis/workflows/messages';

/** The workflow of each campaign. Every call throws when Temporal does not take it in time. */
export interface CampaignWorkflows {
  /** Starts the workflow unless it runs. */
  ensureRunning(campaign: string): Promise<void>;
  /** `programme` null: of the whole campaign. Starts the workflow when it does not run. */
  tellDatesChanged(campaign: string, programme: string | null): Promise<void>;
}

/** @param deadlineMs how long a call may take in all: a person may be waiting for it */
export function createCampaignWorkflows(client: Client, deadlineMs = 2_000): CampaignWorkflows {
  const optionsFor = (campaign: string) => {
    const input: CampaignInput = { campaign };
    return {
      workflowId: campaignWorkflowId(campaign),
      taskQueue: taskQueues.workflows,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
      staticSummary: `Campaign ${campaign}`,
    } as const;
  };
  const calling = <T>(call: () => Promise<T>): Promise<T> =>
    client.withDeadline(Date.now() + deadlineMs, call);
  return {
    async ensureRunning(campaign) {
      await calling(() => client.workflow.start(campaignWorkflow, optionsFor(campaign)));
    },
    async tellDatesChanged(campaign, programme) {
      const changed: DatesChanged = { programme };
      await calling(() =>
        client.workflow.signalWithStart(campaignWorkflow, {
          ...optionsFor(campaign),
          signal: datesChangedSignal,
          signalArgs: [changed],
        }),
      );
    },
  };
}
