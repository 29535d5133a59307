import type { Connection } from '@temporalio/client';

/** The types that deploy/temporal/search-attributes.json uses, by their number in Temporal's API. */
const indexedValueTypes = {
  Text: 1,
  Keyword: 2,
  Int: 3,
  Double: 4,
  Bool: 5,
  Datetime: 6,
  KeywordList: 7,
} as const;
export type SearchAttributeType = keyof typeof indexedValueTypes;

/** gRPC status: the namespace does not exist. */
const NOT_FOUND = 5;
/** gRPC status: somebody was faster. */
const ALREADY_EXISTS = 6;

export interface NamespaceDefinition {
  namespace: string;
  /** How long the history of a workflow that has ended is kept. */
  retentionDays: number;
  searchAttributes: Record<string, SearchAttributeType>;
}

/**
 * Makes a namespace with its search attributes, or adds what an existing one lacks. May be repeated.
 * @returns what was added, in words
 */
export async function setUpNamespace(
  connection: Connection,
  { namespace, retentionDays, searchAttributes }: NamespaceDefinition,
): Promise<string[]> {
  const added: string[] = [];
  if (!(await namespaceExists(connection, namespace))) {
    await tolerate(ALREADY_EXISTS, () =>
      connection.workflowService.registerNamespace({
        namespace,
        // Typed as a Long; a number is as good.
        workflowExecutionRetentionPeriod: { seconds: retentionDays * 24 * 3600 } as never,
      }),
    );
    added.push(`namespace ${namespace}`);
  }
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.entries(searchAttributes).filter(([name]) => !(name in customAttributes));
  if (missing.length > 0) {
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(
        missing.map(([name, type]) => [name, indexedValueTypes[type]]),
      ),
    });
    added.push(...missing.map(([name, type]) => `search attribute ${name} (${type})`));
  }
  return added;
}

async function namespaceExists(connection: Connection, namespace: string): Promise<boolean> {
  let exists = true;
  await tolerate(
    NOT_FOUND,
    () => connection.workflowService.describeNamespace({ namespace }),
    () => {
      exists = false;
    },
  );
  return exists;
}

async function tolerate(
  code: number,
  attempt: () => Promise<unknown>,
  onTolerated: () => void = () => undefined,
): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === code)) throw error;
    onTolerated();
  }
}
