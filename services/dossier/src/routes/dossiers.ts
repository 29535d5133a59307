import { defineRoute, type Route } from '@admis/kit';
import { z } from 'zod';
import { changeDossier } from '../use-cases/change-dossier.ts';
import { changeEmail } from '../use-cases/change-email.ts';
import { createDossier } from '../use-cases/create-dossier.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { destroyDossier } from '../use-cases/destroy-dossier.ts';
import { getDossier } from '../use-cases/get-dossier.ts';
import {
  ConfirmedEmailSchema,
  DossierChangesSchema,
  DossierNumberSchema,
  DossierSchema,
  NewDossierSchema,
  SharedDossierSchema,
} from '../schemas/dossier.ts';
import { OwnDossierSchema } from '../schemas/file.ts';
import { getOwnDossier } from '../use-cases/overview.ts';
import { ownNumber } from './own-number.ts';

const numbered = z.object({ number: DossierNumberSchema });

/** The routes of a candidate's own file. */
export function dossierRoutes(deps: Dependencies): Route[] {
  return [
    defineRoute({
      method: 'post',
      path: '/dossiers',
      summary: 'Opens a dossier, once for a number',
      access: ['service'],
      body: NewDossierSchema,
      answers: { 201: DossierSchema },
      problems: [409],
      handle: async ({ body }) => ({ status: 201, body: await createDossier(deps, body) }),
    }),
    defineRoute({
      method: 'get',
      path: '/dossiers/me',
      summary: "The candidate's own dossier, with what each section still needs",
      access: ['candidate'],
      answers: { 200: OwnDossierSchema },
      problems: [404],
      handle: async ({ actor, token }) => ({
        status: 200,
        body: await getOwnDossier(deps, { number: ownNumber(actor), token }),
      }),
    }),
    defineRoute({
      method: 'patch',
      path: '/dossiers/me',
      summary: 'Changes fields of the own dossier; those not named stay as they are',
      access: ['candidate'],
      body: DossierChangesSchema,
      answers: { 200: DossierSchema },
      problems: [404, 409],
      handle: async ({ actor, token, body }) => ({
        status: 200,
        body: await changeDossier(deps, { number: ownNumber(actor), token }, body),
      }),
    }),
    defineRoute({
      method: 'get',
      path: '/dossiers/{number}',
      summary: 'A dossier, whole for services; for staff without the address and the language',
      access: ['service', 'manager', 'commissionMember', 'commissionChair', 'administrator'],
      params: numbered,
      answers: { 200: SharedDossierSchema },
      problems: [404],
      handle: async ({ actor, params }) => {
        const dossier = await getDossier(deps, params.number);
        if (actor.roles.includes('service')) return { status: 200, body: dossier };
        const { number, lastName, firstName, nationality } = dossier;
        return { status: 200, body: { number, lastName, firstName, nationality } };
      },
    }),
    defineRoute({
      method: 'put',
      path: '/dossiers/{number}/email',
      summary: 'Puts an address in force that its owner has confirmed',
      access: ['service'],
      params: numbered,
      body: ConfirmedEmailSchema,
      answers: { 204: null },
      problems: [404],
      handle: async ({ params, body }) => {
        await changeEmail(deps, params.number, body.email);
        return { status: 204 };
      },
    }),
    defineRoute({
      method: 'delete',
      path: '/dossiers/{number}',
      summary:
        'Destroys a dossier (of an account never activated, or of a candidate who asked for it); also when there is none',
      access: ['service'],
      params: numbered,
      answers: { 204: null },
      handle: async ({ params }) => {
        await destroyDossier(deps, params.number);
        return { status: 204 };
      },
    }),
  ];
}
