/** What the build of the pages makes of files that aren't scripts. */
declare module '*.css'
declare module 'worker:code' {
  const code: string
  export default code
}
declare module 'cases:all' {
  /** A casus with what must come out, and the folder of `examples` in which it stands. */
  const cases: readonly (import('eigen-kracht').TestCase & { readonly naam: string; readonly from: string })[]
  export default cases
}
