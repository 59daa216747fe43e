/**
 * The rules of this page. The build of the pages puts the same in its place in fewer bytes, without what no question,
 * advice or report reads; see `rulesInFewerBytes` in `examples/pages/build.js`.
 */
export { leanBase as rules } from 'eigen-kracht/base'
