/** What holds for every casus, whatever the rule set; apart from its form, so that a reader needs no schemas. */
export const MOST_ITEMS = 200
/** In characters (code points), as JSON Schema counts them. */
export const LONGEST_NAME = 64
/** The field in which an editor finds its schema; it carries no meaning. */
export const SCHEMA_FIELD = '$schema'
export const LONGEST_SCHEMA = 2000
