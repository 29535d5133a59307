import { sees } from './support/deviation.ts';
import { give, transmitted } from './support/lives.ts';
import { PASSWORD } from './support/people.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';
import { acceptPiece, dayFromToday, openPiece } from './support/staff-pages.ts';

scenario(
  import.meta.filename,
  'a manager who accepts a piece that a colleague has refused meanwhile',
  async ({ people, visit, config: { PORTAL_URL }, look }) => {
    const candidate = await people.candidate();
    const application = await transmitted(candidate, 'cinema');
    const colleague = people.staff('gestionnaire');
    await give(colleague, application.id, { type: 'receive' });
    const { page } = await visit();
    await signIn(page, PORTAL_URL, { identifier: 'gestionnaire', password: PASSWORD });
    await page.goto(`${PORTAL_URL}/files/${application.id}`);
    await openPiece(page, 'identity');
    await give(colleague, application.id, {
      type: 'refusePiece',
      piece: 'IDENTITE',
      comment: 'Le verso manque.',
      dueOn: dayFromToday(5),
      blocking: 'now',
    });

    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Accepter la pièce' }).click();
    expect((await answered).status()).toBe(409);
    const alert = page.getByRole('alert');
    await sees(alert, "Cette page n'était plus à jour");
    await sees(alert, 'Le verso manque.');
    await look(page, 'manager');
    await acceptPiece(page, 'identity');
  },
);
