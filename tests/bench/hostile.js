/**
 * Time and memory of calls on rule sets made to cost, and on the base grown to many times its size (kinds `apart`,
 * `joined` and `linked`): `node tests/bench/hostile.js [--kind chained] [--call check]
 * [--size 100]`; all kinds and calls when they are left out. Each is measured in a process of its own.
 */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadTypeScript } from '../support/load-typescript.js'

const { values } = parseArgs({
  options: {
    kind: { type: 'string', multiple: true, default: [] },
    call: { type: 'string', multiple: true, default: [] },
    size: { type: 'string' },
    one: { type: 'boolean', default: false },
  },
})
const size = values.size === undefined ? undefined : Number(values.size)
const { measureHostile, measureOne } = await loadTypeScript(new URL('./hostile.ts', import.meta.url))
if (values.one) await measureOne(values.kind[0], values.call[0], size)
else measureHostile({ kinds: values.kind, calls: values.call, size }, [fileURLToPath(import.meta.url)])
