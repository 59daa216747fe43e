/** Puts examples into the docstrings of generated types: what the reader of an API reference sees first. */

/**
 * The declarations with, at the end of the docstring of each named type, its example.
 *
 * @throws Error when there is no such type with a docstring on one line
 */
export function withExamples(declarations: string, examples: Readonly<Record<string, string>>): string {
  return Object.entries(examples).reduce((text, [name, example]) => {
    const head = new RegExp(`^/\\*\\* (.+) \\*/\\n(?=export (?:type|interface) ${name}\\b)`, 'm')
    if (!head.test(text)) throw new Error(`no type ${name} with a docstring on one line`)
    const lines = ['@example', '```ts', ...example.trim().split('\n'), '```']
    return text.replace(
      head,
      (_, said: string) =>
        `/**\n * ${said}\n *\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`,
    )
  }, declarations)
}
