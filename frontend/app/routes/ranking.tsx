import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/Icon.tsx';
import { get } from '../utils/api.server.ts';
import { requireStaff } from '../utils/auth.server.ts';
import { pageTitle } from '../utils/page-title.ts';

/** The programmes with limited seats that the signed-in person has to do with. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  const { catalogue } = context.api;
  const user = await requireStaff(args);
  const { programmes } = await get(catalogue.GET('/programmes'));
  const limited = await Promise.all(
    programmes
      .filter(({ capacity }) => capacity !== null)
      .map(({ id }) => get(catalogue.GET('/programmes/{id}', { params: { path: { id } } }))),
  );
  const all = user.roles.includes('administrator');
  return {
    title: context.t('ranking.listTitle'),
    programmes: limited
      .filter(
        ({ centre, commission }) =>
          all || user.centres.includes(centre.id) || user.commissions.includes(commission.id),
      )
      .map(({ id, title, capacity }) => ({ id, title, capacity })),
  };
}

export const meta = pageTitle;

export default function Rankings() {
  const { t } = useTranslation();
  const { programmes } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>{t('ranking.listTitle')}</h1>
      <p className="lead">{t('ranking.listLead')}</p>
      {programmes.length === 0 ? (
        <div className="card tinted empty">
          <Icon name="checkCircle" />
          <h2>{t('ranking.listEmpty')}</h2>
          <p>{t('ranking.listEmptyNext')}</p>
        </div>
      ) : (
        <ul className="card-list">
          {programmes.map(({ id, title, capacity }) => (
            <li key={id} className="card card-head">
              <Link to={`/ranking/${id}`}>{title}</Link>
              <span>{t('catalogue.capacity', { count: capacity ?? 0 })}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
