import { defineRoute, problems, type Route } from '@admis/kit';
import { countriesIn } from '../countries.ts';
import { bacSeriesOf } from '../lists/bac-series.ts';
import { formationKinds, mentions } from '../lists/named-codes.ts';
import {
  CommunesQuerySchema,
  CommunesSchema,
  CountriesQuerySchema,
  CountriesSchema,
  DepartementsSchema,
  FormationKindsSchema,
  MentionsSchema,
  SchoolsQuerySchema,
  SchoolsSchema,
  SeriesQuerySchema,
  SeriesSchema,
} from '../schemas/lists.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';

/** They change with a deployment, or when a list is loaded. */
const headers = { 'Cache-Control': 'public, max-age=3600' };

/** The official lists, for everybody. */
export function listRoutes({ communes, schools }: Dependencies): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/lists/countries',
      summary: "Countries, in the order of the language's alphabet",
      access: 'public',
      query: CountriesQuerySchema,
      answers: { 200: CountriesSchema },
      handle: async ({ query }) => ({ status: 200, headers, body: countriesIn(query.language) }),
    }),
    defineRoute({
      method: 'get',
      path: '/lists/departements',
      summary: 'French départements and territories overseas',
      access: 'public',
      answers: { 200: DepartementsSchema },
      handle: async () => ({ status: 200, headers, body: communes.departements }),
    }),
    defineRoute({
      method: 'get',
      path: '/lists/communes',
      summary: 'French communes of a postal code, a département or a name; accents do not count',
      access: 'public',
      query: CommunesQuerySchema,
      answers: { 200: CommunesSchema },
      async handle({ query }) {
        const { postalCode, departement, search } = query;
        if (postalCode === undefined && departement === undefined && (search ?? '').length < 2) {
          throw problems.invalidRequest([
            {
              path: 'query.search',
              code: 'too_small',
              message: 'A postalCode, a departement or 2 letters of a name are needed.',
            },
          ]);
        }
        return { status: 200, headers, body: communes.search(query) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/lists/bac-series',
      summary: 'Series of the baccalauréat, and titles in its place, of a year',
      access: 'public',
      query: SeriesQuerySchema,
      answers: { 200: SeriesSchema },
      handle: async ({ query }) => ({
        status: 200,
        headers,
        body: bacSeriesOf(query.year).map(({ code, fr, en }) => ({ code, fr, en })),
      }),
    }),
    defineRoute({
      method: 'get',
      path: '/lists/mentions',
      summary: 'Mentions of diplomas',
      access: 'public',
      answers: { 200: MentionsSchema },
      handle: async () => ({ status: 200, headers, body: mentions }),
    }),
    defineRoute({
      method: 'get',
      path: '/lists/formation-kinds',
      summary: 'Kinds of studies (« Formation »)',
      access: 'public',
      answers: { 200: FormationKindsSchema },
      handle: async () => ({ status: 200, headers, body: formationKinds }),
    }),
    defineRoute({
      method: 'get',
      path: '/lists/schools',
      summary: 'Schools of a commune or a département; the list need not be whole',
      access: 'public',
      query: SchoolsQuerySchema,
      answers: { 200: SchoolsSchema },
      handle: async ({ query }) => ({ status: 200, headers, body: await schools.search(query) }),
    }),
  ];
}
