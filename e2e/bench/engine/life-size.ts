/** How many lives are measured, how many at once, and what one life is made of (lifecycle.md). */
export const LIVES = 300;
export const AT_ONCE = 20;
export const COMMANDS = 18;
export const MAILS = 6;
