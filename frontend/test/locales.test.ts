import { readdir, readFile } from 'node:fs/promises';
import en from '../app/locales/en.json' with { type: 'json' };
import fr from '../app/locales/fr.json' with { type: 'json' };

/** `{ 'a.b': 'text', … }` of every text in a locale file. */
function texts(tree: object, path: string[] = []): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [[[...path, key].join('.'), value] as const]
        : [...texts(value as object, [...path, key])],
    ),
  );
}

const french = texts(fr);
const english = texts(en);
const withoutPlural = (key: string) => key.replace(/_(one|many|other)$/, '');
const keys = (language: Map<string, string>) => [
  ...new Set([...language.keys()].map(withoutPlural)),
];
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the texts', () => {
  test('say the same things in both languages', () => {
    expect(keys(english).sort()).toEqual(keys(french).sort());
  });

  test('are never empty', () => {
    const empty = [...french, ...english].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  test('name the same values in both languages', () => {
    const other = (key: string) => english.get(key) ?? english.get(`${withoutPlural(key)}_other`);
    const different = [...french].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(other(key) ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  test('have every plural form of their language', () => {
    for (const [language, all] of [
      ['fr', french],
      ['en', english],
    ] as const) {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const plurals = [...all.keys()]
        .filter((key) => key !== withoutPlural(key))
        .map(withoutPlural);
      const missing = [...new Set(plurals)].flatMap((key) =>
        forms.filter((form) => !all.has(`${key}_${form}`)).map((form) => `${key}_${form}`),
      );
      expect(missing).toEqual([]);
    }
  });

  test('the English ones hold no French', () => {
    const words =
      /[àâçéèêëîïôùûœ«»]|\b(le|la|les|des|du|une|votre|vos|vous|est|sont|pour|avec|dans|cette|candidature|formation|pièce|courriel|connexion|envoyer)\b/i;
    const suspicious = [...english].filter(
      ([key, text]) => key !== 'language.switch' && words.test(text),
    );
    expect(suspicious).toEqual([]);
  });

  test('there is none that nothing uses', async () => {
    const folders = ['../app/', '../server/'].map((path) => new URL(path, import.meta.url));
    const sources = await Promise.all(
      folders.map(async (folder) => {
        const files = (await readdir(folder, { recursive: true })).filter((name) =>
          /\.tsx?$/.test(name),
        );
        return Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')));
      }),
    );
    const code = sources.flat().join('\n');
    // Keys that end in a code are composed: t(`problem.${code}`).
    const composed = [...code.matchAll(/`([\w.]+\.)\$\{/g)].map(([, prefix]) => prefix ?? '');
    const unused = keys(french).filter(
      (key) => !composed.some((prefix) => key.startsWith(prefix)) && !code.includes(`'${key}'`),
    );
    expect(unused).toEqual([]);
  });

  test("are the guide's own words where the guide has words", () => {
    expect(fr.login.notActivated).toBe(
      "Connexion impossible. Votre compte n'a pas été validé, veuillez consulter vos courriels pour le valider",
    );
    expect(fr.login.lostCode).toBe("J'ai perdu mon code d'activation");
    expect(fr.login.lostCredentials).toBe("J'ai oublié mes identifiants");
    expect(fr.account.created).toBe(
      'Votre compte a été créé avec succès, veuillez consulter vos courriels pour le valider',
    );
    expect(fr.programme.outside).toBe(
      'Vous ne pouvez pas candidater à cette formation, vous êtes en dehors de la période de dépôt des vœux',
    );
    expect(fr.flash.applied).toBe(
      'Votre candidature a été enregistrée. Un mail vient de vous être envoyé.',
    );
    expect(fr.flash.cancelled).toBe(
      'Votre candidature a été annulée. Un mail vient de vous être envoyé.',
    );
    expect(fr.application.cancelConfirm).toBe(
      'Etes vous sûr de vouloir annuler cette candidature ?',
    );
    expect(fr.application.irreversible).toBe('ATTENTION, cette action est irréversible !');
    expect(fr.piece.notConcerned).toBe('non concerné par cette pièce');
    expect(Object.values(fr.fileStatus)).toEqual([
      'En attente',
      'Réceptionné',
      'Incomplet',
      'Complet',
    ]);
  });
});
