import { Form, Link, NavLink, useLocation, useNavigation } from '@remix-run/react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Institution } from '../../server/config.ts';
import { eraseAllDrafts, tabStorage } from '../utils/drafts.ts';
import { Icon } from './Icon.tsx';
import { Notice } from './Notice.tsx';

type Visitor = { name: string; candidate: boolean; staff: boolean; administrator: boolean };

/** What is on every page: skip link, header with navigation and language, main landmark, footer. */
export function Shell({
  institution,
  user,
  children,
}: {
  institution: Institution | undefined;
  user: Visitor | undefined;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const main = useFocusAfterNavigation();
  return (
    <>
      <a className="skip-link" href="#main">
        {t('common.skip')}
      </a>
      <PendingBar />
      <header className="site-header">
        <div className="wrap">
          <Link className="site-name" to="/">
            <strong>{institution?.name ?? 'Admis'}</strong>
            <span>{t('common.portal')}</span>
          </Link>
          <nav className="site-nav" aria-label={t('nav.main')}>
            <ul>
              <li>
                <NavLink to="/catalogue">{t('nav.catalogue')}</NavLink>
              </li>
              {user?.candidate ? (
                <>
                  <li>
                    <NavLink to="/applications">{t('nav.applications')}</NavLink>
                  </li>
                  <li>
                    <NavLink to="/dossier">{t('nav.dossier')}</NavLink>
                  </li>
                </>
              ) : null}
              {user?.staff ? (
                <>
                  <li>
                    <NavLink to="/inbox">{t('nav.inbox')}</NavLink>
                  </li>
                  <li>
                    <NavLink to="/ranking">{t('nav.rankings')}</NavLink>
                  </li>
                </>
              ) : null}
              {user?.administrator ? (
                <li>
                  <NavLink to="/dates">{t('nav.dates')}</NavLink>
                </li>
              ) : null}
            </ul>
          </nav>
          <Tools user={user} />
        </div>
      </header>
      <main className="site-main" id="main" tabIndex={-1} ref={main}>
        <div className="wrap">
          <OfflineNotice />
          {children}
        </div>
      </main>
      {institution ? <Footer institution={institution} /> : null}
    </>
  );
}

function Tools({ user }: { user: Visitor | undefined }) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const here = pathname + search;
  return (
    <div className="site-tools" role="group" aria-label={t('nav.account')}>
      {user ? (
        <Form
          method="post"
          action="/logout"
          reloadDocument
          onSubmit={() => eraseAllDrafts(tabStorage())}
        >
          <span className="muted small nowrap">
            <Icon name="user" /> {user.name}
          </span>
          <button type="submit">
            <Icon name="logout" />
            {t('nav.logout')}
          </button>
        </Form>
      ) : (
        <Link to={loginFrom(pathname, here)}>
          <Icon name="user" />
          {t('nav.login')}
        </Link>
      )}
      {/* A whole page load: the browser holds the texts of one language only. */}
      <Form method="post" action="/language" reloadDocument>
        <input type="hidden" name="language" value={t('language.switchTo')} />
        <input type="hidden" name="returnTo" value={here} />
        <button type="submit" lang={t('language.switchTo')}>
          <Icon name="globe" />
          {t('language.switch')}
        </button>
      </Form>
    </div>
  );
}

/** Signing in leads back to the page one was reading, unless that was only about coming in. */
function loginFrom(pathname: string, here: string): string {
  if (pathname === '/' || /^\/(login|account)(\/|$)/.test(pathname)) return '/login';
  return `/login?returnTo=${encodeURIComponent(here)}`;
}

function Footer({ institution }: { institution: Institution }) {
  const { t } = useTranslation();
  return (
    <footer className="site-footer">
      <div className="wrap">
        <p>
          <strong>{institution.name}</strong>
          <br />
          {t('common.label', { label: t('footer.contact') })}{' '}
          <a href={`mailto:${institution.email}`}>{institution.email}</a>, {institution.phone}
        </p>
        <nav aria-label={t('footer.links')}>
          <ul>
            <li>
              <a href={institution.website}>{t('footer.website')}</a>
            </li>
            <li>
              <Link to="/verify">{t('verify.title')}</Link>
            </li>
            <li>
              <Link to="/accessibility">{t('footer.accessibility')}</Link>
            </li>
            <li>
              <Link to="/privacy">{t('footer.privacy')}</Link>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}

/** With JavaScript a navigation is silent: tell that it is under way, to eyes and to screen readers. */
function PendingBar() {
  const { t } = useTranslation();
  const { state } = useNavigation();
  return (
    <>
      {state === 'idle' ? null : <div className="pending-bar" aria-hidden="true" />}
      <p className="visually-hidden" role="status">
        {state === 'idle' ? '' : t('common.pending')}
      </p>
    </>
  );
}

/** A full page load puts the reader at the top of the new page; do the same without one. */
function useFocusAfterNavigation() {
  const main = useRef<HTMLElement>(null);
  const { pathname, hash } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (hash) return;
    main.current?.focus({ preventScroll: true });
  }, [pathname, hash]);
  return main;
}

function OfflineNotice() {
  const { t } = useTranslation();
  const [offline, setOffline] = useState(false);
  useEffect(() => {
    const update = () => setOffline(!navigator.onLine);
    update();
    window.addEventListener('online', update);
    window.addEventListener('offline', update);
    return () => {
      window.removeEventListener('online', update);
      window.removeEventListener('offline', update);
    };
  }, []);
  return offline ? (
    <Notice tone="warning" role="status">
      <p>{t('common.offline')}</p>
    </Notice>
  ) : null;
}
