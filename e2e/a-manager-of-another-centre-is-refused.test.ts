import { sees } from './support/deviation.ts';
import { transmitted } from './support/lives.ts';
import { PASSWORD } from './support/people.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';

scenario(
  import.meta.filename,
  'to the manager of another centre an application is refused, and it is not in their inbox',
  async ({ people, visit, config: { PORTAL_URL }, look }) => {
    const owner = await people.candidate('MARTIN');
    const application = await transmitted(owner, 'cinema');
    const { page } = await visit();
    await signIn(page, PORTAL_URL, { identifier: 'gestionnaire2', password: PASSWORD });
    await sees(page, 'Tâches');
    expect(await page.getByText(owner.number).count()).toBe(0);

    const answer = await page.goto(`${PORTAL_URL}/files/${application.id}`);
    expect(answer?.status()).toBe(403);
    await sees(page, 'Accès refusé');
    await look(page, 'forbidden');
    const file = await page.goto(
      `${PORTAL_URL}/applications/${application.id}/pieces/IDENTITE/file`,
    );
    expect(file?.status()).toBe(403);

    const manager = people.staff('gestionnaire2');
    const { response, error } = await manager.admissions.GET('/applications/{id}', {
      params: { path: { id: application.id } },
    });
    expect(response.status).toBe(403);
    expect(error).toMatchObject({ code: 'forbidden' });
    const command = await manager.admissions.POST('/applications/{id}/commands', {
      params: { path: { id: application.id }, header: { 'Idempotency-Key': 'from-elsewhere' } },
      body: { type: 'receive' },
    });
    expect(command.response.status).toBe(403);
  },
);
