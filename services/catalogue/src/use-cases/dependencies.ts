import type { Logger } from '@admis/kit';
import type { Instant } from '@admis/workflows/domain';
import type { BlankForms } from '../data-access/blank-forms.ts';
import type { CampaignWorkflows } from '../data-access/campaign-workflows.ts';
import type { CatalogueRepository } from '../data-access/catalogue-repository.ts';

/** What the catalogue's use cases work with. */
export interface CatalogueDependencies {
  repository: CatalogueRepository;
  campaignWorkflows: CampaignWorkflows;
  blankForms: BlankForms;
  logger: Logger;
  /** The clock. */
  now: () => Instant;
}
