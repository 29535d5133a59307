import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Worker } from '@temporalio/worker';

/** Hosts the bare workflow, or with the argument `activities` what it asks for: two processes, as Admis has them. */
const connection = await NativeConnection.connect({
  address: process.env['TEMPORAL_ADDRESS'] ?? '',
});
const common = { connection, namespace: process.env['TEMPORAL_NAMESPACE'] ?? '' };
const worker = await Worker.create(
  process.argv[2] === 'activities'
    ? {
        ...common,
        taskQueue: 'bare-activities',
        activities: { nothing: async () => undefined },
      }
    : {
        ...common,
        taskQueue: 'bare',
        workflowBundle: await bundleWorkflowCode({
          logger: new DefaultLogger('WARN'),
          workflowsPath: fileURLToPath(new URL('./bare.workflow.ts', import.meta.url)),
        }),
      },
);
process.once('SIGTERM', () => worker.shutdown());
// Whoever started us waits for this line.
console.log('ready');
await worker.run();
await connection.close();
