import { defineRoute, problems, type Route } from '@admis/kit';
import { BlankFormParamsSchema } from '../schemas.ts';
import type { CatalogueDependencies } from '../use-cases/dependencies.ts';
import { findBlankForm } from '../use-cases/find-blank-form.ts';

export function blankFormRoutes(dependencies: CatalogueDependencies): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/blank-forms/{id}',
      summary: 'A form to download, fill in and hand back as a piece; a PDF.',
      access: 'public',
      params: BlankFormParamsSchema,
      answers: { 200: null },
      problems: [404],
      async handle({ params, response }) {
        const form = await findBlankForm(dependencies, params.id);
        if (form === undefined) throw problems.notFound('There is no such form.');
        response
          .set({
            'Content-Disposition': `inline; filename="${params.id}.pdf"`,
            // Chrome's PDF viewer is an object to it: the usual `object-src 'none'` would show an empty page.
            'Content-Security-Policy':
              "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'",
            'Cache-Control': 'public, max-age=3600',
            // The portal's pages may show it from their own origin.
            'Cross-Origin-Resource-Policy': 'cross-origin',
          })
          .type('application/pdf')
          .send(form);
        return 'handled';
      },
    }),
  ];
}
