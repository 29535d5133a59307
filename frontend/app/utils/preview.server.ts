import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import type { components } from '../api/admissions.d.ts';
import { get } from './api.server.ts';
import { requireCandidate } from './auth.server.ts';
import type { Application } from './commands.server.ts';

type Place = Pick<
  components['schemas']['Piece'] | components['schemas']['Condition'],
  'title' | 'file'
> & { allowedCommands: string[] };

/** What the page of a candidate's own file shows; without a file there is nothing but the application's page. */
export async function loadPreview(
  args: LoaderFunctionArgs,
  {
    path,
    anchor,
    find,
    deposit,
  }: {
    /** Of the place within its application */
    path: string;
    anchor: string;
    find: (application: Application) => Place | undefined;
    /** The command that hands in another file */
    deposit: string;
  },
) {
  const { params, context } = args;
  await requireCandidate(args);
  const id = params.applicationId ?? '';
  const application = await get(
    context.api.admissions.GET('/applications/{id}', { params: { path: { id } } }),
  );
  const page = `/applications/${id}`;
  const place = find(application);
  if (!place?.file) throw redirect(page);
  const { title, file, allowedCommands } = place;
  return {
    title: title[context.language] ?? title.fr,
    file,
    path: `${page}/${path}`,
    back: `${page}#${anchor}`,
    application: application.programme.title,
    replaceable: allowedCommands.includes(deposit),
  };
}
