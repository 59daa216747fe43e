import { fileURLToPath } from 'node:url'
import { defineConfig, type Options } from 'tsup'
import { leanSourceMaps } from './build/source-maps.js'
import { THIRD_PARTY, thirdParty } from './build/third-party.js'

const browserBundle = 'eigen-kracht.browser'
const commandLine = 'cli'

/**
 * immer's own entry asks `process.env` which of its builds it is, and so runs only where there is a `process`.
 * Its production build asks nothing; that one is built in.
 */
const immer = fileURLToPath(new URL('immer.production.mjs', import.meta.resolve('immer')))

function shared(): Options {
  const { esbuild, tsup } = thirdParty()
  return {
    treeshake: true,
    sourcemap: true,
    removeNodeProtocol: false,
    esbuildPlugins: [esbuild],
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
    },
  }
}

export default defineConfig([
  {
    ...runsAnywhere(),
    entry: {
      index: 'src/index.ts',
      'json-rules-engine': 'src/json-rules-engine/index.ts',
      verify: 'src/entry/verify.ts',
      testing: 'src/entry/testing.ts',
      // Not an entry for users: it keeps the base rules in files of their own, for whoever brings other rules.
      base: 'src/base.ts',
    },
    format: ['esm', 'cjs'],
    platform: 'neutral',
    splitting: true,
    noExternal: ['immer'],
    dts: {
      entry: {
        index: 'src/index.ts',
        'json-rules-engine': 'src/json-rules-engine/index.ts',
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
