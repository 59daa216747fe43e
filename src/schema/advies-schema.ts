/**
 * The form of an advice in zod, for its JSON Schema. The values of each conclusion are those of the rule set.
 *
 * An advice is made here, not read, so nothing in the library parses with this; the compiler keeps it equal
 * to the type, and a test to what `assess` gives.
 */
import * as z from 'zod/mini'
import type { Advies, Besluit, EigenUitkomsten, SpoorVoorwaarde, Suggestie } from '../model/advies.js'
import type { AdviesShape } from '../model/advies-map.js'
import { BETWEEN, ONE_OF } from '../model/known-part.js'
import { collects } from '../model/policy.js'
import type { RuleSetJson } from '../model/ruleset.js'
import type { Scope } from '../model/scope.js'
import { adviesShapeOf, isOwnIn } from '../model/shown.js'
import { vocabularyOf } from '../model/vocabulary.js'

/** A type as it comes out of JSON: what is undefined is left out, and nothing is read-only. */
type Sent<T> = T extends readonly [infer Only]
  ? [Sent<Only>]
  : T extends readonly [infer One, infer Other]
    ? [Sent<One>, Sent<Other>]
    : T extends readonly (infer Part)[]
      ? Sent<Part>[]
      : T extends object
        ? { -readonly [K in keyof T as MayMiss<T[K]> extends true ? never : K]: Sent<T[K]> } & {
            -readonly [K in keyof T as MayMiss<T[K]> extends true ? K : never]?: Sent<
              Exclude<T[K], undefined>
            >
          }
        : T
type MayMiss<T> = unknown extends T ? false : undefined extends T ? true : false
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

