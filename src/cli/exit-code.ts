/** How the program ends. */

/**
 * What an exit code means, in every command. 0: done, and nothing wrong was found. 1: done, and something is
 * wrong in what was looked at. 2: not done, or not all of it: the command line, a file or rules can't be used.
 * 3: the program itself is wrong.
 */
export type ExitCode = 0 | 1 | 2 | 3

/** The worst of what happened so far. */
export function worst(one: ExitCode, other: ExitCode): ExitCode {
  return one > other ? one : other
}
