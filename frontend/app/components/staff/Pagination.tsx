import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../Icon.tsx';
import { pageCount, withQuery, type Paging } from './paging.ts';

/** Links to the neighbouring pages of a list; nothing where one page holds it all. */
export function Pagination(paging: Paging) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const { page } = paging;
  const pages = pageCount(paging);
  if (pages === 1) return null;
  const to = (target: number) => withQuery(search, { page: target === 1 ? '' : String(target) });
  return (
    <nav className="pagination" aria-label={t('inbox.pages')}>
      {page > 1 ? (
        <Link className="button small" rel="prev" to={to(page - 1)}>
          <Icon name="arrowLeft" />
          {t('inbox.previous')}
        </Link>
      ) : null}
      <span>{t('inbox.page', { page, pages })}</span>
      {page < pages ? (
        <Link className="button small" rel="next" to={to(page + 1)}>
          {t('inbox.next')}
          <Icon name="chevron" />
        </Link>
      ) : null}
    </nav>
  );
}
