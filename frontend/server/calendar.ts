import { Router, type Request, type Response } from 'express';
import { ask, type Answer } from '../app/utils/api.server.ts';
import { deadlineCalendar } from './deadline-calendar.ts';
import type { PortalContext } from './load-context.ts';

type Dated = Parameters<typeof deadlineCalendar>[0];

/**
 * « Ajouter à mon agenda »: the candidate's dates as a calendar file, of one application or of all. Beside Remix,
 * which would answer a problem of a route without a page in bare JSON (see files.ts).
 */
export function createCalendarRoutes(
  contextOf: (response: Response) => PortalContext,
  portalUrl: string,
): Router {
  const router = Router();

  router.get('/applications/calendar.ics', (request, response, next) =>
    answer(request, response, next, async ({ admissions }) => {
      const found = await ask(
        admissions.GET('/applications', { params: { query: { pageSize: 200 } } }),
      );
      return found.ok ? { ok: true, data: found.data.applications } : found;
    }),
  );

  router.get('/applications/:id/calendar.ics', (request, response, next) =>
    answer(request, response, next, async ({ admissions }) => {
      const { id } = request.params;
      const found = await ask(admissions.GET('/applications/{id}', { params: { path: { id } } }));
      return found.ok ? { ok: true, data: [found.data] } : found;
    }),
  );

  /** For candidates alone: in a list of a whole centre staff would find everybody's dates. */
  async function answer(
    request: Request,
    response: Response,
    next: () => void,
    find: (api: PortalContext['api']) => Promise<Answer<Dated>>,
  ): Promise<void> {
    const { api, session, t, language, institution, now } = contextOf(response);
    const user = await session.findUser();
    if (!user) {
      response.redirect(`/login?returnTo=${encodeURIComponent(request.originalUrl)}`);
      return;
    }
    const refuse = (status: number, code: string) => {
      response.locals.problem = { status, code };
      next();
    };
    if (!user.candidate || user.staff) return refuse(403, 'forbidden');
    const found = await find(api);
    if (!found.ok) return refuse(found.problem.status, found.problem.code);
    const calendar = deadlineCalendar(found.data, {
      t,
      language,
      institution: institution.shortName,
      portalUrl,
      now,
    });
    if (calendar === undefined) return refuse(404, 'noDeadlines');
    response.attachment(t('calendar.file')).type('text/calendar; charset=utf-8').send(calendar);
  }

  return router;
}
