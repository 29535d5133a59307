import { apply } from './support/lives.ts';
import { PASSWORD } from './support/people.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';

scenario(
  import.meta.filename,
  'nobody else gets the dates of a candidate',
  async ({ people, visit, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { id } = await apply(candidate, 'insurance');
    const path = `${PORTAL_URL}/applications/${id}/calendar.ics`;
    for (const [identifier, password, status] of [
      await people.candidate().then(({ number, password }) => [number, password, 404] as const),
      ['gestionnaire', PASSWORD, 403] as const,
    ]) {
      const { page, context } = await visit();
      await signIn(page, PORTAL_URL, { identifier, password });
      expect((await context.request.get(path)).status()).toBe(status);
    }
  },
);
