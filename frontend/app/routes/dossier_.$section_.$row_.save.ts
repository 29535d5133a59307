import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { ROW_FIELDS } from '../components/dossier/fields.ts';
import { readTexts, saveRow } from '../components/dossier/section-api.server.ts';
import { requireRowSection } from '../components/dossier/section-page.server.ts';
import { findUser } from '../utils/auth.server.ts';

/** `POST /dossier/<section>/<row>/save`: some fields of a row, by the form's script (see save.ts). */
export async function action({ request, context, params }: ActionFunctionArgs) {
  if (!(await findUser(context))) return Response.json({}, { status: 401 });
  const section = requireRowSection(params.section);
  const form = await request.formData();
  const texts = readTexts(form, ROW_FIELDS[section]);
  const { status, answer } = await saveRow(context.api.dossier, section, params.row, form, texts);
  return Response.json(answer, { status });
}

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/dossier/${params.section}/${params.row}`);
}
