import type { components } from '../../api/dossier.d.ts';
import { ask, type Api, type Answer, type Problem } from '../../utils/api.server.ts';
import { FORM_FIELDS, ROW_FIELDS, type Texts } from './fields.ts';
import type { SaveAnswer } from './save.ts';
import type { FormSectionId, RowSectionId } from './sections.ts';
import { faultsOf, toTexts, toValues, type Values } from './texts.ts';

type Schemas = components['schemas'];
type Client = Api['dossier'];

/** One of the three sections of one form, as the service has it. */
export type Section = Pick<Schemas['PersonalSection'], 'version' | 'locked' | 'editable'> & {
  values: Values;
};
export type Row = { id: string; version: number } & Values;

// The paths are typed one by one; what a form holds is checked by the service, field by field.
const forms: Record<
  FormSectionId,
  {
    read: (client: Client) => Promise<Answer<Section>>;
    change: (client: Client, body: Change) => Promise<Answer<Section>>;
  }
> = {
  personal: {
    read: (client) => ask(client.GET('/dossiers/me/sections/personal')),
    change: (client, body) =>
      ask(
        client.PATCH('/dossiers/me/sections/personal', {
          body: body as Schemas['PersonalChanges'],
        }),
      ),
  },
  address: {
    read: (client) => ask(client.GET('/dossiers/me/sections/address')),
    change: (client, body) =>
      ask(
        client.PATCH('/dossiers/me/sections/address', { body: body as Schemas['AddressChanges'] }),
      ),
  },
  baccalaureate: {
    read: (client) => ask(client.GET('/dossiers/me/sections/baccalaureate')),
    change: (client, body) =>
      ask(
        client.PATCH('/dossiers/me/sections/baccalaureate', {
          body: body as Schemas['BaccalaureateChanges'],
        }),
      ),
  },
};

type Change = { expectedVersion?: number; values: Values };
const path = (id: string) => ({ params: { path: { id } } });

const rows: Record<
  RowSectionId,
  {
    list: (client: Client) => Promise<Answer<{ rows: Row[] }>>;
    add: (client: Client, body: { values: Values }) => Promise<Answer<Row>>;
    change: (client: Client, id: string, body: Change) => Promise<Answer<Row>>;
    remove: (client: Client, id: string) => Promise<Answer<unknown>>;
  }
> = {
  externalCurriculum: {
    list: (client) => ask(client.GET('/dossiers/me/externalCurriculum')),
    add: (client, body) =>
      ask(
        client.POST('/dossiers/me/externalCurriculum', {
          body: body as Schemas['NewExternalYear'],
        }),
      ),
    change: (client, id, body) =>
      ask(
        client.PATCH('/dossiers/me/externalCurriculum/{id}', {
          ...path(id),
          body: body as Schemas['ExternalYearChanges'],
        }),
      ),
    remove: (client, id) => ask(client.DELETE('/dossiers/me/externalCurriculum/{id}', path(id))),
  },
  internships: {
    list: (client) => ask(client.GET('/dossiers/me/internships')),
    add: (client, body) =>
      ask(client.POST('/dossiers/me/internships', { body: body as Schemas['NewInternship'] })),
    change: (client, id, body) =>
      ask(
        client.PATCH('/dossiers/me/internships/{id}', {
          ...path(id),
          body: body as Schemas['InternshipChanges'],
        }),
      ),
    remove: (client, id) => ask(client.DELETE('/dossiers/me/internships/{id}', path(id))),
  },
  workExperience: {
    list: (client) => ask(client.GET('/dossiers/me/workExperience')),
    add: (client, body) =>
      ask(client.POST('/dossiers/me/workExperience', { body: body as Schemas['NewJob'] })),
    change: (client, id, body) =>
      ask(
        client.PATCH('/dossiers/me/workExperience/{id}', {
          ...path(id),
          body: body as Schemas['JobChanges'],
        }),
      ),
    remove: (client, id) => ask(client.DELETE('/dossiers/me/workExperience/{id}', path(id))),
  },
};

export const readSection = (client: Client, section: FormSectionId) => forms[section].read(client);
export const listRows = (client: Client, section: RowSectionId) => rows[section].list(client);
export const removeRow = (client: Client, section: RowSectionId, id: string) =>
  rows[section].remove(client, id);

/** What came of a form or of some of its fields, with the status to answer. */
export type Saving = { status: number; answer: SaveAnswer };

/** Saves those fields of a section that `texts` has. */
export async function saveSection(
  client: Client,
  section: FormSectionId,
  form: FormData,
  texts: Texts,
): Promise<Saving> {
  const fields = FORM_FIELDS[section];
  const answer = await forms[section].change(client, {
    ...versionOf(form),
    values: toValues(fields, texts),
  });
  if (!answer.ok) return refusal(answer.problem, fields, texts);
  const { version, values } = answer.data;
  return { status: 200, answer: { ok: true, version, texts: toTexts(fields, values) } };
}

/** Saves those fields of a row that `texts` has; without an id it is a new one. */
export async function saveRow(
  client: Client,
  section: RowSectionId,
  id: string | undefined,
  form: FormData,
  texts: Texts,
): Promise<Saving> {
  const fields = ROW_FIELDS[section];
  const values = toValues(fields, texts);
  const answer =
    id === undefined
      ? await rows[section].add(client, { values })
      : await rows[section].change(client, id, { ...versionOf(form), values });
  if (!answer.ok) return refusal(answer.problem, fields, texts);
  const { version } = answer.data;
  return { status: 200, answer: { ok: true, version, texts: toTexts(fields, answer.data) } };
}

function versionOf(form: FormData): { expectedVersion?: number } {
  const version = form.get('expectedVersion');
  return typeof version === 'string' && /^\d+$/.test(version)
    ? { expectedVersion: Number(version) }
    : {};
}

function refusal(
  { status, code, errors = [] }: Problem,
  fields: Parameters<typeof faultsOf>[1],
  texts: Texts,
): Saving {
  return { status, answer: { ok: false, code, errors: faultsOf(errors, fields, texts) } };
}

/** The fields of a form that was posted; a post by script has only some of them. */
export function readTexts(form: FormData, fields: readonly { name: string }[]): Texts {
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const value = form.get(name);
      return typeof value === 'string' ? [[name, value] as const] : [];
    }),
  );
}
