import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../components/BackLink.tsx';
import { PastChanges } from '../components/dates/PastChanges.tsx';
import { PROGRAMME_SETTINGS } from '../components/dates/settings.ts';
import { SettingsPage } from '../components/dates/SettingsPage.tsx';
import { ask, get } from '../utils/api.server.ts';
import { requireAdministrator } from '../utils/auth.server.ts';
import { pageTitle } from '../utils/page-title.ts';
import { changeSettings, textsOf, type SettingsAnswer } from '../utils/settings.server.ts';

/** One programme's own dates and settings, and what was changed of them. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  await requireAdministrator(args);
  const id = params.programmeId ?? '';
  const { title, timeZone } = await get(
    context.api.catalogue.GET('/programmes/{id}', { params: { path: { id } } }),
  );
  const present = await readSettings(context, id);
  return {
    title: `${context.t('dates.title')} – ${title}`,
    programme: title,
    version: present.version,
    zone: timeZone,
    texts: textsOf(PROGRAMME_SETTINGS, present, timeZone),
    changes: await findChanges(context, present),
    message: context.flash.take(),
  };
}

function readSettings({ api }: AppLoadContext, id: string) {
  return get(
    api.settings.GET('/programmes/{id}/settings', { params: { path: { id }, query: {} } }),
  );
}

async function findChanges(
  { api }: AppLoadContext,
  { id, campaign }: { id: string; campaign: string },
) {
  const { changes } = await get(
    api.settings.GET('/campaigns/{id}/changes', { params: { path: { id: campaign } } }),
  );
  return changes.filter(({ programme }) => programme === id);
}

export async function action(args: ActionFunctionArgs) {
  const { request, context, params } = args;
  await requireAdministrator(args);
  const form = await request.formData();
  const id = params.programmeId ?? '';
  const path = { id };
  const { api } = context;
  const [{ timeZone }, present] = await Promise.all([
    get(api.catalogue.GET('/programmes/{id}', { params: { path } })),
    readSettings(context, id),
  ]);
  return changeSettings(context, form, {
    settings: PROGRAMME_SETTINGS,
    present,
    zone: timeZone,
    page: `/dates/${id}`,
    patch: (body) =>
      ask(api.settings.PATCH('/programmes/{id}', { params: { path, query: {} }, body })),
    findChanges: () => findChanges(context, present),
  });
}

/** Also after a refusal: the page must show what the settings have become meanwhile. */
export function shouldRevalidate() {
  return true;
}

export const meta = pageTitle;

const SEATS = ['capacity', 'overCall'];
const RULES = ['reception', 'lateFiles', 'decidesOnIncomplete'];

export default function ProgrammeDates() {
  const { t } = useTranslation();
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as SettingsAnswer | undefined;
  const inGroup = (fields: string[]) =>
    PROGRAMME_SETTINGS.filter(({ field }) => fields.includes(field));
  return (
    <div className="stack">
      <div>
        <BackLink to="/dates">{t('dates.title')}</BackLink>
        <h1>{t('dates.title')}</h1>
        <p className="lead">{page.programme}</p>
      </div>
      <SettingsPage
        {...page}
        answer={answer}
        groups={[
          {
            title: t('dates.programme'),
            lead: t('dates.programmeText'),
            settings: PROGRAMME_SETTINGS.filter(
              ({ field }) => ![...SEATS, ...RULES].includes(field),
            ),
          },
          { title: t('dates.seats'), settings: inGroup(SEATS) },
          { title: t('dates.rules'), settings: inGroup(RULES) },
        ]}
      />
      <section aria-labelledby="changes">
        <h2 id="changes">{t('dates.past')}</h2>
        <PastChanges changes={page.changes} zone={page.zone} />
      </section>
    </div>
  );
}
