import { connectMongo, createServiceTokens, createTemporalClient } from '@admis/kit';
import { readPayload } from '@admis/workflows/codec';
import { applicationWorkflowId, type RecordedBatch } from '@admis/workflows/messages';
import type { Client } from '@temporalio/client';
import { readConfig } from '../src/config.ts';
import { createDossierPeer } from '../src/data-access/dossier-peer.ts';
import { createRepositories } from '../src/data-access/repositories.ts';
import { recordBatch } from '../src/use-cases/record-batch.ts';

/**
 * For operators, when the read model has lost something (a restored backup): records again all that the workflows
 * of these applications ever gave away, from their histories. What is there already stays as it is.
 *
 *     npx tsx services/admissions/scripts/record-again.ts 2026.M1-CINEMA.6WB5H7IJ …
 */
const config = readConfig({ PORT: '0', ...process.env });
const temporal = createTemporalClient(config);
const database = await connectMongo({
  uri: config.MONGODB_URI,
  database: config.MONGODB_DATABASE,
});
const dependencies = {
  ...createRepositories(database),
  dossier: createDossierPeer(config.DOSSIER_URL, createServiceTokens(config)),
};
try {
  for (const id of process.argv.slice(2)) {
    const batches = await findBatches(temporal, applicationWorkflowId(id));
    for (const batch of batches) await recordBatch(dependencies, batch);
    console.log(`${id}: ${batches.length} batches, revision ${batches.at(-1)?.revision ?? 0}`);
  }
} finally {
  await database.close();
  await temporal.connection.close();
}

/** From every run of the workflow, the oldest first: a long life is continued as new. */
async function findBatches(client: Client, workflowId: string): Promise<RecordedBatch[]> {
  const query = `WorkflowId = '${workflowId}'`;
  const runs: { runId: string; startTime: Date }[] = [];
  for await (const { runId, startTime } of client.workflow.list({ query })) {
    runs.push({ runId, startTime });
  }
  runs.sort((one, other) => one.startTime.getTime() - other.startTime.getTime());
  const batches: RecordedBatch[] = [];
  for (const { runId } of runs) {
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    for (const { activityTaskScheduledEventAttributes: scheduled } of events ?? []) {
      const [payload] = scheduled?.input?.payloads ?? [];
      if (scheduled?.activityType?.name !== 'recordBatch' || !payload) continue;
      batches.push(await readPayload<RecordedBatch>(payload, config.PAYLOAD_SECRETS));
    }
  }
  return batches;
}
