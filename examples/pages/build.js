// Builds the pages to try the library with, into one folder that any static host serves; they open from disk as well.
//
//   npm run pages
//
// Each page is one file: script and style stand in it, under a content-security policy that allows these and nothing
// else. No page asks anything of a network.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { PurgeCSS } from 'purgecss'
import { leanBase } from '../../dist/base.js'
import { leanRules } from './lean-rules.js'
import { pack } from './pack.js'
import { writeReports } from './reports.js'

const examples = new URL('../', import.meta.url)
const target = new URL('../../pages/', import.meta.url)

/** @typedef {{ folder: string, file: string, worker?: string }} Page */
/** @type {readonly Page[]} */
const pages = [
  { folder: 'pages', file: 'index.html' },
  { folder: '05-keukentafel', file: 'keukentafel.html' },
  { folder: '08-werkplaats', file: 'werkplaats.html', worker: 'work/worker.ts' },
]

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify: true,
  write: false,
  outdir: fileURLToPath(target),
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  logLevel: 'warning',
  // The library has no side effects, and its files say so to each other.
  logOverride: { 'ignored-bare-import': 'silent' },
}

/** A script that a page starts as a worker; `import code from 'worker:code'` gives its text. */
function workerText(/** @type {string | undefined} */ file) {
  /** @type {import('esbuild').Plugin} */
  const plugin = {
    name: 'worker-text',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^worker:code$/ }, ({ path }) => ({ path, namespace: 'worker' }))
      onLoad({ filter: /.*/, namespace: 'worker' }, async () => {
        const code = file === undefined ? '' : (await bundle(file)).code
        return { contents: code, loader: 'text' }
      })
    },
  }
  return plugin
}

/** `import cases from 'cases:all'` gives the published cases and those after practice, each with its name. */
/** @type {import('esbuild').Plugin} */
const casesAsData = {
  name: 'cases-as-data',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^cases:all$/ }, ({ path }) => ({ path, namespace: 'cases' }))
    onLoad({ filter: /.*/, namespace: 'cases' }, async () => {
      const folders = ['casussen', 'praktijk'].map(async (from) => {
        const folder = new URL(`${from}/`, examples)
        const read = async (/** @type {string} */ file) => ({
          from,
          naam: file.replace('.json', ''),
          ...JSON.parse(await readFile(new URL(file, folder), 'utf8')),
        })
        return Promise.all((await readdir(folder)).sort().map(read))
      })
      return { contents: JSON.stringify((await Promise.all(folders)).flat()), loader: 'json' }
    })
  },
}

/**
 * The rules of the kitchen table, lean and packed.
 *
 * @type {import('esbuild').Plugin}
 */
const rulesInFewerBytes = {
  name: 'rules-in-fewer-bytes',
  setup({ onLoad }) {
    onLoad({ filter: /05-keukentafel[\\/]rules\.ts$/ }, () => {
      const packed = pack(leanRules(leanBase))
      const code = `import { unpack } from '../pages/pack.js'
export const rules = unpack(${JSON.stringify(packed)})`
      return { contents: code, loader: 'js' }
    })
  },
}

/**
 * @param {string} file
 * @param {string} [worker]
 */
async function bundle(file, worker) {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [file],
    plugins: [workerText(worker), casesAsData, rulesInFewerBytes],
  })
  const textOf = (/** @type {string} */ end) =>
    outputFiles.find(({ path }) => path.endsWith(end))?.text.trim() ?? ''
  return { code: textOf('.js'), style: textOf('.css') }
}

const hashOf = (/** @type {string} */ text) =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What stands inside a script element may not look like its end. */
const inScript = (/** @type {string} */ code) =>
  code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')

/** @param {Page} page */
async function write({ folder, file, worker }) {
  const at = new URL(`${folder}/`, examples)
  const html = await readFile(new URL('index.html', at), 'utf8')
  const { code, style } = await bundle(
    fileURLToPath(new URL('main.tsx', at)),
    worker === undefined ? undefined : fileURLToPath(new URL(worker, at)),
  )
  // The style of a design system holds all its components; a page keeps those it names.
  const [lean] = await new PurgeCSS().purge({
    content: [
      { raw: code, extension: 'js' },
      { raw: html, extension: 'html' },
    ],
    css: [{ raw: style }],
    variables: true,
    defaultExtractor: (text) => text.match(/[\w-]+/g) ?? [],
  })
  const css = lean?.css ?? style
  const script = inScript(code)
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(css)}`,
    "base-uri 'none'",
    'img-src data:',
    "form-action 'none'",
    ...(worker === undefined ? [] : ['worker-src blob:']),
  ].join('; ')
  const page = html
    .replace('<!-- policy -->', () => `<meta http-equiv="content-security-policy" content="${policy}">`)
    .replace('<!-- style -->', () => `<style>${css}</style>`)
    // The page stands before its script runs: what is seen first needs none of it.
    .replace('<!-- script -->', () => `<script>${script}</script>`)
  await writeFile(new URL(file, target), page)
  return { file, bytes: Buffer.byteLength(page) }
}

await mkdir(target, { recursive: true })
for (const { file, bytes } of await Promise.all(pages.map(write)))
  console.log(`pages/${file}  ${Math.round(bytes / 1000)} kB`)
console.log(`pages/verslagen/  ${await writeReports(target)} verslagen`)
