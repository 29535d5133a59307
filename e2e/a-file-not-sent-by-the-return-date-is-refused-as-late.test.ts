import { answered, type Api } from './support/api.ts';
import { detail, signInToApplication } from './support/application-pages.ts';
import { sees, showsNot } from './support/deviation.ts';
import { apply, PROGRAMME_IDS } from './support/lives.ts';
import { scenario } from './support/scenario.ts';
import { dayFromToday } from './support/staff-pages.ts';

scenario(
  import.meta.filename,
  'once the return date has passed it is refused as late, and the candidate is told (guide §5 g)',
  async ({ people, visit, mailbox, config: { PORTAL_URL }, look }) => {
    const candidate = await people.candidate();
    const { id } = await apply(candidate, 'performingArts');
    const admin = people.staff('admin');
    const { closesOn, returnOn } = await settings(admin);
    const yesterday = dayFromToday(-1);
    await move(admin, { closesOn: yesterday, returnOn: yesterday });
    try {
      await mailbox.waitFor(candidate.email, 'Candidature refusée, hors délai');
      const { page } = await visit();
      await signInToApplication(page, PORTAL_URL, candidate, id);
      await sees(page, 'la candidature est refusée hors délai.');
      await sees(page, 'Candidature refusée : hors délai');
      await showsNot(detail(page, 'Décision').getByText('En attente'), 'a decision to wait for');
      await showsNot(page.getByLabel('Fichier pour : '), 'a piece that can be deposited');
      await look(page, 'refused-late');
    } finally {
      await move(admin, { closesOn, returnOn });
    }
  },
);

const path = { id: PROGRAMME_IDS.performingArts };

async function settings({ catalogue }: Api) {
  return answered(await catalogue.GET('/programmes/{id}/settings', { params: { path } }));
}

/** Moves the programme's days, as an administrator does on the page « Dates ». */
async function move(admin: Api, days: { closesOn: string; returnOn: string }): Promise<void> {
  const { version } = await settings(admin);
  const body = { expectedVersion: version, ...days };
  answered(await admin.catalogue.PATCH('/programmes/{id}', { params: { path }, body }));
}
