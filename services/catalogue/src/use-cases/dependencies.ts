import type { Instant } from '@admis/workflows/domain';
import type { BlankForms } from '../data-access/blank-forms.ts';
import type { CatalogueRepository } from '../data-access/catalogue-repository.ts';

/** What the catalogue's use cases work with. */
export interface CatalogueDependencies {
  repository: CatalogueRepository;
  blankForms: BlankForms;
  /** The clock. */
  now: () => Instant;
}
