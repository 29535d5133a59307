import { signInToApplication } from './support/application-pages.ts';
import { sees } from './support/deviation.ts';
import { decided } from './support/lives.ts';
import { downloadedPdf } from './support/read-pdf.ts';
import { scenario } from './support/scenario.ts';

scenario(
  import.meta.filename,
  'a refused candidate reads the reason and keeps the letter of refusal, which says it too',
  async ({ people, visit, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { id } = await decided(people, candidate, 'cinema', {
      status: 'unfavourable',
      reasonId: 'PROJET',
    });
    const reason = 'Votre projet professionnel est incompatible avec la formation demandée.';
    const { page } = await visit();
    await signInToApplication(page, PORTAL_URL, candidate, id);
    await sees(page, `Avis défavorable - ${reason}`);
    const letter = await downloadedPdf(
      page,
      page.getByRole('link', { name: 'Télécharger lettre de refus' }),
    );
    expect(letter.name).toBe(`${id}-1.pdf`);
    expect(letter.pages.join(' ')).toContain(reason);
  },
);
