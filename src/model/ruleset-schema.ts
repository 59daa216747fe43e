/**
 * The form of a rule set and of an overlay in zod: field by field, nothing about what the fields refer to.
 *
 * Built on first use, so that importing the library parses nothing.
 */

import * as z from 'zod/mini'
import { adviesMapSchema } from './advies-map-schema.js'
import { conversationSchema, themeSchema } from './conversation-schema.js'
import { CALENDAR_DAY } from './day.js'
import { refuse } from './issues.js'
import { forbiddenPart, own } from './names.js'
import { MOST_NUMBER } from './numbers.js'
import { HIT_POLICIES } from './policy.js'
import { forReaders } from './readers-schema.js'
import {
  type CatalogueEntryJson,
  type ConclusionJson,
  type ConditionJson,
  type ConditionsJson,
  type FactJson,
  type Ground,
  type GuaranteeJson,
  READ,
  type ResearchQuestionJson,
  type RuleJson,
  type StoryJson,
} from './ruleset.js'
import { ITEM_SCOPES, SCOPES } from './scope.js'
import { vocabularyOf } from './vocabulary.js'
import type { CatalogueFieldJson, Vocabulary } from './vocabulary-json.js'
import { vocabularyFields } from './vocabulary-schema.js'

/** The name of a rule, value or leefgebied. */
export const NAME = /^[a-z0-9][a-z0-9-]*$/
/** The id of a fact or conclusion: its group and its field. */
export const ID = /^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9-]*$/

/** A choice is kept as bits of one small integer; more values than this don't fit. */
export const MOST_VALUES = 30

/** Each pair that may never be said together is proven apart. */
const MOST_PAIRS = 200

/** What holds for every text and name. */
function namesAndTexts() {
  const text = z.string().check(z.minLength(1), z.maxLength(2000))
  const free = z.refine(
    (text) => forbiddenPart(String(text)) === undefined,
    refuse('verboden-sleutel', 'forbiddenName', (text) => ({ name: forbiddenPart(String(text)) ?? '' })),
  )
  const name = z.string().check(z.regex(NAME), z.maxLength(120), free)
  return { text, name, free }
}

