import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FlashNotice } from '../components/FlashNotice.tsx';
import { Icon } from '../components/Icon.tsx';
import { Doors } from '../components/LoginForm.tsx';
import { ask } from '../utils/api.server.ts';
import { homeOf } from '../utils/auth.server.ts';
import { dayInWords, deadlineInWords, timeLeft } from '../utils/dates.ts';
import { pageTitle } from '../utils/page-title.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, t, now, session, flash } = context;
  const [campaign, user] = await Promise.all([
    ask(api.catalogue.GET('/campaigns/current')),
    session.peekUser(),
  ]);
  return {
    title: t('home.title'),
    now: now.toISOString(),
    // The way in must stay open when the catalogue does not answer.
    campaign: campaign.ok ? campaign.data : undefined,
    user: user && { candidate: user.candidate, staff: user.staff, home: homeOf(user) },
    message: flash.take(),
  };
}

export const meta = pageTitle;

export default function Home() {
  const { campaign, user, now, message } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="stack">
      <FlashNotice message={message} />
      <div>
        <h1>{t('home.title')}</h1>
        <p className="lead">{t('home.lead')}</p>
        <CampaignState campaign={campaign} now={now} />
      </div>
      {user ? (
        <section className="card">
          <h2>{t('home.signedIn')}</h2>
          <p className="actions">
            <Link className="button primary" to={user.home}>
              {t(
                user.staff
                  ? 'home.continueStaff'
                  : user.candidate
                    ? 'home.continueCandidate'
                    : 'account.newTitle',
              )}
            </Link>
          </p>
        </section>
      ) : (
        <Doors />
      )}
      <section className="card tinted" aria-labelledby="home-search">
        <h2 id="home-search">{t('home.search')}</h2>
        <p>{t('home.searchText')}</p>
        <Form action="/catalogue" className="inline-form" role="search">
          <div className="field">
            <label htmlFor="q">{t('catalogue.search')}</label>
            <input className="input" id="q" name="q" type="search" maxLength={100} />
          </div>
          <button className="button" type="submit">
            <Icon name="search" />
            {t('catalogue.submit')}
          </button>
        </Form>
        <p>
          <Link to="/catalogue">{t('home.browse')}</Link>
        </p>
      </section>
    </div>
  );
}

function CampaignState({
  campaign,
  now,
}: {
  campaign: ReturnType<typeof useLoaderData<typeof loader>>['campaign'];
  now: string;
}) {
  const { t, i18n } = useTranslation();
  if (!campaign) return <p className="muted">{t('home.campaignUnknown')}</p>;
  const { opensAt, closesAt, timeZone } = campaign;
  const title = campaign.title[i18n.language === 'en' ? 'en' : 'fr'];
  if (now < opensAt) {
    return (
      <p>
        <Icon name="calendar" />{' '}
        {t('home.campaignFuture', { title, date: dayInWords(t, opensAt, timeZone) })}
      </p>
    );
  }
  if (now >= closesAt) {
    return (
      <p>
        <Icon name="calendar" />{' '}
        {t('home.campaignClosed', { title, date: dayInWords(t, closesAt, timeZone) })}
      </p>
    );
  }
  return (
    <p>
      <Icon name="calendar" />{' '}
      {t('home.campaignOpen', { title, date: deadlineInWords(t, closesAt, timeZone) })}{' '}
      <span className="muted">({timeLeft(t, closesAt, now)})</span>
    </p>
  );
}
