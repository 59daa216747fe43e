/**
 * The form of a rule set in zod: field by field, nothing about what the fields refer to.
 *
 * Built on first use, so that importing the library parses nothing.
 */
import * as z from 'zod/mini'
import type {
  ConclusionJson,
  ConditionJson,
  ConditionsJson,
  FactJson,
  RuleJson,
  StoryJson,
} from './ruleset.js'
import { ITEM_SCOPES, SCOPES } from './scope.js'

/** A choice is kept as bits of one small integer; more values than this don't fit. */
export const MOST_VALUES = 30

function build() {
  const text = z.string().check(z.minLength(1), z.maxLength(2000))
  const name = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/), z.maxLength(120))
  const path = z.string().check(z.regex(/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9-]*$/), z.maxLength(120))
  const day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))
  // An empty list is a finding of its own (`bron-ontbreekt`), so the form lets it pass.
  const sources = z.array(text)
  const scope = z.enum(SCOPES)
  const values = z.array(name).check(z.minLength(2), z.maxLength(MOST_VALUES))
  const titles = z.record(z.string(), text)

  const factBase = { id: path, bereik: scope, label: text, vraag: text, wie: z.array(text), bron: sources }
  const factKinds = {
    janee: z.strictObject({ ...factBase, type: z.literal('janee') }),
    keuze: z.strictObject({
      ...factBase,
      type: z.literal('keuze'),
      waarden: values,
      titels: z.exactOptional(titles),
    }),
    meerkeuze: z.strictObject({
      ...factBase,
      type: z.literal('meerkeuze'),
      waarden: z.array(name).check(z.minLength(1), z.maxLength(200)),
      titels: z.exactOptional(titles),
    }),
    getal: z.strictObject({
      ...factBase,
      type: z.literal('getal'),
      minimum: z.number(),
      maximum: z.number(),
      eenheid: z.exactOptional(text),
      geheel: z.exactOptional(z.boolean()),
    }),
  }
  const fact: z.ZodMiniType<FactJson> = z.discriminatedUnion('type', [
    factKinds.janee,
    factKinds.keuze,
    factKinds.meerkeuze,
    factKinds.getal,
  ])

  const catalogueEntry = z.strictObject({
    voorWie: text,
    waarvoor: text,
    wanneer: text,
    vorm: z.array(z.enum(['preventief', 'licht', 'zwaar'])),
    effect: text,
    bron: sources,
  })
  const conclusion: z.ZodMiniType<ConclusionJson> = z.strictObject({
    id: path,
    bereik: scope,
    beleid: z.enum(['first', 'priority', 'collect']),
    titel: text,
    waarden: z.array(name).check(z.minLength(1), z.maxLength(200)),
    titels: z.exactOptional(titles),
    standaard: z.exactOptional(name),
    catalogus: z.exactOptional(z.record(z.string(), catalogueEntry)),
    beschermd: z.exactOptional(z.boolean()),
  })

  const plain = z.union([z.boolean(), z.string(), z.number()])
  const leaf = z.strictObject({
    fact: text,
    operator: text,
    value: z.union([plain, z.array(plain).check(z.minLength(1), z.maxLength(500))]),
    params: z.exactOptional(
      z.strictObject({
        bereik: z.enum(ITEM_SCOPES),
        feit: z.exactOptional(text),
        operator: z.exactOptional(text),
        waarde: z.exactOptional(plain),
      }),
    ),
  })
  const condition: z.ZodMiniType<ConditionJson> = z.lazy(() => z.union([...groups, leaf]))
  const some = z.array(condition).check(z.minLength(1))
  const groups = [
    z.strictObject({ all: some }),
    z.strictObject({ any: some }),
    z.strictObject({ not: condition }),
  ] as const
  const conditions: z.ZodMiniType<ConditionsJson> = z.union(groups)

  const rule: z.ZodMiniType<RuleJson> = z.strictObject({
    name,
    priority: z.exactOptional(z.int().check(z.minimum(1))),
    conditions,
    event: z.strictObject({ type: text, params: z.strictObject({ waarde: text }) }),
    uitleg: text,
    bron: sources,
    grond: z.enum(['wet', 'jurisprudentie', 'beleid', 'onderzoek', 'modelkeuze']),
    beschermd: z.exactOptional(z.boolean()),
  })

  const sentence = z.strictObject({
    conclusie: text,
    waarden: z.exactOptional(z.array(text)),
    sjabloon: z.exactOptional(text),
    onzeker: z.exactOptional(text),
  })
  const paragraphs = z.array(
    z.strictObject({
      bereik: scope,
      als: z.exactOptional(conditions),
      tenzij: z.exactOptional(conditions),
      zinnen: z.array(sentence),
    }),
  )
  const story: z.ZodMiniType<StoryJson> = z.strictObject({
    kern: z.array(text),
    motivering: paragraphs,
    tegenwicht: paragraphs,
  })

  return z.strictObject({
    id: name,
    versie: text,
    titel: text,
    geldigVanaf: z.exactOptional(day),
    geldigTot: z.exactOptional(day),
    bronnen: z.record(z.string(), z.looseObject({ titel: text, soort: text, datum: z.exactOptional(text) })),
    leefgebieden: z
      .array(z.strictObject({ id: name, titel: text }))
      .check(z.minLength(1), z.maxLength(MOST_VALUES)),
    feiten: z.array(fact),
    conclusies: z.array(conclusion),
    regels: z.array(rule),
    verhaal: z.exactOptional(story),
  })
}

let schema: ReturnType<typeof build> | undefined

/** The zod schema of the rule set's form. */
export function ruleSetSchema(): ReturnType<typeof build> {
  schema ??= build()
  return schema
}
