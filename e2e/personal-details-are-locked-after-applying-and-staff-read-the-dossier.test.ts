import { answered } from './support/api.ts';
import { sees, shows, showsNot } from './support/deviation.ts';
import { openSection } from './support/dossier-pages.ts';
import { transmitted } from './support/lives.ts';
import { PASSWORD } from './support/people.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';

scenario(
  import.meta.filename,
  'the candidate is told why, the manager reads every section on the file',
  async ({ people, visit, look, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { dossier } = candidate.api;
    answered(
      await dossier.PATCH('/dossiers/me/sections/personal', {
        body: { values: { nationality: 'FR', ine: '1234567890V' } },
      }),
    );
    answered(
      await dossier.PATCH('/dossiers/me/sections/address', {
        body: {
          values: {
            country: 'FR',
            line1: '5, rue Thomas Mann',
            postalCode: '14123',
            communeInsee: '14341',
          },
        },
      }),
    );
    answered(
      await dossier.POST('/dossiers/me/internships', {
        body: {
          values: {
            year: 2010,
            duration: '3 semaines',
            hoursPerWeek: 5,
            employer: 'Journal DNA',
            description: 'Alimentation de la rubrique des informations pratiques',
          },
        },
      }),
    );
    const { id } = await transmitted(candidate, 'cinema');

    const { page } = await visit();
    await signIn(page, PORTAL_URL, { ...candidate, identifier: candidate.number });
    await openSection(page, PORTAL_URL, 'Informations perso.');
    await sees(page, 'Vous avez déposé une candidature');
    await sees(page, '1234567890V');
    await showsNot(page.getByLabel('Nationalité *'), 'a field for the nationality');
    await look(page, 'locked');
    await openSection(page, PORTAL_URL, 'Adresse');
    await shows(page.getByLabel('Adresse *'), 'an address that can still be changed');

    const { page: desk } = await visit();
    await signIn(desk, PORTAL_URL, { identifier: 'gestionnaire', password: PASSWORD });
    await desk.goto(`${PORTAL_URL}/files/${id}`);
    const part = desk.getByRole('region', { name: 'Dossier du candidat' });
    await sees(part, '5, rue Thomas Mann');
    await sees(part, 'Ifs');
    await part.getByText('Stages : 1').click();
    await sees(part, 'Journal DNA');
    await look(desk, 'file');
  },
  { seconds: 120 },
);
