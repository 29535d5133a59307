/** Something that a service can be asked for, as its own OpenAPI document says. */
export interface Operation {
  /** `get /applications/{id}` */
  name: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  /** What may be given in its query, with the values that the document lists, if any. */
  queries: { name: string; values: string[] }[];
}

interface OpenApi {
  paths: Record<string, Record<string, { parameters?: Parameter[] }>>;
  components?: { schemas?: Record<string, Choices> };
}

interface Parameter {
  in: string;
  name: string;
  schema: Choices;
}

interface Choices {
  enum?: string[];
  anyOf?: Choices[];
  $ref?: string;
}

/** All that a service offers, for tests that must not leave out a route that is new. */
export async function operationsOf(baseUrl: string): Promise<Operation[]> {
  const response = await fetch(`${baseUrl}/openapi.json`);
  const { paths, components } = (await response.json()) as OpenApi;
  const valuesOf = ({ enum: values, anyOf, $ref }: Choices): string[] => {
    if (values !== undefined) return values;
    const other = anyOf?.[0] ?? components?.schemas?.[$ref?.split('/').at(-1) ?? ''];
    return other === undefined ? [] : valuesOf(other);
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [] }]) => ({
      name: `${method} ${path}`,
      method: method as Operation['method'],
      path,
      queries: parameters
        .filter((parameter) => parameter.in === 'query')
        .map(({ name, schema }) => ({ name, values: valuesOf(schema) })),
    })),
  );
}

/**
 * The path with its parts filled in.
 *
 * @throws Error for a part that is not given: nobody has said yet what to ask for
 */
export function pathOf({ name, path }: Operation, parts: Record<string, string>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, part: string) => {
    const value = parts[part];
    if (value === undefined) throw new Error(`Say what ${part} of ${name} is to be.`);
    return value;
  });
}

/**
 * What to ask of an operation: nothing in its query, then each value of each of its parameters.
 *
 * @param values by a parameter's name; those of others are the document's
 * @throws Error for a parameter without any
 */
export function queriesOf(
  { name, queries }: Operation,
  values: Record<string, string[]>,
): Record<string, string>[] {
  const asked = queries.flatMap((query) => {
    const all = values[query.name] ?? query.values;
    if (all.length === 0) throw new Error(`Say what ${query.name} of ${name} is to be.`);
    return all.map((value) => ({ [query.name]: value }));
  });
  return [{}, ...asked];
}
