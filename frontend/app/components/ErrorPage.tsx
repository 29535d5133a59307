import {
  isRouteErrorResponse,
  Link,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { loader } from '../root.tsx';
import { problemText } from '../utils/problem-text.ts';
import { Icon } from './Icon.tsx';

const TITLES = {
  401: 'errorPage.unauthenticatedTitle',
  403: 'errorPage.forbiddenTitle',
  404: 'errorPage.notFoundTitle',
  410: 'errorPage.noLongerValidTitle',
  429: 'errorPage.goneTitle',
  503: 'errorPage.unavailableTitle',
} as const;

const CODES: Record<number, string> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'notFound',
  429: 'tooManyRequests',
  503: 'peerUnavailable',
};

/** One page for whatever a loader or action throws: what happened, and the way on from there. */
export function ErrorPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  const { pathname, search } = useLocation();
  const institution = useRouteLoaderData<typeof loader>('root')?.institution;
  const here = pathname + search;

  const status = isRouteErrorResponse(error) ? error.status : undefined;
  // The browser could not reach the server while it fetched the next page's data.
  const offline = status === undefined && error instanceof TypeError;
  const code =
    (isRouteErrorResponse(error) && (error.data as { code?: string } | null)?.code) ||
    CODES[status ?? 0] ||
    'unknown';
  const title = offline
    ? t('errorPage.offlineTitle')
    : code === 'applicationErased'
      ? t('errorPage.erasedTitle')
      : t(TITLES[status as keyof typeof TITLES] ?? 'errorPage.unknownTitle');
  return (
    <div className="narrow">
      <h1>{title}</h1>
      <p className="lead">{offline ? t('errorPage.offlineText') : problemText(t, code)}</p>
      <p className="actions">
        {status === 401 ? (
          <a className="button primary" href={`/login?returnTo=${encodeURIComponent(here)}`}>
            <Icon name="user" />
            {t('errorPage.login')}
          </a>
        ) : status === 404 || status === 403 || status === 410 ? null : (
          <a className="button primary" href={here}>
            {t('errorPage.retry')}
          </a>
        )}
        <Link className="button" to="/">
          {t('errorPage.home')}
        </Link>
      </p>
      {institution ? (
        <p className="muted">
          {t('errorPage.help')} <a href={`mailto:${institution.email}`}>{institution.email}</a>
        </p>
      ) : null}
    </div>
  );
}
