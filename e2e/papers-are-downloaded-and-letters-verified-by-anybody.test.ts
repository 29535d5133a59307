import { signInToApplication } from './support/application-pages.ts';
import { sees } from './support/deviation.ts';
import { decided } from './support/lives.ts';
import { PASSWORD } from './support/people.ts';
import { downloadedPdf } from './support/read-pdf.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';

scenario(
  import.meta.filename,
  'a candidate keeps the dossier and the letter, and somebody else finds the letter genuine',
  async ({ people, visit, config: { PORTAL_URL }, look }) => {
    const candidate = await people.candidate();
    const { number } = candidate;
    const application = await decided(people, candidate, 'cinema', { status: 'favourable' });
    const { id } = application;
    const pieces = application.pieces.filter(({ status }) => status !== 'notConcerned');
    const { page } = await visit();
    await signInToApplication(page, PORTAL_URL, candidate, id);
    await look(page, 'application');

    const link = (name: string) => page.getByRole('link', { name });
    const dossier = await downloadedPdf(page, link('Télécharger mon dossier'));
    expect(dossier.name).toBe(`dossier-${number}-L3-ARTS-CINEMA.pdf`);
    const words = dossier.pages.join(' ');
    expect(words).toContain(number);
    for (const piece of pieces) expect(words).toContain(`${piece.id}.pdf`);
    const last = dossier.pages.length;
    expect(dossier.pages.at(-1)).toContain(`page ${last} / ${last}`);

    const letter = await downloadedPdf(page, link("Télécharger lettre d'admission"));
    expect(letter.name).toBe(`${id}-1.pdf`);
    const code = /Code de vérification\s: ((?:[A-Z2-9]{4}-?){4})/.exec(letter.pages.join(' '))?.[1];
    expect(code).toBeDefined();

    const { page: registrar } = await visit();
    await registrar.goto(`${PORTAL_URL}/verify`);
    const field = (name: string) => registrar.getByRole('textbox', { name });
    const check = async (typed: string) => {
      await field('Référence').fill(`${id}-1`);
      await field('Code de vérification').fill(typed);
      await registrar.getByRole('button', { name: 'Vérifier' }).click();
    };
    await check('AAAA-BBBB-CCCC-DDDD');
    await sees(registrar, 'Aucune lettre ne porte cette référence avec ce code.');
    await look(registrar, 'not-genuine');
    await check(code ?? '');
    await sees(registrar, 'Lettre authentique et valable');
    await sees(registrar, 'Initiales du titulaire');
    await look(registrar, 'genuine');

    const { page: manager } = await visit();
    await signIn(manager, PORTAL_URL, { identifier: 'gestionnaire', password: PASSWORD });
    await manager.goto(`${PORTAL_URL}/files/${id}`);
    const theirs = await downloadedPdf(
      manager,
      manager.getByRole('link', { name: 'Télécharger le dossier' }),
    );
    // Staff get every piece; the data pages are shorter, for an e-mail address is the owner's.
    const theirWords = theirs.pages.join(' ');
    for (const piece of pieces) expect(theirWords).toContain(`${piece.id}.pdf`);
    expect(theirWords).not.toContain('@candidats.example');
    await look(manager, 'file');
  },
  { seconds: 150 },
);
