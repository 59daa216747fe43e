import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Options } from 'tsup'

const browserBundle = 'eigen-kracht.browser'
const commandLine = 'cli'
const THIRD_PARTY = 'THIRD-PARTY-LICENSES.txt'
/** The folders of packages by built file, for all builds of one run: they share one list. */
const builtIn = new Map<string, readonly string[]>()
const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/

/**
 * immer's own entry asks `process.env` which of its builds it is, and so runs only where there is a `process`.
 * Its production build asks nothing; that one is built in.
 */
const immer = fileURLToPath(new URL('immer.production.mjs', import.meta.resolve('immer')))

/** Data as text that is parsed when it is loaded: several times quicker than the same data as a program. */
const jsonAsText: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'json-as-text',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]rules[\\/].*\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')))
      return { contents: `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(text)})`, loader: 'js' }
    }),
}

function shared(): Options {
  const { esbuild, tsup } = thirdParty()
  return {
    treeshake: true,
    sourcemap: true,
    removeNodeProtocol: false,
    esbuildPlugins: [esbuild, jsonAsText],
    plugins: [tsup, leanSourceMaps(['src', 'rules'])],
  }
}

function runsAnywhere(): Options {
  return {
    ...shared(),
    tsconfig: 'tsconfig.src.json',
    target: 'es2022',
    esbuildOptions: (options) => {
      options.alias = { immer }
      options.mainFields = ['module', 'main']
    },
  }
}

export default defineConfig([
  {
    ...runsAnywhere(),
    entry: {
      index: 'src/index.ts',
      'json-rules-engine': 'src/json-rules-engine/index.ts',
      assess: 'src/entry/assess.ts',
      base: 'src/entry/base.ts',
      interview: 'src/entry/interview.ts',
      report: 'src/entry/report.ts',
      verify: 'src/entry/verify.ts',
      testing: 'src/entry/testing.ts',
      // Not an entry for users: it keeps the base rules in files of their own, for whoever brings other rules.
      'base-rules': 'src/base.ts',
    },
    format: ['esm', 'cjs'],
    platform: 'neutral',
    splitting: true,
    dts: {
      entry: {
        index: 'src/index.ts',
        'json-rules-engine': 'src/json-rules-engine/index.ts',
        assess: 'src/entry/assess.ts',
        base: 'src/entry/base.ts',
        interview: 'src/entry/interview.ts',
        report: 'src/entry/report.ts',
        verify: 'src/entry/verify.ts',
        testing: 'src/entry/testing.ts',
      },
      compilerOptions: { ignoreDeprecations: '6.0' },
    },
    // The builds run at the same time: this one cleans, and leaves the files of the others alone.
    clean: [`!${browserBundle}.*`, `!${commandLine}.*`, `!${THIRD_PARTY}`],
  },
  {
    ...runsAnywhere(),
    entry: { [browserBundle]: 'src/index.ts' },
    format: ['esm'],
    platform: 'browser',
    splitting: false,
    minify: true,
    noExternal: [/.*/],
  },
  {
    ...shared(),
    entry: { [commandLine]: 'src/cli/main.ts' },
    tsconfig: 'tsconfig.json',
    format: ['esm'],
    platform: 'node',
    target: 'node20',
    splitting: false,
  },
])

interface SourceMap {
  readonly sources: readonly string[]
  sourcesContent?: (string | null)[]
}

/**
 * Source maps refer to the sources that are in the package, and carry only those that are not.
 *
 * @param packed the folders whose files are in the package.
 */
function leanSourceMaps(packed: readonly string[]): NonNullable<Options['plugins']>[number] {
  return {
    name: 'lean-source-maps',
    buildEnd: ({ writtenFiles }) => {
      for (const { name } of writtenFiles) {
        if (!name.endsWith('.map')) continue
        const map = JSON.parse(readFileSync(name, 'utf8')) as SourceMap
        map.sourcesContent = map.sources.map((source, index) => {
          const path = relative('.', join(dirname(name), source))
          const isPacked = packed.some((folder) => path.startsWith(`${folder}/`))
          return isPacked ? null : (map.sourcesContent?.[index] ?? readFileSync(path, 'utf8'))
        })
        writeFileSync(name, JSON.stringify(map))
      }
    },
  }
}

type EsbuildPlugin = NonNullable<Options['esbuildPlugins']>[number]
type Plugin = NonNullable<Options['plugins']>[number]

interface Licence {
  readonly head: string
  readonly text: string
}

/** @throws Error when a package has no licence file: then it can't be passed on. */
function licenceOf(folder: string): Licence {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
    readonly license: string
  }
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry))
  if (file === undefined) throw new Error(`${name} is built in, and has no licence file`)
  return { head: `${name} ${version} (${license})`, text: readFileSync(join(folder, file), 'utf8').trim() }
}

function commentOf(folders: readonly string[]): string {
  const parts = folders.map(licenceOf).map(({ head, text }) => `${head}\n\n${text}`)
  const text = ['Built into this file, each under its own licence:', ...parts].join('\n\n')
  return `/*!\n${text.replaceAll('*/', '* /').replace(/^/gm, ' * ').replace(/ +$/gm, '')}\n */\n`
}

function listOf(files: ReadonlyMap<string, readonly string[]>): string {
  const folders = [...new Set([...files.values()].flat())].sort()
  const parts = folders.map((folder) => {
    const { head, text } = licenceOf(folder)
    const within = [...files].filter(([, used]) => used.includes(folder)).map(([file]) => basename(file))
    return `${head}\nbuilt into: ${within.sort().join(', ')}\n\n${text}\n`
  })
  const intro = 'Packages that are built into files of this folder, each under its own licence.\n'
  return [intro, ...parts].join(`\n${'-'.repeat(72)}\n\n`)
}

/**
 * Puts the licences of the packages that are built into a file with that file, and all of them together in
 * `dist/THIRD-PARTY-LICENSES.txt`. The texts come from the packages themselves.
 * Two halves: esbuild knows what goes into a file, and tsup when that file is written.
 */
function thirdParty(): { readonly esbuild: EsbuildPlugin; readonly tsup: Plugin } {
  return {
    esbuild: {
      name: 'third-party',
      setup: ({ onEnd }) =>
        onEnd(({ metafile }) => {
          for (const [file, { inputs }] of Object.entries(metafile?.outputs ?? {})) {
            const used = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
            const folders = used.flatMap(([path]) => PACKAGE.exec(path)?.[0] ?? [])
            if (folders.length > 0 && !file.endsWith('.map')) builtIn.set(file, [...new Set(folders)].sort())
          }
        }),
    },
    tsup: {
      name: 'third-party',
      buildEnd: ({ writtenFiles }) => {
        for (const { name } of writtenFiles) {
          const folders = builtIn.get(name)
          if (folders === undefined) continue
          // At the end, so that the source map stays true; its address stays last.
          const [code = '', map = ''] = readFileSync(name, 'utf8').split(/^(?=\/\/# sourceMappingURL=)/m)
          writeFileSync(name, `${code.trimEnd()}\n${commentOf(folders)}${map}`)
          writeFileSync(join(dirname(name), THIRD_PARTY), listOf(builtIn))
        }
      },
    },
  }
}
