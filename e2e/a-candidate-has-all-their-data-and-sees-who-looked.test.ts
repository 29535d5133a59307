import { sees, shows } from './support/deviation.ts';
import { answered } from './support/api.ts';
import { pdf } from './support/files.ts';
import { transmitted } from './support/lives.ts';
import { readZip } from './support/read-zip.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';

scenario(
  import.meta.filename,
  '« Mes données » tells who looked at an application, by role and centre, and gives everything as one ZIP',
  async ({ people, visit, config: { PORTAL_URL }, look }) => {
    const candidate = await people.candidate();
    const { number, password } = candidate;
    const { id, programme } = await transmitted(candidate, 'cinema');
    const { page, context } = await visit();
    await signIn(page, PORTAL_URL, { identifier: number, password });
    await page.getByRole('contentinfo').getByRole('link', { name: 'Données personnelles' }).click();
    await page.getByRole('link', { name: 'Télécharger mes données et voir' }).click();
    await sees(page, "Personne n'a encore consulté vos candidatures.");
    await look(page, 'nobody-looked');

    const manager = people.staff('gestionnaire').admissions;
    answered(await manager.GET('/applications/{id}', { params: { path: { id } } }));
    await page.reload();
    const readings = page.getByRole('region', { name: 'Qui a consulté mes candidatures' });
    await sees(readings, 'Gestionnaire');
    await shows(readings.getByRole('link', { name: programme.title }), 'the application looked at');
    expect(await readings.innerText()).not.toContain('gestionnaire');
    await look(page, 'somebody-looked');

    const link = page.getByRole('link', { name: 'Télécharger mes données (ZIP)' });
    const href = (await link.getAttribute('href')) ?? '';
    const response = await context.request.get(PORTAL_URL + href);
    expect(response.headers()['content-disposition']).toContain('mes-donnees.zip');
    const entries = readZip(await response.body());
    const names = [...entries.keys()];
    expect(names).toEqual(
      expect.arrayContaining([
        'LISEZ-MOI.txt',
        'account.json',
        'dossier.json',
        'mails.json',
        'readings.json',
        `applications/${id}.json`,
      ]),
    );
    const json = (name: string): unknown => JSON.parse(entries.get(name)?.toString() ?? '');
    expect(json('dossier.json')).toMatchObject({
      number,
      lastName: candidate.lastName,
      email: candidate.email,
    });
    expect(json(`applications/${id}.json`)).toMatchObject({
      events: expect.arrayContaining([expect.objectContaining({ type: 'transmitted' })]) as unknown,
    });
    expect(entries.get('files/IDENTITE.pdf')).toEqual(pdf('IDENTITE.pdf').buffer);
  },
);
