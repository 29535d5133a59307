import type { LoaderFunctionArgs } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '../utils/page-title.ts';
import { useInstitution } from '../utils/use-institution.ts';

export function loader({ context }: LoaderFunctionArgs) {
  return { title: context.t('accessibility.title') };
}

export const meta = pageTitle;

export default function Accessibility() {
  const { t } = useTranslation();
  const { email, phone } = useInstitution();
  return (
    <div className="narrow">
      <h1>{t('accessibility.title')}</h1>
      <p>{t('accessibility.text1')}</p>
      <p>{t('accessibility.text2', { email, phone })}</p>
    </div>
  );
}
