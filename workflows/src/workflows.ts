/** Every workflow that the worker offers. */
export { account } from './account/account.workflow.ts';
export { application } from './application/application.workflow.ts';
export { campaign } from './campaign/campaign.workflow.ts';
export { publication } from './publication/publication.workflow.ts';
