/** Dutch: words that make a yes of a no, and what does so before a word. */
export const TURNING_WORDS: readonly string[] = [
  ...['niet', 'niets', 'niks', 'geen', 'geeneen', 'nooit', 'nee', 'niemand', 'nergens', 'noch', 'zonder'],
  ...['nauwelijks', 'amper', 'allerminst', 'behalve', 'tenzij'],
  ...['ontbreekt', 'ontbreken', 'ontbrak', 'ontbroken', 'ontbrekend', 'ontbrekende'],
  ...['mist', 'missen', 'gemist', 'gebrek', 'weigert', 'weigeren', 'geweigerd', 'onmogelijk'],
]
export const TURNING_PREFIX = 'on'
