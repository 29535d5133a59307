import { Form, Link, useNavigate } from '@remix-run/react';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../utils/problem-text.ts';
import { ErrorSummary } from '../ErrorSummary.tsx';
import { Icon } from '../Icon.tsx';
import { Notice } from '../Notice.tsx';
import { SubmitButton } from '../SubmitButton.tsx';
import { isRequired, shownFields, type FieldSpec, type Texts } from './fields.ts';
import { SectionField } from './SectionField.tsx';
import { useChoices, type ChoiceLists } from './use-choices.ts';
import { useRenewal } from './use-renewal.ts';
import { useSavedForm } from './use-saved-form.ts';
import { useFieldLabel, useOptions } from './use-words.ts';

/**
 * A form of the dossier: posted whole without JavaScript, saved field by field with it.
 * @param where the pages that its buttons lead to once everything is saved, by the button's value
 */
export function SectionForm({
  section,
  lead,
  fields,
  stored,
  answer,
  version,
  lists,
  saveTo,
  number,
  draft,
  path,
  where,
  children,
}: {
  section: string;
  /** What stands above it, as far as it is filled in */
  lead?: (texts: Texts) => string;
  fields: readonly FieldSpec[];
  stored: Texts;
  /** Of a post that was refused */
  answer?: { texts: Texts; errors: Record<string, string>; code?: string | undefined } | undefined;
  version: number;
  lists: ChoiceLists;
  saveTo?: string;
  number: string;
  draft: string;
  path: string;
  where: Record<string, string>;
  /** Further buttons */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const label = useFieldLabel(section);
  const optionsOf = useOptions();
  const navigate = useNavigate();
  const renew = useRenewal();
  const element = useRef<HTMLFormElement>(null);
  const form = useSavedForm({
    form: element,
    fields,
    stored,
    typed: answer?.texts,
    errors: answer?.errors,
    version,
    saveTo,
    number,
    draft,
    onSaved: renew,
  });
  const { texts, states, errors, stopped } = form;
  const shown = shownFields(fields, texts);
  const choicesOf = useChoices(shown, texts, lists, (field, { value }) => {
    // A postal code of one commune. A list of schools need not be whole: its only one is not the answer yet.
    if (field.listBy?.field === 'postalCode') form.change(field, value);
  });
  // An error that somebody met on leaving a field stays beside it; the summary is for those of a whole form.
  const [done, setDone] = useState(false);
  const [summed, setSummed] = useState(answer !== undefined);
  const [answered, setAnswered] = useState(answer);
  if (answer !== answered) {
    setAnswered(answer);
    setSummed(answer !== undefined);
  }
  const wrong = shown.filter(({ name }) => errors[name]);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    if (!saveTo || stopped) return;
    event.preventDefault();
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const saved = await form.saveAll();
    setSummed(!saved);
    setDone(saved);
    const target = where[button?.value ?? ''];
    if (saved && target) navigate(target);
  }

  return (
    <>
      {lead ? <p>{lead(texts)}</p> : null}
      {form.restored ? (
        <Notice tone="info" role="status" title={t('savedForm.restoredTitle')}>
          <p>{t('savedForm.restored')}</p>
        </Notice>
      ) : null}
      {stopped ? <Stopped code={stopped} path={path} /> : null}
      {summed ? (
        <ErrorSummary
          errors={[
            ...(answer?.code && wrong.length === 0 ? [{ key: `problem.${answer.code}` }] : []),
            ...wrong.map(({ name }) => ({
              key: name,
              words: t('common.labelled', {
                label: label(name),
                value: t(errors[name] as 'dossierError.required'),
              }),
              fieldId: `field-${name}`,
            })),
          ]}
        />
      ) : null}
      <Form
        ref={element}
        method="post"
        className="form"
        noValidate
        onSubmit={(event) => void submit(event)}
        preventScrollReset
      >
        <input type="hidden" name="expectedVersion" value={version} />
        <p className="muted small">{t('savedForm.required')}</p>
        {shown.map((spec) => (
          <SectionField
            key={spec.name}
            spec={spec}
            section={section}
            required={isRequired(spec, texts)}
            value={texts[spec.name] ?? ''}
            error={errors[spec.name]}
            state={states[spec.name]}
            choices={spec.options ? optionsOf(spec) : choicesOf(spec)}
            onChange={(text) => {
              setDone(false);
              form.change(spec, text);
            }}
            onLeave={() => form.leave(spec.name)}
            onRetry={() => void form.saveAll()}
          />
        ))}
        {fields.some(({ listBy, only }) => listBy ?? only) ? (
          <noscript>
            <p className="muted small">{t('savedForm.listsWithoutScript')}</p>
            <button className="button" type="submit" name="then" value="lists">
              {t('savedForm.updateLists')}
            </button>
          </noscript>
        ) : null}
        <div className="actions">
          <SubmitButton name="then" value="stay">
            {t('common.save')}
          </SubmitButton>
          {children}
          {done ? (
            <p className="field-state saved" role="status">
              <Icon name="check" />
              {t('flash.saved')}
            </p>
          ) : null}
        </div>
        {where.previous && where.next ? (
          <div className="section-steps">
            <button className="button" type="submit" name="then" value="previous">
              <Icon name="arrowLeft" />
              {t('savedForm.previous')}
            </button>
            <button className="button" type="submit" name="then" value="next">
              {t('savedForm.next')}
              <Icon name="chevron" />
            </button>
          </div>
        ) : null}
        <Told
          text={Object.entries(states)
            .filter(([, state]) => state === 'saved' || state === 'failed' || state === 'saving')
            .map(([name, state]) =>
              t('common.labelled', {
                label: label(name),
                value: t(`savedForm.state.${state as 'saved'}`),
              }),
            )
            .at(-1)}
          wrong={wrong.map(({ name }) => t((errors[name] ?? '') as 'problem.unknown')).join(' ')}
        />
      </Form>
    </>
  );
}

/** For screen readers: what became of the field that was just left. */
function Told({ text, wrong }: { text: string | undefined; wrong: string }) {
  const [told, setTold] = useState('');
  const last = useRef('');
  useEffect(() => {
    const next = [wrong, text].filter(Boolean).join(' ');
    if (next === last.current) return;
    last.current = next;
    setTold(next);
  }, [text, wrong]);
  return (
    <p className="visually-hidden" role="status">
      {told}
    </p>
  );
}

/** Nothing can be saved from this page any more; what was typed is kept in the tab meanwhile. */
function Stopped({ code, path }: { code: string; path: string }) {
  const { t } = useTranslation();
  if (code === 'signedOut') {
    return (
      <Notice tone="warning" role="alert" title={t('problem.unauthenticated')}>
        <p>{t('savedForm.signedOut')}</p>
        <p>
          <Link to={`/login?returnTo=${encodeURIComponent(path)}`}>{t('savedForm.signIn')}</Link>
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="warning" role="alert" title={t('problem.title')}>
      <p>{problemText(t, code)}</p>
      <p>
        <a href={path}>{t('savedForm.reload')}</a>
      </p>
    </Notice>
  );
}
