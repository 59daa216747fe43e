/** What the library costs in a browser: bundled and minified by esbuild, then gzipped. */
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** The most that each part may weigh, in bytes of gzip (1 kB is 1000 bytes). */
export const MOST = { own: 10_000, withDependencies: 25_000, small: 15_000, main: 80_000 } as const

export interface Sizes {
  /** What an app that assesses imports: without dependencies and without rules. */
  readonly own: number
  /** With its dependencies, without rules. */
  readonly withDependencies: number
  /** With everything, the base rules included. */
  readonly whole: number
  /** The small entry, `eigen-kracht/assess`, without rules. */
  readonly small: number
  /** The small entry that holds a conversation, `eigen-kracht/interview`, without rules. */
  readonly interview: number
  /** A page that asks, assesses and reports: that entry with the lean base and `adviesToHtml`. */
  readonly page: number
  /** All of the main entry, overlays, checks and comparisons too, with its dependencies and without rules. */
  readonly main: number
  /** The same with the base rules and the overlays. */
  readonly everything: number
}

/** What an app that assesses by the base rules, or by its own, imports. */
const ASSESSING = ['assess', 'baseRuleSet', 'CasusError', 'createAssessor', 'parseRuleSet', 'RuleSetError']

/** Named beside what comes from an entry of its own. */
const PAGE = `* from './src/entry/interview.ts'
export { leanBase } from './src/entry/base.ts'
export { adviesToHtml }`

const RULES = '*.json'

/** Bundles the source for a browser, with some imports left out, and gives the minified text. */
async function bundle(
  root: string,
  names: string,
  external: readonly string[],
  { entry = 'index', packages = 'bundle' }: { entry?: string; packages?: 'bundle' | 'external' } = {},
): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: `export ${names} from './src/${entry}.ts'`, resolveDir: root },
    tsconfig: 'tsconfig.src.json',
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    external: [...external],
    packages,
    write: false,
    logLevel: 'silent',
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error('esbuild wrote nothing')
  return file.contents
}

const gzipped = (text: Uint8Array) => gzipSync(text, { level: 9 }).length

export async function measureSizes(root: string): Promise<Sizes> {
  const assessing = `{ ${ASSESSING.join(', ')} }`
  const [own, withDependencies, whole, small, interview, page, main, everything] = await Promise.all([
    bundle(root, assessing, [RULES], { packages: 'external' }),
    bundle(root, assessing, [RULES]),
    bundle(root, assessing, []),
    bundle(root, '*', [], { entry: 'entry/assess' }),
    bundle(root, '*', [], { entry: 'entry/interview' }),
    bundle(root, PAGE, [], { entry: 'entry/report' }),
    bundle(root, '*', [RULES]),
    bundle(root, '*', []),
  ])
  return {
    own: gzipped(own),
    withDependencies: gzipped(withDependencies),
    whole: gzipped(whole),
    small: gzipped(small),
    interview: gzipped(interview),
    page: gzipped(page),
    main: gzipped(main),
    everything: gzipped(everything),
  }
}
