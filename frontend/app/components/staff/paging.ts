/** Where a page of a list stands among the others. */
export type Paging = { page: number; pageSize: number; total: number };

export function pageCount({ pageSize, total }: Paging): number {
  return Math.max(1, Math.ceil(total / pageSize));
}

/** The page number of an address; anything that is none is the first page. */
export function toPage(value: string | null): number {
  const page = Number(value);
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1;
}

/** The address's query with some values replaced; an empty value leaves the query. */
export function withQuery(search: string, changes: Record<string, string>): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? '.' : `?${text}`;
}
