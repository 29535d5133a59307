import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { FORM_FIELDS } from '../components/dossier/fields.ts';
import { readTexts, saveSection } from '../components/dossier/section-api.server.ts';
import { requireSection } from '../components/dossier/section-page.server.ts';
import { isFormSection } from '../components/dossier/sections.ts';
import { findUser } from '../utils/auth.server.ts';
import { problemPage } from '../utils/api.server.ts';

/** `POST /dossier/<section>/save`: some fields of a section, by the form's script (see save.ts). */
export async function action({ request, context, params }: ActionFunctionArgs) {
  if (!(await findUser(context))) return Response.json({}, { status: 401 });
  const section = requireSection(params.section);
  if (!isFormSection(section)) throw problemPage({ status: 404, code: 'notFound' });
  const form = await request.formData();
  const texts = readTexts(form, FORM_FIELDS[section]);
  const { status, answer } = await saveSection(context.api.dossier, section, form, texts);
  return Response.json(answer, { status });
}

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/dossier/${params.section}`);
}
