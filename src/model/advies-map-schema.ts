/** The form of `advies` in zod: what an advice looks like; see `advies-map.ts`. */
import * as z from 'zod/mini'
import type { AdviesMapJson, FieldJson } from './advies-map.js'
import { MOST_NUMBER } from './numbers.js'
import type { ReaderFormJson } from './reader-form.js'
import { forReaders } from './readers-schema.js'
import { PART_FORMS, PLACED_PARTS } from './report-parts.js'
import { ITEM_SCOPES, type ListScope } from './scope.js'

/** The name of a field of an advice, or of an expectation about one. */
export const FIELD_NAME = /^[a-z][A-Za-z0-9]*$/

/** What the form of a rule set says of names and texts. */
export interface NamesAndTexts {
  readonly text: z.ZodMiniType<string>
  readonly name: z.ZodMiniType<string>
  readonly free: z.core.CheckFn<string> | z.core.$ZodCheck<string>
}

export function adviesMapSchema({ text, name, free }: NamesAndTexts): z.ZodMiniType<AdviesMapJson> {
  const word = z.string().check(z.regex(FIELD_NAME), z.maxLength(60), free)
  const some = { uitleg: z.exactOptional(text), kort: z.exactOptional(word) }
  const named = { veld: word, ...some }
  const conclusion = <S extends string>(soort: S) =>
    z.strictObject({
      ...named,
      soort: z.literal(soort),
      conclusie: text,
      heel: z.exactOptional(z.boolean()),
      mogelijkVolstaat: z.exactOptional(z.union([z.literal(true), z.array(name).check(z.minLength(1))])),
    })
  const kinds = [conclusion('uitkomst'), conclusion('verzameling'), conclusion('suggesties')] as const
  const fact = z.strictObject({ ...named, soort: z.literal('feit'), feit: text })
  const fields: z.ZodMiniType<readonly FieldJson[]> = z
    .array(z.lazy(() => z.discriminatedUnion('soort', [...kinds, fact, group])))
    .check(z.minLength(1), z.maxLength(100))
  const group = z.strictObject({ ...named, soort: z.literal('groep'), velden: fields })
  const list = z.strictObject({
    ...named,
    soort: z.literal('lijst'),
    bereik: z.enum(ITEM_SCOPES),
    rij: z.strictObject({ naam: name, uitleg: z.exactOptional(text) }),
    sleutel: z.strictObject({ veld: word, uitleg: z.exactOptional(text) }),
    velden: fields,
  })

  /** Something for a scope of which the casus lists the items. */
  const perList = <T>(one: z.ZodMiniType<T>) =>
    z.strictObject({ persoon: z.exactOptional(one), hulpbehoefte: z.exactOptional(one) } satisfies Record<
      ListScope,
      unknown
    >)
  const words = {
    status: name,
    titel: z.exactOptional(text),
    uitleg: z.exactOptional(text),
    voor: z.exactOptional(forReaders(text)),
  }
  const readerWords = z.strictObject({
    titel: z.exactOptional(text),
    vraag: z.exactOptional(text),
    titels: z.exactOptional(z.record(text, text)),
  })
  const heading = { titel: z.exactOptional(text), titelVan: z.exactOptional(text) }
  const conclusions = z.array(text).check(z.maxLength(200))
  const step = z.strictObject({
    stap: name,
    titel: text,
    bron: conclusions,
    feiten: z.exactOptional(conclusions),
    conclusies: z.exactOptional(conclusions),
    deskundige: z.exactOptional(conclusions),
  })
  return z.strictObject({
    velden: z
      .array(z.discriminatedUnion('soort', [...kinds, fact, group, list]))
      .check(z.minLength(1), z.maxLength(100)),
    status: z.strictObject({
      conclusie: text,
      volgt: z
        .array(z.strictObject({ waarde: text, zodra: z.enum(['zeker', 'mogelijk']), ...words }))
        .check(z.maxLength(30)),
      open: z.strictObject(words),
      vast: z.strictObject(words),
    }),
    veiligheid: z.strictObject({
      conclusie: text,
      gaatVoor: z.exactOptional(z.strictObject({ conclusie: text, waarde: text })),
    }),
    ladder: z.strictObject({
      conclusie: text,
      bijdragen: z.exactOptional(text),
      van: text,
      tot: text,
      waarom: z.exactOptional(text),
      redenen: z.exactOptional(z.record(text, conclusions.check(z.minLength(1)))),
    }),
    verslag: z.strictObject({
      samenvatting: conclusions,
      elders: z.exactOptional(conclusions),
      kort: conclusions,
      namen: z.exactOptional(perList(text)),
      voorstellen: z.exactOptional(perList(z.array(text).check(z.maxLength(20)))),
      sterk: z.exactOptional(conclusions),
      speelt: z.exactOptional(forReaders(conclusions)),
      woorden: z.exactOptional(forReaders(z.record(text, readerWords))),
      teDoen: z.exactOptional(text),
      overBehoeften: z.exactOptional(text),
      dekt: z.exactOptional(z.record(text, text)),
      vragen: z.exactOptional(forReaders(z.array(text).check(z.maxLength(20)))),
      lezers: z.exactOptional(forReaders(readerFormSchema(text))),
      oneens: z.exactOptional(z.strictObject({ uitleg: text, voor: z.exactOptional(forReaders(text)) })),
      delen: z
        .array(
          z.discriminatedUnion('soort', [
            z.strictObject({
              soort: z.enum(['veiligheid', 'zinnen']),
              ...heading,
              conclusies: z.exactOptional(conclusions),
              groep: z.exactOptional(text),
              vorm: z.exactOptional(z.enum(PART_FORMS)),
              bijlage: z.exactOptional(z.boolean()),
              punten: z.exactOptional(conclusions),
            }),
            z.strictObject({ soort: z.enum(PLACED_PARTS) }),
          ]),
        )
        .check(z.maxLength(100)),
      tegenwicht: z.strictObject(heading),
      suggesties: conclusions,
      stappen: z.exactOptional(z.array(step).check(z.maxLength(100))),
      rondom: z.exactOptional(z.array(step).check(z.maxLength(100))),
      besluitNoemt: z.exactOptional(
        z.array(z.strictObject({ tekst: text, bron: conclusions })).check(z.maxLength(100)),
      ),
      beslissing: z.exactOptional(text),
    }),
  })
}

function readerFormSchema(text: z.ZodMiniType<string>): z.ZodMiniType<ReaderFormJson> {
  return z.strictObject({
    wie: z.strictObject({
      feit: text,
      waarde: text,
      getal: text,
      vanaf: z.int().check(z.minimum(0), z.maximum(MOST_NUMBER)),
    }),
    zelf: text,
    meer: text,
    jonger: text,
    onbekend: text,
    nood: z.exactOptional(z.strictObject({ vanaf: text, tekst: text })),
    onveilig: z.exactOptional(text),
    zonder: z.exactOptional(z.array(text).check(z.maxLength(200))),
  })
}
