import type { VisitorOptions } from './browser.ts';
import { apply } from './lives.ts';
import type { Stage } from './scenario.ts';
import { signIn } from './sign-in.ts';

type Place = Pick<Stage, 'people' | 'visit' | 'config'>;

/** A new candidate, who has just signed in. */
export async function signedInCandidate(
  { people, visit, config }: Place,
  options?: VisitorOptions,
) {
  const candidate = await people.candidate();
  const { page, context } = await visit(options);
  const { number: identifier, password } = candidate;
  await signIn(page, config.PORTAL_URL, { identifier, password });
  return { candidate, page, context };
}

/** A new candidate before the page of an application that they have just begun. */
export async function applicant(place: Place, options?: VisitorOptions) {
  const { candidate, page, context } = await signedInCandidate(place, options);
  const application = await apply(candidate, 'cinema');
  const address = `${place.config.PORTAL_URL}/applications/${application.id}`;
  await page.goto(address);
  return { candidate, application, address, page, context };
}
