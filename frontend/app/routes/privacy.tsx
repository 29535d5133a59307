import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '../utils/page-title.ts';
import { useInstitution } from '../utils/use-institution.ts';

export function loader({ context }: LoaderFunctionArgs) {
  return { title: context.t('privacy.title') };
}

export const meta = pageTitle;

export default function Privacy() {
  const { t } = useTranslation();
  const { name, email } = useInstitution();
  return (
    <div className="narrow">
      <h1>{t('privacy.title')}</h1>
      <p>{t('privacy.text1', { name })}</p>
      <p>{t('privacy.text2')}</p>
      <p>{t('privacy.text3')}</p>
      <p>{t('privacy.text4')}</p>
      <p>{t('privacy.text5', { email })}</p>
      <p>
        <Link to="/privacy/my-data">{t('privacy.myData')}</Link>
      </p>
    </div>
  );
}
