import { demoCampaign } from '../../src/demo-campaign.ts';
import type { CampaignRecord, ProgrammeRecord } from '../../src/data-access/records.ts';

/** A campaign and one of its programmes, to be changed as a test needs. */
export function sample(
  changes: {
    campaign?: Partial<CampaignRecord>;
    programme?: Partial<ProgrammeRecord>;
  } = {},
): { campaign: CampaignRecord; programme: ProgrammeRecord } {
  const { campaigns, programmes } = demoCampaign('2026-03-01', 'Europe/Paris');
  const [campaign] = campaigns;
  const programme = programmes.find(({ code }) => code === 'M2-DROIT-ASSUR');
  if (campaign === undefined || programme === undefined) throw new Error('no sample');
  return {
    campaign: { ...campaign, ...changes.campaign },
    programme: { ...programme, ...changes.programme },
  };
}
