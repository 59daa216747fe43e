import { defineConfig } from 'tsup'

const browserBundle = 'eigen-kracht.browser'
const commandLine = 'cli'

export default defineConfig([
  {
    entry: {
      index: 'src/index.ts',
      'json-rules-engine': 'src/json-rules-engine/index.ts',
      verify: 'src/entry/verify.ts',
      testing: 'src/entry/testing.ts',
    },
    tsconfig: 'tsconfig.src.json',
    format: ['esm', 'cjs'],
    platform: 'neutral',
    target: 'es2022',
    splitting: true,
    treeshake: true,
    removeNodeProtocol: false,
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
    // The builds run at the same time: this one cleans, and leaves the files of the others alone.
    clean: [`!${browserBundle}.js`, `!${commandLine}.js`],
  },
  {
    entry: { [browserBundle]: 'src/index.ts' },
    tsconfig: 'tsconfig.src.json',
    format: ['esm'],
    platform: 'browser',
    target: 'es2022',
    splitting: false,
    treeshake: true,
    minify: true,
    removeNodeProtocol: false,
    noExternal: [/.*/],
  },
  {
    entry: { [commandLine]: 'src/cli/main.ts' },
    tsconfig: 'tsconfig.json',
    format: ['esm'],
    platform: 'node',
    target: 'node20',
    splitting: false,
    treeshake: true,
    removeNodeProtocol: false,
  },
])
