import { openNewAccount, sendNewAccount } from './support/account-pages.ts';
import { sees } from './support/deviation.ts';
import { newcomer } from './support/people.ts';
import { scenario } from './support/scenario.ts';

scenario(
  import.meta.filename,
  'an invalid address or a confirmation that differs is told at its field',
  async ({ visit, config: { PORTAL_URL }, look }) => {
    const { page } = await visit();
    const person = newcomer();
    await openNewAccount(page, PORTAL_URL);
    await sendNewAccount(page, { ...person, email: 'ygrec.hicks' });
    const alert = page.getByRole('alert');
    await sees(alert, "Cette adresse mail n'est pas valide. Exemple : nom@fournisseur.fr");
    await look(page, 'invalid-address');

    await sendNewAccount(page, person, `x${person.email}`);
    await sees(alert, 'Les deux adresses mail ne sont pas identiques.');
    await look(page, 'mismatch');
    // The point leads to its field, and what was typed is still there.
    await alert.getByRole('link').click();
    const confirmation = page.getByRole('textbox', { name: 'Confirmation Adresse Mail' });
    expect(await confirmation.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await confirmation.inputValue()).toBe(`x${person.email}`);

    await sendNewAccount(page, { ...person, lastName: '<b>HICKS' });
    await sees(alert, 'Un nom a au moins une lettre, et aucun signe comme');
    await alert.getByRole('link').click();
    const lastName = page.getByRole('textbox', { name: 'Nom', exact: true });
    expect(await lastName.evaluate((field) => field === document.activeElement)).toBe(true);
    await look(page, 'invalid-name');

    await sendNewAccount(page, { ...person, lastName: '', firstName: '', email: '' });
    for (const point of [
      'Saisissez votre nom.',
      'Saisissez votre prénom.',
      'Saisissez votre adresse mail.',
    ]) {
      await sees(alert, point);
    }
  },
);
