import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../components/BackLink.tsx';
import { Icon } from '../components/Icon.tsx';
import { ask, get } from '../utils/api.server.ts';
import { requireCandidate } from '../utils/auth.server.ts';
import { instantInWords } from '../utils/dates.ts';
import { pageTitle } from '../utils/page-title.ts';
import { useInstitution } from '../utils/use-institution.ts';

/** « Mes données »: what is kept of a candidate, and who looked at it. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  await requireCandidate(args);
  const { readings } = await get(context.api.admissions.GET('/readings', {}));
  // The page has much to tell without it.
  const erasure = await ask(context.api.admissions.GET('/erasures/mine', {}));
  return {
    title: context.t('myData.title'),
    readings,
    erasureAsked: erasure.ok && erasure.data.status !== 'notAsked',
    zone: context.institution.timeZone,
  };
}

export const meta = pageTitle;

export default function MyData() {
  const { t } = useTranslation();
  const { email } = useInstitution();
  const { erasureAsked } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink to="/privacy">{t('privacy.title')}</BackLink>
      <h1>{t('myData.title')}</h1>
      <p className="lead">{t('myData.lead')}</p>
      <section className="card" aria-labelledby="download">
        <h2 id="download">{t('myData.download')}</h2>
        <p>{t('myData.downloadText')}</p>
        <p className="actions">
          <a className="button primary" href="/privacy/my-data.zip">
            <Icon name="download" />
            {t('myData.downloadButton')}
          </a>
        </p>
      </section>
      <section className="section" aria-labelledby="readings">
        <h2 id="readings">{t('myData.readings')}</h2>
        <p>{t('myData.readingsText')}</p>
        <Readings />
      </section>
      <section className="section" aria-labelledby="erasure">
        <h2 id="erasure">{t('myData.erasure')}</h2>
        <p>{t(erasureAsked ? 'myData.erasureAsked' : 'myData.erasureText')}</p>
        <p className="actions">
          <Link className="button" to="/privacy/my-data/erasure">
            {t(erasureAsked ? 'myData.erasureSee' : 'myData.erasureLink')}
          </Link>
        </p>
        <p>{t('myData.correction', { email })}</p>
      </section>
    </>
  );
}

function Readings() {
  const { t } = useTranslation();
  const { readings, zone } = useLoaderData<typeof loader>();
  if (readings.length === 0) return <p className="muted">{t('myData.nobody')}</p>;
  return (
    <ol className="timeline">
      {readings.map(({ application, role, centre, at }) => (
        <li key={[application.id, role, at].join()}>
          <p>
            <strong>{t(`myData.role.${role}`)}</strong>, {centre}
          </p>
          <p>
            <Link to={`/applications/${application.id}`}>{application.programme}</Link>
          </p>
          <p className="muted small">
            <time dateTime={at}>{instantInWords(t, at, zone)}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}
