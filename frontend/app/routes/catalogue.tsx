import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/Icon.tsx';
import { ProgrammeState } from '../components/ProgrammeState.tsx';
import { get } from '../utils/api.server.ts';
import { catalogueTree, choicesOf, statesOf, type CatalogueFilter } from '../utils/catalogue.ts';
import { calendarDayInWords } from '../utils/dates.ts';
import { pageTitle } from '../utils/page-title.ts';
import { useSelfSubmit } from '../utils/use-self-submit.ts';

/** The tree of programmes and its filter, which is a plain GET form. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { api, language, t } = context;
  const { programmes } = await get(api.catalogue.GET('/programmes'));
  const { searchParams } = new URL(request.url);
  const filter: CatalogueFilter = {
    q: (searchParams.get('q') ?? '').slice(0, 100),
    discipline: searchParams.get('discipline') ?? '',
    level: searchParams.get('level') ?? '',
    state: searchParams.get('state') ?? '',
  };
  const tree = catalogueTree(programmes, filter, language);
  return {
    title: t('catalogue.title'),
    filter,
    filtered: Object.values(filter).some(Boolean),
    unfolded: searchParams.has('unfold'),
    tree,
    count: tree.reduce((sum, { count }) => sum + count, 0),
    disciplines: choicesOf(programmes, 'discipline', filter, language),
    levels: choicesOf(programmes, 'level', filter, language),
    states: statesOf(programmes, filter, language).map(({ id, count }) => ({
      id,
      title: t(`catalogue.${id}`),
      count,
    })),
  };
}

export const meta = pageTitle;

export default function Catalogue() {
  const { t } = useTranslation();
  const { tree, count, filtered, unfolded } = useLoaderData<typeof loader>();
  const [searchParams] = useSearchParams();
  return (
    <>
      <h1>{t('catalogue.title')}</h1>
      <p className="lead">{t('catalogue.lead')}</p>
      <Filter />
      <div className="section">
        <div className="card-head">
          <p role="status">
            <strong>{t('catalogue.found', { count })}</strong>
          </p>
          {filtered || unfolded ? null : (
            <p>
              <Link to="?unfold">{t('catalogue.unfold')}</Link>
            </p>
          )}
        </div>
        <Current />
        {tree.length === 0 ? (
          <div className="card tinted">
            <h2>{t('catalogue.empty')}</h2>
            <p>{t('catalogue.emptyNext')}</p>
            <p className="actions">
              <Link className="button" to="/catalogue">
                {t('catalogue.reset')}
              </Link>
            </p>
          </div>
        ) : (
          // Made anew, so that what was folded by hand unfolds too.
          <Tree key={searchParams.toString()} open={filtered || unfolded} />
        )}
      </div>
    </>
  );
}

/** « Filtre en cours » (guide §4). */
function Current(): ReactNode {
  const { t } = useTranslation();
  const { filter, disciplines, levels, states } = useLoaderData<typeof loader>();
  const chosen = [
    filter.q && t('catalogue.quoted', { text: filter.q }),
    ...(
      [
        [disciplines, filter.discipline],
        [levels, filter.level],
        [states, filter.state],
      ] as const
    ).map(([choices, value]) => choices.find(({ id }) => id === value)?.title),
  ].filter(Boolean);
  return (
    <p className="muted">
      {t('catalogue.current', { filter: chosen.join(', ') || t('catalogue.none') })}
    </p>
  );
}

/** With JavaScript what one types or chooses is asked for by itself; the button is for everybody else. */
function Filter() {
  const { t } = useTranslation();
  const { filter, filtered, disciplines, levels, states } = useLoaderData<typeof loader>();
  const { form, onInput, onSubmit } = useSelfSubmit(filter);
  return (
    <Form
      className="card tinted"
      role="search"
      aria-label={t('catalogue.search')}
      ref={form}
      onInput={onInput}
      onSubmit={onSubmit}
      preventScrollReset
    >
      <div className="inline-form">
        <div className="field">
          <label htmlFor="q">{t('catalogue.search')}</label>
          <input
            className="input"
            id="q"
            name="q"
            type="search"
            maxLength={100}
            defaultValue={filter.q}
            placeholder={t('catalogue.searchHint')}
          />
        </div>
        <Choice name="discipline" label={t('catalogue.discipline')} choices={disciplines} />
        <Choice name="level" label={t('catalogue.level')} choices={levels} />
        <Choice name="state" label={t('catalogue.state')} choices={states} />
        <button className="button primary" type="submit">
          <Icon name="search" />
          {t('catalogue.submit')}
        </button>
        {filtered ? (
          <Link className="button quiet" to="/catalogue">
            {t('catalogue.reset')}
          </Link>
        ) : null}
      </div>
    </Form>
  );
}

function Choice({
  name,
  label,
  choices,
}: {
  name: 'discipline' | 'level' | 'state';
  label: string;
  choices: { id: string; title: string; count: number }[];
}) {
  const { t } = useTranslation();
  const { filter } = useLoaderData<typeof loader>();
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select className="input" id={name} name={name} defaultValue={filter[name]}>
        <option value="">{t(name === 'level' ? 'catalogue.allLevels' : 'catalogue.all')}</option>
        {choices.map(({ id, title, count }) => (
          <option key={id} value={id}>
            {title} ({count})
          </option>
        ))}
      </select>
    </div>
  );
}

function Tree({ open }: { open: boolean }) {
  const { t } = useTranslation();
  const { tree } = useLoaderData<typeof loader>();
  return (
    <ul className="tree">
      {tree.map((discipline) => (
        <li key={discipline.id}>
          <details open={open}>
            <summary>
              <Icon name="chevron" className="chevron" />
              <h2>{discipline.title}</h2>
              <span className="count muted">
                {t('catalogue.found', { count: discipline.count })}
              </span>
            </summary>
            <ul className="levels">
              {discipline.levels.map((level) => (
                <li key={level.id}>
                  <details open>
                    <summary>
                      <Icon name="chevron" className="chevron" />
                      <h3>{level.title}</h3>
                    </summary>
                    <ul>
                      {level.programmes.map((programme) => (
                        <Programme key={programme.id} programme={programme} />
                      ))}
                    </ul>
                  </details>
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}

function Programme({
  programme,
}: {
  programme: ReturnType<
    typeof useLoaderData<typeof loader>
  >['tree'][number]['levels'][number]['programmes'][number];
}) {
  const { t } = useTranslation();
  const { id, title, window, state, capacity } = programme;
  return (
    <li className="programme">
      <h4>
        <Link to={`/catalogue/${id}`}>{title}</Link>
      </h4>
      <div className="facts">
        <ProgrammeState state={state} window={window} />
        <span>
          <Icon name="calendar" />{' '}
          <span className="visually-hidden">
            {t('common.label', { label: t('catalogue.dates') })}{' '}
          </span>
          {t('date.range', {
            from: calendarDayInWords(t, window.opensOn),
            to: calendarDayInWords(t, window.closesOn),
          })}
        </span>
        <span>
          <span className="visually-hidden">
            {t('common.label', { label: t('catalogue.mode') })}{' '}
          </span>
          {t('catalogue.online')}
        </span>
        {capacity === null ? null : <span>{t('catalogue.capacity', { count: capacity })}</span>}
      </div>
      {state === 'open' ? (
        <div className="actions">
          <Link
            className="button small"
            to={`/catalogue/${id}`}
            aria-label={t('common.labelled', { label: t('catalogue.apply'), value: title })}
          >
            {t('catalogue.apply')}
          </Link>
        </div>
      ) : null}
    </li>
  );
}
