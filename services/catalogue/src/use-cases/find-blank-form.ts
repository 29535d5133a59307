import type { CatalogueDependencies } from './dependencies.ts';

/** The PDF to download, fill in and hand back, or undefined when no form has this id. */
export async function findBlankForm(
  { blankForms }: Pick<CatalogueDependencies, 'blankForms'>,
  id: string,
): Promise<Buffer | undefined> {
  return blankForms.find(id);
}
