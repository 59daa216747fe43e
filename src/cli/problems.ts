/** Findings as lines for people. */
import type { Problem } from '../problem.js'
import { commandLine } from '../words/command-line.js'
import { say } from '../words/words.js'
import { json } from './io.js'

export const isError = ({ ernst }: Problem): boolean => ernst === 'fout'

/** A line for each finding, errors first; under it the part of a casus that shows it. Not escaped yet. */
export function problemLines(problems: readonly Problem[], indent = '  '): string[] {
  const order = [...problems.filter(isError), ...problems.filter((problem) => !isError(problem))]
  return order.flatMap(({ ernst, pad, bericht, voorbeeld }) => [
    `${indent}${ernst === 'fout' ? '✗' : '!'} ${pad === '' ? '' : `${pad}: `}${bericht}`,
    ...(voorbeeld === undefined
      ? []
      : [`${indent}  ${say(commandLine, 'example', { json: json(voorbeeld) })}`]),
  ])
}
