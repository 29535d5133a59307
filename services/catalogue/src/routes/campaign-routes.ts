import { defineRoute, problems, type Route } from '@admis/kit';
import { CampaignSchema } from '../schemas.ts';
import { findCurrentCampaign, toCampaign } from '../use-cases/current-campaign.ts';
import type { CatalogueDependencies } from '../use-cases/dependencies.ts';

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
  ];
}
