/** The JSON Schema of a record: the form that `recompute` and `register` read. */
import { CALENDAR_DAY } from '../model/day.js'
import { type Dossier, LONGEST_REASON, MARK } from '../model/keeping.js'
import type { Schema } from './schema.js'
import type { Shaped } from './shape.js'

type Fields = Readonly<Record<keyof Dossier, Schema>>

const mark = (description: string): Schema => ({ description, type: 'string', pattern: MARK.source })
const text = (description: string): Schema => ({ description, type: 'string', minLength: 1 })
const word = (description: string): Schema => ({
  ...text(description),
  pattern: '\\S',
  maxLength: LONGEST_REASON,
})

export function recordSchema(): Shaped {
  const properties: Fields = {
    formaat: { description: 'De vorm van het dossier.', const: 1 },
    bibliotheek: text('De versie van de bibliotheek waarmee het advies is gemaakt.'),
    peildatum: {
      description: 'De dag van het advies.',
      type: 'string',
      pattern: CALENDAR_DAY.source,
    },
    regelset: {
      description: 'De regels waarmee het advies is gemaakt.',
      type: 'object',
      properties: {
        id: text('De naam van de regelset.'),
        versie: text('De versie van de regelset.'),
        vingerafdruk: mark('De vingerafdruk van de regelset.'),
      },
      required: ['id', 'versie', 'vingerafdruk'],
    },
    casus: mark('De vingerafdruk van de casus.'),
    advies: mark('De vingerafdruk van het advies, zonder het spoor.'),
    uitkomsten: {
      description: 'Wat er wordt geteld: per conclusie de uitkomsten. Leeg (null) is wat niet zeker was.',
      type: 'object',
      additionalProperties: { type: 'array', items: { type: ['string', 'null'] } },
    },
    besluit: {
      description: 'Wat de professional besloot.',
      oneOf: [
        {
          type: 'object',
          properties: { keuze: { const: 'volgt' } },
          required: ['keuze'],
          additionalProperties: false,
        },
        {
          type: 'object',
          properties: {
            keuze: { const: 'wijkt-af' },
            reden: word('Waarom is afgeweken, in woorden die voor meer gezinnen gelden.'),
            rol: word('Vanuit welke rol is besloten.'),
          },
          required: ['keuze', 'reden', 'rol'],
          additionalProperties: false,
        },
      ],
    },
  }
  const { besluit: _, ...required } = properties
  return { root: { type: 'object', properties, required: Object.keys(required) }, defs: {} }
}
