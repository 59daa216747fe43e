/** The form of `gronden` and `catalogus` in zod; see `vocabulary.ts`. */
import * as z from 'zod/mini'
import { FIELD_NAME, type NamesAndTexts } from './advies-map-schema.js'
import type { CatalogueFieldJson, GroundJson } from './vocabulary-json.js'

export function vocabularyFields({ text, name, free }: NamesAndTexts) {
  const veld = z.string().check(z.regex(FIELD_NAME), z.maxLength(60), free)
  const uitleg = z.exactOptional(text)
  const ground: z.ZodMiniType<GroundJson> = z.strictObject({
    grond: name,
    titel: text,
    bindend: z.exactOptional(z.boolean()),
    artikel: z.exactOptional(z.boolean()),
    bronsoort: z.exactOptional(name),
    voetnoot: z.exactOptional(text),
  })
  const field: z.ZodMiniType<CatalogueFieldJson> = z.discriminatedUnion('soort', [
    z.strictObject({ veld, soort: z.enum(['tekst', 'bronnen']), uitleg }),
    z.strictObject({
      veld,
      soort: z.literal('keuzes'),
      waarden: z.array(name).check(z.minLength(1), z.maxLength(200)),
      uitleg,
    }),
  ])
  return {
    gronden: z.exactOptional(z.array(ground).check(z.minLength(1), z.maxLength(100))),
    catalogus: z.exactOptional(z.array(field).check(z.minLength(1), z.maxLength(100))),
  }
}
