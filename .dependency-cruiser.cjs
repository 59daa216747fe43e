// The import order of the house. One ordered list; every forbidden edge below is computed from it.
// Imports point to an earlier layer or stay inside their own, never to a later one.
const layers = [
  [
    ...['src/truth.ts', 'src/problem.ts', 'src/freeze.ts', 'src/lazily.ts', 'src/options.ts'],
    'src/number-text.ts',
    'src/words',
  ],
  ['src/model'],
  ['src/load'],
  ['src/compile'],
  ['src/run'],
  ['src/search'],
  ['src/explain'],
  ['src/analyse', 'src/verify', 'src/advies', 'src/what-if'],
  ['src/overlay'],
  ['src/assessor.ts', 'src/assessor-on.ts', 'src/make-ready.ts'],
  ['src/report', 'src/schema', 'src/testing', 'src/json-rules-engine'],
  [
    ...[
      'src/index.ts',
      'src/answers',
      'src/keep',
      'src/cli',
      'src/entry',
      'src/base.ts',
      'src/base.ready.generated.ts',
      'src/overlays.ts',
      'src/assess.ts',
    ],
    ...['src/compare.ts', 'src/schemas.ts', 'src/testcases'],
  ],
]

const literal = (path) => path.replaceAll('.', '\\.')
const anyOf = (paths) =>
  `^(?:${paths.map((path) => literal(path) + (path.endsWith('.ts') ? '$' : '/')).join('|')})`
const packageNamed = (name) => `(?:^|node_modules/)${name}(?:/|$)`

const importOrder = layers.slice(0, -1).map((layer, index) => ({
  name: `import-order-${index + 1}-${layer.map((path) => path.replace(/^src\/|\.ts$/g, '')).join('-')}`,
  comment: `${layer.join(', ')} may not know what stands to the right of it`,
  severity: 'error',
  from: { path: anyOf(layer) },
  to: { path: anyOf(layers.slice(index + 1).flat()) },
}))

const everyLayer = anyOf(layers.flat())
const strays = ['from', 'to'].map((end) => ({
  name: `layer-unknown-${end}`,
  comment: 'A file in src that is in no layer: add its folder to the list above',
  severity: 'error',
  from: {},
  to: {},
  [end]: { path: '^src/', pathNot: everyLayer },
}))

const onlyIn = (folder, name) => ({
  name: `only-${folder.replace('src/', '')}-imports-${name}`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^${folder}/` },
  to: { path: packageNamed(name) },
})

module.exports = {
  forbidden: [
    ...importOrder,
    ...strays,
    onlyIn('src/testing', 'fast-check'),
    onlyIn('src/json-rules-engine', 'json-rules-engine'),
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-node-builtins-outside-cli',
      comment: 'Nothing but src/cli touches disk, clock or console; the library runs in a browser too',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-imports-cli',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that does not resolve is an edge that no other rule can judge',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
