/** How easy the texts are to read: `npm run leesbaarheid [-- --voor gezin --aantal 10 --json]`. */
import { parseArgs } from 'node:util'
import { loadTypeScript } from '../support/load-typescript.js'

const { values } = parseArgs({
  options: {
    voor: { type: 'string' },
    aantal: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
  },
})
const { report } = await loadTypeScript(new URL('./report.ts', import.meta.url))
report({ voor: values.voor, json: values.json, aantal: Number(values.aantal) })
