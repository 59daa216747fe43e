/** A page with the parts of the kitchen table, made as `npm run pages` makes its pages, to look at in any state. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { PurgeCSS } from 'purgecss'
import { root } from '../../support/built.js'

/** The page, under the policy of the pages. */
export async function harnessPage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'parts.js')],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  })
  const textOf = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text.trim() ?? ''
  const html = readFileSync(join(root, 'examples', '05-keukentafel', 'index.html'), 'utf8')
  const script = textOf('.js').replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
  const [lean] = await new PurgeCSS().purge({
    content: [
      { raw: script, extension: 'js' },
      { raw: html, extension: 'html' },
    ],
    css: [{ raw: textOf('.css') }],
    variables: true,
    defaultExtractor: (text) => text.match(/[\w-]+/g) ?? [],
  })
  const css = lean?.css ?? ''
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(css)}; base-uri 'none'; img-src data:; form-action 'none'`
  return html
    .replace('<!-- policy -->', () => `<meta http-equiv="content-security-policy" content="${policy}">`)
    .replace('<!-- style -->', () => `<style>${css}</style>`)
    .replace('<!-- script -->', () => `<script>${script}</script>`)
}