/** Makes the zod schema of an advice by this rule set. */
export function createAdviesSchema(
  ruleSet: Pick<RuleSetJson, 'feiten' | 'conclusies' | 'advies' | 'catalogus'>,
): z.ZodMiniType {
  const text = z.string()
  const texts = z.array(text)
  const fillings = z.exactOptional(z.record(text, text))
  const isOwn = isOwnIn(ruleSet)
  const { velden, status } = adviesShapeOf(ruleSet)

  /** The values of a conclusion or fact; any text when the rule set doesn't have it. */
  function values(id: string): z.ZodMiniType<string> {
    const found = [...ruleSet.conclusies, ...ruleSet.feiten].find((one) => one.id === id)
    const list = found !== undefined && 'waarden' in found ? found.waarden : []
    return list.length === 0 ? text : z.enum(list as [string, ...string[]])
  }
  function outcome(value: z.ZodMiniType<string>) {
    return z.strictObject({ waarde: z.exactOptional(value), mogelijk: z.array(value), zeker: z.boolean() })
  }
  function collected(value: z.ZodMiniType<string>) {
    return z.strictObject({ waarde: z.array(value), mogelijk: z.array(value), zeker: z.boolean() })
  }

  /** Outcomes without a field of their own: those of the rule set by name, and whatever an overlay adds. */
  const anyOutcome = z.union([outcome(text), collected(text)])
  function own(scope: Scope): z.ZodMiniType<Sent<EigenUitkomsten>> {
    const known = ruleSet.conclusies
      .filter((conclusion) => conclusion.bereik === scope && isOwn(conclusion))
      .map(({ id, beleid }) => [id, (collects(beleid) ? collected : outcome)(values(id))] as const)
    return z.catchall(z.strictObject(Object.fromEntries(known)), anyOutcome)
  }

  const suggestion = z.strictObject({
    id: text,
    zeker: z.boolean(),
    titel: text,
    toelichting: text,
    regels: texts,
    bronnen: texts,
    invulling: fillings,
  })
  true satisfies Same<z.output<typeof suggestion>, Sent<Omit<Suggestie, 'catalogus'>>>
  const catalogus = z.exactOptional(
    z.strictObject(
      Object.fromEntries(
        vocabularyOf(ruleSet).catalogus.map(({ veld, soort }) => [veld, soort === 'tekst' ? text : texts]),
      ),
    ),
  )
  const suggestions = z.array(z.strictObject({ ...suggestion.shape, catalogus }))
  const sentences = z.array(
    z.strictObject({
      tekst: text,
      regels: texts,
      bronnen: texts,
      conclusie: text,
      item: z.exactOptional(text),
      invulling: fillings,
      sjabloon: z.exactOptional(text),
    }),
  )

  const someOf = z.strictObject({ [ONE_OF]: texts })
  const between = z.strictObject({ [BETWEEN]: z.tuple([z.nullable(z.number()), z.nullable(z.number())]) })
  const said = z.union([z.boolean(), z.number(), text, texts, someOf, between, z.null()])
  const waar = z.enum(['waar', 'onbekend', 'onwaar'])
  const condition: z.ZodMiniType<Sent<SpoorVoorwaarde>> = z.lazy(() =>
    z.discriminatedUnion('soort', [
      z.strictObject({ soort: z.enum(['all', 'any']), waar, delen: z.array(condition) }),
      z.strictObject({ soort: z.literal('not'), waar, delen: z.tuple([condition]) }),
      z.strictObject({
        soort: z.literal('feit'),
        waar,
        feit: text,
        operator: text,
        waarde: z.unknown(),
        params: z.exactOptional(z.unknown()),
        gevonden: said,
        mogelijk: z.exactOptional(z.array(z.union([text, z.number(), z.null()]))),
      }),
    ]),
  )
  const trace = z.array(
    z.strictObject({
      conclusie: text,
      item: z.exactOptional(text),
      uitkomst: z.union([outcome(text), collected(text)]),
      regels: z.array(z.strictObject({ regel: text, waarde: text, waar, voorwaarden: condition })),
    }),
  )

  type Fields = Record<string, z.ZodMiniType>
  function fieldsOf(fields: AdviesShape['velden']): Fields {
    return Object.fromEntries(fields.map((field) => [field.veld, fieldOf(field)]))
  }
  function fieldOf(field: AdviesShape['velden'][number]): z.ZodMiniType {
    switch (field.soort) {
      case 'uitkomst':
        return outcome(values(field.conclusie))
      case 'verzameling':
        return collected(values(field.conclusie))
      case 'suggesties':
        return suggestions
      case 'feit':
        return z.nullable(values(field.feit))
      case 'groep':
        return z.strictObject(fieldsOf(field.velden))
      case 'lijst': {
        const fields = { ...fieldsOf(field.velden), eigen: own(field.bereik) }
        return z.array(z.strictObject({ [field.sleutel.veld]: text, ...fields }))
      }
    }
  }

  const head = z.strictObject({
    kenmerk: text,
    peildatum: text,
    regelset: z.strictObject({ id: text, versie: text, vingerafdruk: text }),
    geldigheid: z.enum(['geldig', 'nog-niet', 'niet-meer', 'historisch']),
  })
  const explanation = z.strictObject({
    openVragen: z.array(
      z.strictObject({
        feit: text,
        item: z.exactOptional(text),
        vraag: text,
        waarom: text,
        wie: texts,
        raakt: texts,
        beslissend: z.boolean(),
      }),
    ),
    verschillen: z.array(
      z.strictObject({
        feit: text,
        item: z.exactOptional(text),
        vraag: text,
        antwoorden: z.array(z.strictObject({ van: text, rol: text, waarde: said })),
        raakt: texts,
        maaktUit: z.boolean(),
      }),
    ),
    motivering: sentences,
    tegenwicht: sentences,
    spoor: trace,
  })
  true satisfies Same<z.output<typeof head>, Sent<Pick<Advies, keyof z.output<typeof head>>>>
  true satisfies Same<z.output<typeof explanation>, Sent<Omit<Advies, keyof Besluit>>>
  const { volgt, open, vast } = status
  return z.strictObject({
    ...head.shape,
    status: z.enum([...volgt, open, vast].map((one) => one.status) as [string, ...string[]]),
    ...fieldsOf(velden),
    eigen: own('gezin'),
    ...explanation.shape,
  })
}
