/**
 * The `meta` of a page whose loader returns its `title` already in the visitor's language:
 * `export const meta = pageTitle;`
 */
export function pageTitle({
  data,
  matches,
}: {
  data: unknown;
  matches: { id: string; data?: unknown }[];
}) {
  const title = (data as { title?: string } | undefined)?.title;
  const root = matches.find(({ id }) => id === 'root')?.data as
    { institution: { name: string } } | undefined;
  return [{ title: [title, root?.institution.name].filter(Boolean).join(' – ') || 'Admis' }];
}
