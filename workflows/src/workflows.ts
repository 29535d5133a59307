/** Every workflow that the worker offers. */
export { account } from './account/account.workflow.ts';
export { application } from './application/application.workflow.ts';
