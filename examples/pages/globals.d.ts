/** What the build of the pages makes of files that aren't scripts. */
declare module '*.css'
declare module 'worker:code' {
  const code: string
  export default code
}
