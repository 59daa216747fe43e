/** The README's example runs, as it stands there, and says what its comments say. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { baseRuleSet } from '../../src/index.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const readme = readFileSync(`${root}/README.md`, 'utf8')

test('the example', () => {
  const code = /```js\n(import[\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    encoding: 'utf8',
  })
  const [status, niveau, ...sentences] = output.trim().split('\n')
  expect(code).toContain(`// '${status}'`)
  expect(code).toContain(`// ${niveau?.replace('[ ', '[').replace(' ]', ']')}`)
  expect(sentences.length).toBeGreaterThan(0)
})

test('the example of why not and what if', () => {
  const code = /## Why not, and what if\n\n```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    encoding: 'utf8',
  })
  const lines = output.trim().split('\n')
  expect(lines.length).toBeGreaterThan(1)
  for (const line of [lines[0], lines.at(-1)]) expect(code).toContain(`// ${line}\n`)
})

test('the number of rules', () => {
  expect(readme).toContain(`${baseRuleSet.regels.length} rules in JSON`)
})
