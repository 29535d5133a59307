import { depositForCondition, PIECES, signInToApplication } from './support/application-pages.ts';
import { sees } from './support/deviation.ts';
import { pdf } from './support/files.ts';
import { complete } from './support/lives.ts';
import { PASSWORD } from './support/people.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';
import { enterReserve, INTERVIEW, validateDecision } from './support/staff-pages.ts';

scenario(
  import.meta.filename,
  'a commission enters it, and its chair validates it, without JavaScript',
  async ({ people, visit, mailbox, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { id } = await complete(people.staff('gestionnaire'), candidate, 'cinema');
    const { page: jury } = await visit({ javaScript: false });
    await signIn(jury, PORTAL_URL, { identifier: 'jury', password: PASSWORD });
    await jury.goto(`${PORTAL_URL}/files/${id}`);
    await enterReserve(jury, [{ piece: 'letters' }, { title: INTERVIEW, file: false }]);
    await sees(jury, INTERVIEW);
    const { page: president } = await visit({ javaScript: false });
    await signIn(president, PORTAL_URL, { identifier: 'president', password: PASSWORD });
    await president.goto(`${PORTAL_URL}/files/${id}`);
    await validateDecision(president);
    const mail = await mailbox.waitFor(candidate.email, 'Avis favorable SOUS RESERVE');
    expect(mail.text).toContain(INTERVIEW);

    const { page } = await visit({ javaScript: false, width: 390 });
    await signInToApplication(page, PORTAL_URL, candidate, id);
    await depositForCondition(page, PIECES.letters, pdf('lettres.pdf'));
    await sees(page, 'Ce que vous deviez fournir est transmis.');
    await page.getByRole('link', { name: 'Se désister' }).click();
    await sees(page, "l'avis favorable sous réserve n'est plus valable");
    await page.getByRole('button', { name: 'Oui, me désister définitivement' }).click();
    await sees(page, 'Votre désistement est enregistré.');
  },
  { seconds: 180 },
);
