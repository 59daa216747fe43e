import { defineConfig } from 'tsup'

const browserBundle = 'eigen-kracht.browser'

export default defineConfig([
  {
    entry: { index: 'src/index.ts', 'json-rules-engine': 'src/json-rules-engine/index.ts' },
    tsconfig: 'tsconfig.src.json',
    format: ['esm', 'cjs'],
    platform: 'neutral',
    target: 'es2022',
    splitting: true,
    treeshake: true,
    removeNodeProtocol: false,
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
    // The two builds run at the same time: this one cleans, and leaves the other's file alone.
    clean: [`!${browserBundle}.js`],
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
])
