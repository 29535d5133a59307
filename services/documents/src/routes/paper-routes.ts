import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { defineRoute, problems, type Route } from '@admis/kit';
import {
  ApplicationParamsSchema,
  DossierQuerySchema,
  LetterParamsSchema,
  VerificationSchema,
  VerifiedLetterSchema,
} from '../schemas.ts';
import type { DocumentsDependencies } from '../use-cases/dependencies.ts';
import { makeDossier } from '../use-cases/make-dossier.ts';
import { makeLetter } from '../use-cases/make-letter.ts';
import { verifyLetter } from '../use-cases/verify-letter.ts';
import { attachment, isPrematureClose, readers } from './sending.ts';

/** What is made of an application for people to keep: its dossier and its letters. */
export function paperRoutes(dependencies: DocumentsDependencies): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/applications/{id}/dossier.pdf',
      summary: '« Télécharger mon dossier »: the data and every file handed in, as one PDF.',
      access: readers,
      params: ApplicationParamsSchema,
      query: DossierQuerySchema,
      answers: { 200: null },
      problems: [404],
      async handle({ params, query, token, actor, response }) {
        const gone = new AbortController();
        response.once('close', () => gone.abort());
        const request = {
          applicationId: params.id,
          token,
          reader: actor.dossierNumber,
          language: query.language,
        };
        try {
          const found = await makeDossier(
            dependencies,
            request,
            async ({ path, name }) => {
              const { size } = await stat(path);
              response.status(200).set({ ...attachment(name), 'Content-Length': String(size) });
              await pipeline(createReadStream(path), response);
            },
            gone.signal,
          );
          if (!found) throw problems.notFound('There is no such application.');
        } catch (error) {
          // Nobody waits for it any more: that is no error.
          if (!gone.signal.aborted && !isPrematureClose(error)) throw error;
        }
        return 'handled';
      },
    }),
    defineRoute({
      method: 'get',
      path: '/applications/{id}/letters/{reference}.pdf',
      summary:
        'A letter of admission or refusal, once its decision is published; 410 `letterRevoked` after a correction.',
      access: readers,
      params: LetterParamsSchema,
      answers: { 200: null },
      problems: [404, 410],
      async handle({ params: { id, reference }, token, response }) {
        const letter = await makeLetter(dependencies, { applicationId: id, reference, token });
        if (letter === undefined) throw problems.notFound('There is no such letter.');
        response
          .status(200)
          .set(attachment(`${reference}.pdf`))
          .end(letter);
        return 'handled';
      },
    }),
    defineRoute({
      method: 'post',
      path: '/letters/verify',
      summary: 'Whether a letter is genuine and still valid, for anybody who holds it.',
      access: 'public',
      limitPerQuarterHour: 30,
      body: VerificationSchema,
      answers: { 200: VerifiedLetterSchema },
      problems: [404, 429],
      async handle({ body }) {
        const letter = await verifyLetter(dependencies, body);
        if (letter === undefined) {
          throw problems.notFound('There is no letter with this reference and this code.');
        }
        return { status: 200, body: letter };
      },
    }),
  ];
}
