import type { AppLoadContext } from '@remix-run/node';
import { ask, type Answer } from '../../utils/api.server.ts';
import {
  choicesAt,
  LISTS,
  shownFields,
  type Choice,
  type FieldSpec,
  type ListName,
  type Texts,
} from './fields.ts';
import type { ChoiceLists } from './use-choices.ts';

/** One of the dossier service's lists, for a control of a form. */
export async function findChoices(
  { api: { dossier }, language }: AppLoadContext,
  list: ListName,
  query: Record<string, string>,
): Promise<Answer<Choice[]>> {
  const byCode = (item: { code: string; fr: string; en: string }) => ({
    value: item.code,
    label: item[language],
  });
  switch (list) {
    case 'countries':
      return mapped(
        ask(dossier.GET('/lists/countries', { params: { query: { language } } })),
        ({ code, name }) => ({ value: code, label: name }),
      );
    case 'departements':
      return mapped(ask(dossier.GET('/lists/departements')), ({ code, name }) => ({
        value: code,
        label: `${code} ${name}`,
      }));
    case 'communes':
      return mapped(
        ask(dossier.GET('/lists/communes', { params: { query } })),
        ({ inseeCode, name }) => ({ value: inseeCode, label: name }),
      );
    case 'schools':
      return mapped(ask(dossier.GET('/lists/schools', { params: { query } })), ({ id, name }) => ({
        value: id,
        label: name,
      }));
    case 'bac-series':
      return mapped(
        ask(dossier.GET('/lists/bac-series', { params: { query: { year: Number(query.year) } } })),
        byCode,
      );
    case 'mentions':
      return mapped(ask(dossier.GET('/lists/mentions')), byCode);
    case 'formation-kinds':
      return mapped(ask(dossier.GET('/lists/formation-kinds')), byCode);
  }
}

async function mapped<Item>(
  answer: Promise<Answer<Item[]>>,
  toChoice: (item: Item) => Choice,
): Promise<Answer<Choice[]>> {
  const found = await answer;
  return found.ok ? { ok: true, data: found.data.map(toChoice) } : found;
}

/**
 * What the fields of a form can be chosen from, as far as it is filled in. A list that cannot be had now is left
 * out: the form works for all that does not need it.
 */
export async function loadLists(
  context: AppLoadContext,
  forms: readonly { fields: readonly FieldSpec[]; texts: Texts }[],
): Promise<ChoiceLists> {
  const addresses = new Set(
    forms.flatMap(({ fields, texts }) =>
      shownFields(fields, texts).flatMap((field) => choicesAt(field, texts) ?? []),
    ),
  );
  const loaded = await Promise.all(
    [...addresses].map(async (at) => {
      const { list, query } = readAddress(at);
      const answer = list ? await findChoices(context, list, query) : undefined;
      return answer?.ok ? [[at, answer.data] as const] : [];
    }),
  );
  return Object.fromEntries(loaded.flat());
}

/** Of the same lists, only the lines that are chosen: for reading. */
export async function loadLabels(
  context: AppLoadContext,
  forms: Parameters<typeof loadLists>[1],
): Promise<ChoiceLists> {
  const chosen = new Set(forms.flatMap(({ texts }) => Object.values(texts)));
  const lists = await loadLists(context, forms);
  return Object.fromEntries(
    Object.entries(lists).map(([at, choices]) => [
      at,
      choices.filter(({ value }) => chosen.has(value)),
    ]),
  );
}

/** The list and its query of `/lists/<name>?…`. */
export function readAddress(at: string): {
  list: ListName | undefined;
  query: Record<string, string>;
} {
  const url = new URL(at, 'https://portal.invalid');
  return {
    list: LISTS.find((name) => url.pathname === `/lists/${name}`),
    query: Object.fromEntries(url.searchParams),
  };
}
