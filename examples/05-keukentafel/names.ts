/** The names of the rule set and of the shape of a casus that this page knows by heart; a test sees that they exist. */

/** Whose word the casus itself is, beside what others say in it: both who and in which role. */
export const PROFESSIONAL = 'professional'

/** Where the items of each kind stand in a casus. Of `leefgebied` the rule set says which there are. */
export const COLLECTIONS: Readonly<Record<string, string>> = {
  persoon: 'personen',
  leefgebied: 'leefgebieden',
  hulpbehoefte: 'hulpbehoeften',
}
export const AREA = 'leefgebied'

/** What the name of an item is for, in the form that asks for it. */
export const NAME_WORDS: Readonly<Record<string, string>> = {
  persoon: 'Naam',
  hulpbehoefte: 'Waar het om gaat',
}

/** What a role is called, where its own name says too little. */
export const ROLE_WORDS: Readonly<Record<string, string>> = {
  netwerk: 'iemand uit het netwerk',
}

/** Who may tell their side, by role: words that say who somebody is and no name. For other roles the role itself. */
export const SPEAKERS: Readonly<Record<string, readonly string[]>> = {
  ouder: ['moeder', 'vader', 'verzorger'],
  jeugdige: ['jongere'],
  netwerk: ['oma', 'opa', 'buur', 'steunfiguur'],
}
