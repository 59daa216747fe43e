/** Growth from a thousand to ten thousand rules: `node tests/bench/growth.js [name of a call]`. */
import { loadTypeScript } from '../support/load-typescript.js'

const { measureGrowth } = await loadTypeScript(new URL('./growth.ts', import.meta.url))
measureGrowth(process.argv.slice(2))
