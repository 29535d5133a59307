import { bundleWorkflows } from './bundle.ts';

// Fails when workflow code imports what a workflow must not use.
const { code } = await bundleWorkflows();
console.log(`The workflow bundle holds ${Math.round(code.length / 1024)} kB.`);
