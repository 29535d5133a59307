/**
 * Run once at each deployment, before the services: makes Temporal's namespace and its search attributes,
 * or adds what they lack. Waits for Temporal; ends with 0 when all is there.
 */
import { readFile } from 'node:fs/promises';
import { createLogger, loadConfig, temporalShape, waitFor } from '@admis/kit';
import { Connection } from '@temporalio/client';
import { type NamespaceDefinition, setUpNamespace } from './namespace.ts';

const config = loadConfig(temporalShape, process.env);
const logger = createLogger({ name: 'set-up-namespace', level: 'info' });
const definitions = new URL('../temporal/search-attributes.json', import.meta.url);
const searchAttributes = JSON.parse(
  await readFile(definitions, 'utf8'),
) as NamespaceDefinition['searchAttributes'];

await waitFor(
  'temporal',
  async () => {
    const connection = await Connection.connect({ address: config.TEMPORAL_ADDRESS });
    try {
      const namespace = config.TEMPORAL_NAMESPACE;
      const added = await setUpNamespace(connection, {
        namespace,
        retentionDays: 90,
        searchAttributes,
      });
      logger.info({ namespace, added }, 'namespace ready');
    } finally {
      await connection.close();
    }
  },
  logger,
);
