import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PastChanges } from '../components/dates/PastChanges.tsx';
import { CAMPAIGN_SETTINGS } from '../components/dates/settings.ts';
import { SettingsPage } from '../components/dates/SettingsPage.tsx';
import { ask, get } from '../utils/api.server.ts';
import { requireAdministrator } from '../utils/auth.server.ts';
import { pageTitle } from '../utils/page-title.ts';
import { changeSettings, textsOf, type SettingsAnswer } from '../utils/settings.server.ts';
import { useText } from '../utils/use-text.ts';

/** The campaign's dates, its extension and grace, its programmes, and all that was changed so far. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  await requireAdministrator(args);
  const { title, settings, changes } = await readCampaign(context);
  const { programmes } = await get(context.api.catalogue.GET('/programmes'));
  return {
    title: context.t('dates.title'),
    campaign: title,
    version: settings.version,
    zone: settings.timeZone,
    texts: textsOf(CAMPAIGN_SETTINGS, settings, settings.timeZone),
    programmes: programmes.map(({ id, title: name }) => ({ id, title: name })),
    changes,
    message: context.flash.take(),
  };
}

async function readCampaign({ api }: AppLoadContext) {
  const { id, title } = await get(api.catalogue.GET('/campaigns/current'));
  const params = { params: { path: { id } } };
  const [settings, { changes }] = await Promise.all([
    get(api.settings.GET('/campaigns/{id}', params)),
    get(api.settings.GET('/campaigns/{id}/changes', params)),
  ]);
  return { id, title, settings, changes };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  await requireAdministrator(args);
  const form = await request.formData();
  const { id, settings: present } = await readCampaign(context);
  return changeSettings(context, form, {
    settings: CAMPAIGN_SETTINGS,
    present,
    zone: present.timeZone,
    page: '/dates',
    patch: (body) =>
      ask(context.api.settings.PATCH('/campaigns/{id}', { params: { path: { id } }, body })),
    findChanges: async () =>
      (await readCampaign(context)).changes.filter(({ programme }) => programme === null),
  });
}

/** Also after a refusal: the page must show what the settings have become meanwhile. */
export function shouldRevalidate() {
  return true;
}

export const meta = pageTitle;

export default function Dates() {
  const { t } = useTranslation();
  const text = useText();
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as SettingsAnswer | undefined;
  const { campaign, programmes, changes, zone } = page;
  const extension = CAMPAIGN_SETTINGS.filter(
    ({ field }) => field.startsWith('extendedTo.') || field === 'graceUntil',
  );
  return (
    <div className="stack">
      <div>
        <h1>{t('dates.title')}</h1>
        <p className="lead">{text(campaign)}</p>
      </div>
      <SettingsPage
        {...page}
        answer={answer}
        groups={[
          {
            title: t('dates.campaign'),
            settings: CAMPAIGN_SETTINGS.filter((setting) => !extension.includes(setting)),
          },
          { title: t('dates.extension'), lead: t('dates.extensionText'), settings: extension },
        ]}
      />
      <section aria-labelledby="programmes">
        <h2 id="programmes">{t('dates.programmes')}</h2>
        <ul>
          {programmes.map(({ id, title }) => (
            <li key={id}>
              <Link to={`/dates/${id}`}>{title}</Link>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="changes">
        <h2 id="changes">{t('dates.past')}</h2>
        <PastChanges
          changes={changes}
          titles={Object.fromEntries(programmes.map(({ id, title }) => [id, title]))}
          zone={zone}
        />
      </section>
    </div>
  );
}
