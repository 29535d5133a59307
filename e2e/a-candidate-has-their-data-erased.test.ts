import { answered } from './support/api.ts';
import { sees } from './support/deviation.ts';
import { apply, give } from './support/lives.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';
import { until } from './support/until.ts';

scenario(
  import.meta.filename,
  'when nothing forbids it everything goes: the account, the file, the mails; a last mail says so, and staff are told',
  async ({ people, visit, mailbox, config: { PORTAL_URL, KEYCLOAK_URL }, look }) => {
    const candidate = await people.candidate();
    const { number, password, email } = candidate;
    const { id } = await apply(candidate, 'cinema');
    await give(candidate.api, id, { type: 'cancel' });
    const { page } = await visit();
    await signIn(page, PORTAL_URL, { identifier: number, password });
    await page.goto(`${PORTAL_URL}/privacy/my-data/erasure`);
    await sees(page, "Rien ne s'y oppose");
    await look(page, 'possible-now');
    await page.getByRole('checkbox', { name: "J'ai compris" }).check();
    await page.getByRole('button', { name: "Demander l'effacement" }).click();
    await until('the erasure under way', async () => {
      await page.reload();
      return (await page.getByRole('heading', { name: 'en cours d' }).count()) > 0
        ? true
        : undefined;
    });
    await look(page, 'under-way');

    const admin = people.staff('admin');
    await until(
      'the dossier gone',
      async () => {
        const { response } = await admin.dossier.GET('/dossiers/{number}', {
          params: { path: { number } },
        });
        return response.status === 404 ? true : undefined;
      },
      180,
    );
    expect(await mailbox.count(email, 'Vos données sont effacées')).toBe(1);
    await until('nobody to sign in', async () => {
      const answer = await fetch(`${KEYCLOAK_URL}/realms/admis/protocol/openid-connect/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'password',
          client_id: 'admis-local',
          username: email,
          password,
        }),
      });
      // Before it is gone it is closed.
      const closed = (await answer.text()).includes('disabled');
      return answer.ok || closed ? undefined : true;
    });

    const desk = await visit();
    await signIn(desk.page, PORTAL_URL, {
      identifier: 'gestionnaire',
      password: 'demo-Admis-2026',
    });
    await desk.page.goto(`${PORTAL_URL}/files/${id}`);
    await sees(desk.page, 'Le candidat a demandé l');
    await look(desk.page, 'staff-are-told');
    const { applications } = answered(
      await people.staff('gestionnaire').admissions.GET('/applications', {
        params: { query: { q: number } },
      }),
    );
    expect(applications).toEqual([]);
  },
  { seconds: 280 },
);
