/** Dutch: words in which a person answers a question; without accents, in small letters. */
export const nlAnswers: Readonly<Record<'yes' | 'no' | 'none' | 'unknown', readonly string[]>> = {
  yes: ['ja', 'j', 'jawel', 'klopt', 'waar', 'true', 'yes', 'y'],
  no: ['nee', 'n', 'neen', 'niet waar', 'onwaar', 'false', 'no'],
  none: ['geen', 'niets', 'geen van deze', 'niemand'],
  unknown: ['?', 'weet niet', 'weet ik niet', 'weet ik nog niet', 'onbekend', 'nog niet bekend', 'geen idee'],
}
