import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';
import { SubmitButton } from './SubmitButton.tsx';

/**
 * The door of those who are not students here: one field, then Keycloak asks for the password.
 * A whole page load, because the answer may lead away from the portal.
 */
export function LoginForm({
  returnTo,
  identifier,
  error,
}: {
  returnTo?: string;
  identifier?: string;
  error?: string | undefined;
}) {
  const { t } = useTranslation();
  return (
    <Form method="post" action="/login" className="form" reloadDocument noValidate>
      {returnTo ? <input type="hidden" name="returnTo" value={returnTo} /> : null}
      <div className={error ? 'field invalid' : 'field'}>
        <label htmlFor="identifier">{t('login.identifier')}</label>
        <p className="hint" id="identifier-hint">
          {t('login.identifierHint')}
        </p>
        {error ? (
          <p className="error" id="identifier-error" role="alert">
            <Icon name="alert" />
            {error}
          </p>
        ) : null}
        <input
          className="input"
          id="identifier"
          name="identifier"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={254}
          defaultValue={identifier}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'identifier-hint identifier-error' : 'identifier-hint'}
        />
      </div>
      <div className="actions">
        <SubmitButton>{t('login.submit')}</SubmitButton>
      </div>
    </Form>
  );
}

/** What helps those who cannot sign in yet, with the guide's labels. */
export function LoginHelp() {
  const { t } = useTranslation();
  return (
    <ul>
      <li>
        <Link to="/account/lost-code">{t('login.lostCode')}</Link>
      </li>
      <li>
        <Link to="/account/lost-credentials">{t('login.lostCredentials')}</Link>
      </li>
    </ul>
  );
}

/** The two ways in, side by side (guide §3). */
export function Doors(props: Parameters<typeof LoginForm>[0]) {
  const { t } = useTranslation();
  const ent = new URLSearchParams({
    door: 'ent',
    ...(props.returnTo ? { returnTo: props.returnTo } : {}),
  });
  return (
    <div className="columns">
      <section className="card" aria-labelledby="door-student">
        <h2 id="door-student">{t('home.student')}</h2>
        <p>{t('home.studentText')}</p>
        <p className="actions">
          <a className="button primary" href={`/auth/start?${ent}`}>
            {t('home.studentLogin')}
          </a>
        </p>
      </section>
      <section className="card stack" aria-labelledby="door-other">
        <h2 id="door-other">{t('home.other')}</h2>
        <p>{t('home.otherText')}</p>
        <LoginForm {...props} />
        <LoginHelp />
        <hr />
        <p>{t('home.noAccount')}</p>
        <p className="actions">
          <Link className="button" to="/account/new">
            {t('login.createDossier')}
          </Link>
        </p>
      </section>
    </div>
  );
}
