// The rules of the kitchen table: without what is for proofs, for keeping, and for who reads the form of an advice. The mark
// stays that of the whole: by these an advice is the same to the byte, and so is what is asked and told.

/**
 * @template {{ readonly regelset: import('eigen-kracht').RuleSetJson }} Ready
 * @param {Ready} ready
 */
export function leanRules(ready) {
  const { bewaren: _kept, verhaal, advies, ...regelset } = ready.regelset
  const { nooitSamen: _pairs, ...told } = verhaal ?? {}
  const form = advies && { ...advies, velden: advies.velden.map(withoutRemark) }
  return { ...ready, regelset: { ...regelset, verhaal: told, advies: form } }
}

/** A field of an advice without what it is for. */
function withoutRemark(/** @type {object} */ field) {
  const {
    uitleg: _remark,
    velden,
    ...rest
  } = /** @type {{ uitleg?: string, velden?: readonly object[] }} */ (field)
  return velden === undefined ? rest : { ...rest, velden: velden.map(withoutRemark) }
}
