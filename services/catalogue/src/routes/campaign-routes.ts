import { defineRoute, problems, type Route } from '@admis/kit';
import {
  CampaignChangeSchema,
  CampaignParamsSchema,
  CampaignSchema,
  CampaignSettingsSchema,
  ChangesSchema,
  LegalTimeSchema,
} from '../schemas.ts';
import {
  changeCampaign,
  getCampaignSettings,
  listChanges,
} from '../use-cases/campaign-settings.ts';
import { findCurrentCampaign, toCampaign } from '../use-cases/current-campaign.ts';
import type { CatalogueDependencies } from '../use-cases/dependencies.ts';
import { findSchedule } from '../use-cases/find-schedule.ts';

export function campaignRoutes(dependencies: CatalogueDependencies): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/campaigns/current',
      summary: 'The campaign that the portal speaks of now.',
      access: 'public',
      answers: { 200: CampaignSchema },
      problems: [404],
      async handle() {
        const campaign = await findCurrentCampaign(dependencies);
        if (campaign === undefined) throw problems.notFound('There is no campaign.');
        return { status: 200, body: toCampaign(campaign) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/campaigns/{id}/legal-time',
      summary: "When the legal time of a campaign's data is over, and they are erased.",
      access: 'public',
      params: CampaignParamsSchema,
      answers: { 200: LegalTimeSchema },
      problems: [404],
      async handle({ params }) {
        const schedule = await findSchedule(dependencies, params.id);
        if (schedule === undefined) throw problems.notFound('There is no such campaign.');
        return { status: 200, body: { endsAt: schedule.erasedAt } };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/campaigns/{id}',
      summary: "A campaign's days and extension, and the version that a change names.",
      access: ['administrator'],
      params: CampaignParamsSchema,
      answers: { 200: CampaignSettingsSchema },
      problems: [404],
      async handle({ params }) {
        return { status: 200, body: await getCampaignSettings(dependencies, params.id) };
      },
    }),
    defineRoute({
      method: 'patch',
      path: '/campaigns/{id}',
      summary: 'Changes or extends a campaign; it counts at once for every programme.',
      access: ['administrator'],
      params: CampaignParamsSchema,
      body: CampaignChangeSchema,
      answers: { 200: CampaignSettingsSchema },
      problems: [404, 409],
      async handle({ params: { id }, body, actor }) {
        return { status: 200, body: await changeCampaign(dependencies, { id, body, actor }) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/campaigns/{id}/changes',
      summary: 'Who changed what, when, of a campaign and its programmes; the newest first.',
      access: ['administrator'],
      params: CampaignParamsSchema,
      answers: { 200: ChangesSchema },
      problems: [404],
      async handle({ params }) {
        return { status: 200, body: await listChanges(dependencies, params.id) };
      },
    }),
  ];
}
