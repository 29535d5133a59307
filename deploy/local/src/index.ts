/** What the demo, the bench and other tools may use of the launcher. */
export { ensureComponents } from './ensure-components.ts';
export { wholeEnvironment } from './environment.ts';
export { Interruption, LauncherProblem, sentenceFor } from './problem.ts';
export { profileNamed, urlsOf, type Profile, type ProfileName } from './profile.ts';
export { localSecrets } from './secrets.ts';
export { readStartTimes, type StartTimes } from './start-times.ts';
export { findRunningState } from './state.ts';
export { startSystem, type StartOptions, type System } from './system.ts';