function build({ gronden, catalogus }: Vocabulary) {
  const { text, name, free } = namesAndTexts()
  const path = z.string().check(z.regex(ID), z.maxLength(120), free)
  const day = z.string().check(z.regex(CALENDAR_DAY))
  // Numbers in conditions are held against these.
  const number = () => z.number().check(z.minimum(-MOST_NUMBER), z.maximum(MOST_NUMBER))
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
      minimum: number(),
      maximum: number(),
      eenheid: z.exactOptional(text),
      geheel: z.exactOptional(z.boolean()),
    }),
  } satisfies Record<FactJson['type'], z.ZodMiniType<FactJson>>
  const kinds = Object.values(factKinds) as [
    (typeof factKinds)['janee'],
    ...(typeof factKinds)[keyof typeof factKinds][],
  ]
  const fact: z.ZodMiniType<FactJson> = z.discriminatedUnion('type', kinds)

  const [first = '', ...others] = gronden.map(({ grond }) => grond)
  const ground = z.enum([first, ...others]) as z.ZodMiniType<Ground>
  const choices = ({ waarden = [] }: CatalogueFieldJson) =>
    z.array(waarden.length === 0 ? text : z.enum(waarden as [string, ...string[]]))
  const told = { tekst: () => text, bronnen: () => sources, keuzes: choices }
  // The types know the words of the base; another rule set brings its own.
  const catalogueEntry = z.strictObject(
    Object.fromEntries(catalogus.map((field) => [field.veld, told[field.soort](field)])),
  ) as z.ZodMiniType<unknown> as z.ZodMiniType<CatalogueEntryJson>
  const conclusion: z.ZodMiniType<ConclusionJson> = z.strictObject({
    id: path,
    bereik: scope,
    beleid: z.enum(HIT_POLICIES),
    titel: text,
    waarden: z.array(name).check(z.minLength(1), z.maxLength(200)),
    titels: z.exactOptional(titles),
    standaard: z.exactOptional(name),
    catalogus: z.exactOptional(z.record(z.string(), catalogueEntry)),
    beschermd: z.exactOptional(z.boolean()),
    veiligeKant: z.exactOptional(z.enum(['begin', 'eind'])),
    intern: z.exactOptional(z.boolean()),
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
    priority: z.exactOptional(z.int().check(z.minimum(1), z.maximum(MOST_NUMBER))),
    conditions,
    event: z.strictObject({ type: text, params: z.strictObject({ waarde: text }) }),
    uitleg: text,
    voor: z.exactOptional(forReaders(text)),
    bron: sources,
    grond: ground,
    beschermd: z.exactOptional(z.boolean()),
    zolangOnbekend: z.exactOptional(z.boolean()),
    laag: z.exactOptional(name),
  })

  const sentence = z.strictObject({
    conclusie: text,
    waarden: z.exactOptional(z.array(text)),
    sjabloon: z.exactOptional(text),
    onzeker: z.exactOptional(text),
    hoogstens: z.exactOptional(z.int().check(z.minimum(1), z.maximum(MOST_VALUES))),
    voor: z.exactOptional(
      forReaders(z.strictObject({ sjabloon: z.exactOptional(text), onzeker: z.exactOptional(text) })),
    ),
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
    namen: z.exactOptional(
      z.record(
        z.string().check(z.regex(NAME), free),
        z.strictObject({
          feit: text,
          waarde: text,
          tekst: text,
          voor: z.exactOptional(forReaders(z.strictObject({ een: text, meer: text }))),
        }),
      ),
    ),
    eerst: z.exactOptional(paragraphs),
    motivering: paragraphs,
    slot: z.exactOptional(paragraphs),
    tegenwicht: paragraphs,
    nooitSamen: z.exactOptional(
      z
        .array(
          z.strictObject({
            regels: z.tuple([text, text]),
            als: z.exactOptional(conditions),
            waarom: text,
          }),
        )
        .check(z.maxLength(MOST_PAIRS)),
    ),
  })

  const promise = { id: name, titel: text, bron: sources, grond: ground }
  const guarantee: z.ZodMiniType<GuaranteeJson> = z.discriminatedUnion('soort', [
    z.strictObject({
      ...promise,
      soort: z.literal('altijd'),
      bereik: scope,
      als: z.exactOptional(conditions),
      dan: conditions,
    }),
    z.strictObject({
      ...promise,
      soort: z.literal('bij-verandering'),
      feiten: z.array(text).check(z.minLength(1)),
      leefgebied: z.exactOptional(name),
      conclusie: text,
      blijft: z.enum(['gelijk', 'niet-lichter', 'niet-zwaarder']),
      als: z.exactOptional(conditions),
    }),
  ])

  const area = z.strictObject({ id: name, titel: text })

  const question: z.ZodMiniType<ResearchQuestionJson> = z.strictObject({
    id: name,
    thema: text,
    vraag: text,
    bron: sources,
    feiten: z.exactOptional(z.array(text)),
    conclusies: z.exactOptional(z.array(text)),
    ja: conditions,
    deels: z.exactOptional(conditions),
  })

  const bronnen = z.record(
    z.string(),
    z.looseObject({
      titel: text,
      soort: text,
      datum: z.exactOptional(text),
      gelezen: z.exactOptional(z.enum(READ)),
      plaatsen: z.exactOptional(z.record(z.string(), text)),
    }),
  )
  const ruleSet = z.strictObject({
    $schema: z.exactOptional(z.string()),
    id: name,
    versie: text,
    titel: text,
    geldigVanaf: z.exactOptional(day),
    geldigTot: z.exactOptional(day),
    basis: z.exactOptional(z.strictObject({ id: name, versie: text, vingerafdruk: text })),
    historisch: z.exactOptional(z.boolean()),
    overgang: z.exactOptional(z.record(z.string(), text)),
    bronnen,
    leefgebieden: z.array(area).check(z.minLength(1), z.maxLength(MOST_VALUES)),
    feiten: z.array(fact),
    conclusies: z.array(conclusion),
    regels: z.array(rule),
    verhaal: z.exactOptional(story),
    advies: z.exactOptional(adviesMapSchema({ text, name, free })),
    ...vocabularyFields({ text, name, free }),
    waarborgen: z.exactOptional(z.array(guarantee)),
    onderzoeksvragen: z.exactOptional(z.array(question)),
    gesprek: z.exactOptional(conversationSchema({ text, name, path, conditions })),
    bewaren: z.exactOptional(
      z.strictObject({
        tel: z.array(text),
        kruis: z.exactOptional(z.array(z.tuple([text, text]))),
        groei: z.array(
          z.strictObject({
            conclusie: text,
            meer: z.enum(['begin', 'eind']),
            van: z.exactOptional(text),
            tot: z.exactOptional(text),
            behalve: z.exactOptional(z.array(text)),
          }),
        ),
      }),
    ),
  })

  const reason = { reden: text, bron: sources }
  // Which part is meant by its name; that there is just one of the three is told by name in `overlay`.
  const target = {
    regel: z.exactOptional(text),
    conclusie: z.exactOptional(text),
    feit: z.exactOptional(text),
  }
  const overlay = z.strictObject({
    $schema: z.exactOptional(z.string()),
    id: name,
    versie: text,
    titel: text,
    geldigVanaf: z.exactOptional(day),
    geldigTot: z.exactOptional(day),
    historisch: z.exactOptional(z.boolean()),
    toelichting: z.exactOptional(z.union([text, z.array(text)])),
    basis: z.strictObject({ id: name, versie: text, vingerafdruk: z.exactOptional(text) }),
    voegToe: z.exactOptional(
      z.strictObject({
        bronnen: z.exactOptional(bronnen),
        leefgebieden: z.exactOptional(z.array(area).check(z.maxLength(MOST_VALUES))),
        feiten: z.exactOptional(z.array(fact)),
        conclusies: z.exactOptional(z.array(conclusion)),
        regels: z.exactOptional(z.array(rule)),
        verhaal: z.exactOptional(
          z.strictObject({
            motivering: z.exactOptional(paragraphs),
            tegenwicht: z.exactOptional(paragraphs),
          }),
        ),
        waarborgen: z.exactOptional(z.array(guarantee)),
        gesprek: z.exactOptional(
          z.strictObject({
            themas: z.exactOptional(z.array(themeSchema({ text, name, path }))),
            volgorde: z.exactOptional(z.array(name)),
          }),
        ),
      }),
    ),
    wijzig: z.exactOptional(
      z.array(z.strictObject({ ...target, pad: z.string(), waarde: z.json(), ...reason })),
    ),
    vervalt: z.exactOptional(z.array(z.strictObject({ regel: text, ...reason }))),
  })
  return { ruleSet, overlay }
}

