// CommonJS: the engine's SDK loads it with `require`, here and in the workflow bundle.
const { DefaultFailureConverter } = require('@temporalio/common');

/** What went wrong may quote what somebody wrote: message and stack become a payload, and so are encrypted. */
exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
