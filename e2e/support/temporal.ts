import { createTemporalClient } from '@admis/kit';
import type { Client } from '@temporalio/client';
import { readPayloadSecrets, type Config } from './config.ts';

/** The engine of the running system, as an operator with the secrets asks it. */
export async function withTemporal(
  config: Config,
  use: (client: Client) => Promise<void>,
): Promise<void> {
  const client = createTemporalClient({ ...config, PAYLOAD_SECRETS: readPayloadSecrets() });
  try {
    await use(client);
  } finally {
    await client.connection.close();
  }
}

/** « Current details », as the Temporal UI asks the workflow for them. */
export async function wordsOf(client: Client, workflowId: string): Promise<string> {
  const metadata = await client.workflow
    .getHandle(workflowId)
    .query<{ currentDetails?: string }>('__temporal_workflow_metadata');
  return metadata.currentDetails ?? '';
}