type Schemas = ReturnType<typeof build>
let usual: Schemas | undefined

/** Those for the usual words are kept; others are made for the rule set that brings them. */
function schemasFor(words: Vocabulary = vocabularyOf({})): Schemas {
  if (usedWords(words) !== usedWords(vocabularyOf({}))) return build(words)
  usual ??= build(words)
  return usual
}

/** What of the words the form of a rule set depends on. */
function usedWords({ gronden, catalogus }: Vocabulary): string {
  const fields = catalogus.map(({ veld, soort, waarden = [] }) => [veld, soort, waarden])
  return JSON.stringify([gronden.map(({ grond }) => grond), fields])
}

/** The zod schema of the rule set's form; of one with words of its own when they are given. */
export function ruleSetShape(words?: Vocabulary): Schemas['ruleSet'] {
  return schemasFor(words).ruleSet
}

/** The zod schema of the overlay's form, over a rule set with these words. */
export function overlayShape(words?: Vocabulary): Schemas['overlay'] {
  return schemasFor(words).overlay
}

/** The words that data of a rule set brings along; the usual ones as far as they can't be read. */
export function vocabularyIn(data: unknown): Vocabulary {
  wordFields ??= vocabularyFields(namesAndTexts())
  const { gronden, catalogus } = wordFields
  const given = (typeof data === 'object' && data !== null ? data : {}) as Readonly<Record<string, unknown>>
  const [grounds, fields] = [
    gronden.safeParse(own(given, 'gronden')),
    catalogus.safeParse(own(given, 'catalogus')),
  ]
  return vocabularyOf({
    ...(grounds.success && grounds.data && { gronden: grounds.data }),
    ...(fields.success && fields.data && { catalogus: fields.data }),
  })
}
let wordFields: ReturnType<typeof vocabularyFields> | undefined
