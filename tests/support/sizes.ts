/** What the library costs in a browser: bundled and minified by esbuild, then gzipped. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** The most that each part may weigh, in bytes of gzip (1 kB is 1000 bytes). */
export const MOST = { own: 10_000, withDependencies: 25_000, small: 15_000 } as const

export interface Sizes {
  /** What an app that assesses imports: without dependencies and without rules. */
  readonly own: number
  /** With its dependencies, without rules. */
  readonly withDependencies: number
  /** With everything, the base rules included. */
  readonly whole: number
  /** The small entry, `eigen-kracht/assess`, without rules. */
  readonly small: number
  /** The same for an app that imports all of the main entry: overlays, checks and comparisons too. */
  readonly everything: number
}

/** What an app that assesses by the base rules, or by its own, imports. */
const ASSESSING = ['assess', 'baseRuleSet', 'CasusError', 'createAssessor', 'parseRuleSet', 'RuleSetError']

const RULES = '*.json'

/** Bundles the source for a browser, with some imports left out, and gives the minified text. */
async function bundle(
  root: string,
  names: string,
  external: readonly string[],
  entry = 'index',
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
    write: false,
    logLevel: 'silent',
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error('esbuild wrote nothing')
  return file.contents
}

const gzipped = (text: Uint8Array) => gzipSync(text, { level: 9 }).length

export async function measureSizes(root: string): Promise<Sizes> {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const packages = Object.keys(dependencies).flatMap((name) => [name, `${name}/*`])
  const assessing = `{ ${ASSESSING.join(', ')} }`
  const [own, withDependencies, whole, small, everything] = await Promise.all([
    bundle(root, assessing, [RULES, ...packages]),
    bundle(root, assessing, [RULES]),
    bundle(root, assessing, []),
    bundle(root, '*', [], 'entry/assess'),
    bundle(root, '*', []),
  ])
  return {
    own: gzipped(own),
    withDependencies: gzipped(withDependencies),
    whole: gzipped(whole),
    small: gzipped(small),
    everything: gzipped(everything),
  }
}
