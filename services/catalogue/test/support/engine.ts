import { createTemporalClient } from '@admis/kit';
import {
  campaignWorkflowId,
  datesChangedSignal,
  type DatesChanged,
} from '@admis/workflows/messages';
import { startSimulatedEngine } from '@admis/workflows/testing';
import { isGrpcServiceError } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';

/** gRPC's code. */
const notFound = 5;

/** A workflow engine of the test's own, without workers: it keeps what it is told, and nothing acts on it. */
export interface Engine {
  address: string;
  /** Whether the campaign's workflow was started. */
  knows(campaign: string): Promise<boolean>;
  /** What the campaign's workflow was told has changed: a programme, or null for the whole campaign. */
  told(campaign: string): Promise<(string | null)[]>;
  close(): Promise<void>;
}

export async function openEngine(): Promise<Engine> {
  const env = await startSimulatedEngine();
  const client = createTemporalClient(engineAt(env.address));
  const eventsOf = async (campaign: string) => {
    try {
      const handle = client.workflow.getHandle(campaignWorkflowId(campaign));
      return (await handle.fetchHistory()).events ?? [];
    } catch (error) {
      if (isGrpcServiceError(error) && error.code === notFound) return undefined;
      throw error;
    }
  };
  return {
    address: env.address,
    knows: async (campaign) => (await eventsOf(campaign)) !== undefined,
    async told(campaign) {
      const signals = ((await eventsOf(campaign)) ?? []).flatMap(
        ({ workflowExecutionSignaledEventAttributes: signal }) => signal ?? [],
      );
      return signals.map(({ signalName, input }) => {
        const [payload] = input?.payloads ?? [];
        if (signalName !== datesChangedSignal || payload === undefined) {
          throw new Error(`The campaign was sent ${signalName}`);
        }
        return defaultPayloadConverter.fromPayload<DatesChanged>(payload).programme;
      });
    },
    async close() {
      await client.connection.close();
      await env.teardown();
    },
  };
}

export function engineAt(address: string) {
  return { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: 'default' };
}
