/** A program and its arguments. */
export type Command = [string, ...string[]];
