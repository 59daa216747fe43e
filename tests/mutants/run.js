/**
 * The mutation test of the base rule set by its own tests: `npm run mutants`, with `-- --regels naam,naam` for
 * some rules only, or `-- --sinds <git ref>` for those that changed since. `-- --voeg-toe` adds the casussen
 * that would kill the survivors to `tests/rules/mutanten/`; they say what the rules say now, so read each of
 * them against the sources. Exits with 1 when something survives.
 */
import { parseArgs } from 'node:util'
import { loadTypeScript, root } from '../support/load-typescript.js'

const { values: options } = parseArgs({
  options: {
    regels: { type: 'string' },
    sinds: { type: 'string' },
    'voeg-toe': { type: 'boolean', default: false },
  },
})

const { runMutants } = await loadTypeScript(new URL('./mutants.ts', import.meta.url))
process.exitCode = runMutants(root, options) ? 0 : 1
