/**
 * The form of an advice in zod, for its JSON Schema. The values of each conclusion are those of the rule set.
 *
 * An advice is made here, not read, so nothing in the library parses with this; the compiler keeps it equal
 * to the type, and a test to what `assess` gives.
 */
import * as z from 'zod/mini'
import type { Advies, EigenUitkomsten, SpoorVoorwaarde } from '../model/advies.js'
import type { Persoon, Uitkomsten } from '../model/base.generated.js'
import { isOwn } from '../model/own.js'
import type { RuleSetJson } from '../model/ruleset.js'
import type { Scope } from '../model/scope.js'

/** A type as it comes out of JSON: what is undefined is left out, and nothing is read-only. */
type Sent<T> = T extends readonly [infer Only]
  ? [Sent<Only>]
  : T extends readonly (infer Part)[]
    ? Sent<Part>[]
    : T extends object
      ? { -readonly [K in keyof T as MayMiss<T[K]> extends true ? never : K]: Sent<T[K]> } & {
          -readonly [K in keyof T as MayMiss<T[K]> extends true ? K : never]?: Sent<Exclude<T[K], undefined>>
        }
      : T
type MayMiss<T> = unknown extends T ? false : undefined extends T ? true : false
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

type Id = keyof Uitkomsten

/** Makes the zod schema of an advice by this rule set. */
export function createAdviesSchema(ruleSet: Pick<RuleSetJson, 'feiten' | 'conclusies'>): z.ZodMiniType {
  const text = z.string()
  const texts = z.array(text)

  /** The values of a conclusion or fact; any text when the rule set doesn't have it. */
  function values<V extends string>(id: string): z.ZodMiniType<V> {
    const found = [...ruleSet.conclusies, ...ruleSet.feiten].find((one) => one.id === id)
    const list = found !== undefined && 'waarden' in found ? found.waarden : []
    const schema = list.length === 0 ? text : z.enum(list as [string, ...string[]])
    // The types know the base rule set only; another rule set brings its own values.
    return schema as z.ZodMiniType<unknown> as z.ZodMiniType<V>
  }
  function outcome<V extends string>(value: z.ZodMiniType<V>) {
    return z.strictObject({ waarde: z.exactOptional(value), mogelijk: z.array(value), zeker: z.boolean() })
  }
  function collected<V extends string>(value: z.ZodMiniType<V>) {
    return z.strictObject({ waarde: z.array(value), mogelijk: z.array(value), zeker: z.boolean() })
  }
  const one = <K extends Id>(id: K) => outcome(values<Uitkomsten[K]>(id))
  const many = <K extends Id>(id: K) => collected(values<Uitkomsten[K]>(id))

  /** Outcomes without a field of their own: those of the rule set by name, and whatever an overlay adds. */
  const anyOutcome = z.union([outcome(text), collected(text)])
  function own(scope: Scope): z.ZodMiniType<Sent<EigenUitkomsten>> {
    const known = ruleSet.conclusies
      .filter((conclusion) => conclusion.bereik === scope && isOwn(conclusion))
      .map(({ id, beleid }) => [id, (beleid === 'collect' ? collected : outcome)(values(id))] as const)
    return z.catchall(z.strictObject(Object.fromEntries(known)), anyOutcome)
  }

  const suggestions = z.array(
    z.strictObject({
      id: text,
      zeker: z.boolean(),
      titel: text,
      toelichting: text,
      regels: texts,
      bronnen: texts,
      catalogus: z.exactOptional(
        z.strictObject({
          voorWie: text,
          waarvoor: text,
          wanneer: text,
          vorm: texts,
          effect: text,
          bron: texts,
        }),
      ),
    }),
  )
  const sentences = z.array(
    z.strictObject({
      tekst: text,
      regels: texts,
      bronnen: texts,
      conclusie: text,
      item: z.exactOptional(text),
    }),
  )

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
        gevonden: z.union([z.boolean(), z.number(), text, texts, z.null()]),
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

  const schema = z.strictObject({
    kenmerk: text,
    peildatum: text,
    regelset: z.strictObject({ id: text, versie: text, vingerafdruk: text }),
    geldigheid: z.enum(['geldig', 'nog-niet', 'niet-meer', 'historisch']),
    status: z.enum(['direct-handelen', 'onderzoek-onvolledig', 'voorlopig', 'definitief']),
    besluit: z.strictObject({ rijp: one('advies.besluitrijp'), nogTeDoen: suggestions }),
    veiligheid: z.strictObject({
      niveau: one('veiligheid.niveau'),
      route: many('veiligheid.route'),
      doorbreektLadder: one('ladder.doorbroken'),
    }),
    ladder: z.strictObject({ stap: one('ladder.stap') }),
    trede: one('advies.trede'),
    compartiment: one('advies.compartiment'),
    eigenKracht: z.strictObject({
      oordeel: one('eigenKracht.oordeel'),
      grenzen: many('eigenKracht.grenzen'),
      spanning: one('eigenKracht.spanning'),
    }),
    personen: z.array(
      z.strictObject({
        id: text,
        rol: z.nullable(values<NonNullable<Persoon['rol']>>('persoon.rol')),
        dimensies: z.strictObject({
          ben: one('persoon.ben'),
          kan: one('persoon.kan'),
          wil: one('persoon.wil'),
          heb: one('persoon.heb'),
          weet: one('persoon.weet'),
        }),
        eigenKracht: one('persoon.eigenKracht'),
        eigen: own('persoon'),
      }),
    ),
    leefgebieden: z.array(
      z.strictObject({
        leefgebied: text,
        draagkracht: one('leefgebied.draagkracht'),
        regie: one('leefgebied.regie'),
        signalen: many('leefgebied.signalen'),
        eigen: own('leefgebied'),
      }),
    ),
    hulpbehoeften: z.array(
      z.strictObject({
        id: text,
        trede: one('hulpbehoefte.trede'),
        gezinDraagt: one('hulpbehoefte.gezinDraagt'),
        netwerkDraagt: one('hulpbehoefte.netwerkDraagt'),
        vrijDraagt: one('hulpbehoefte.vrijDraagt'),
        toetsen: many('hulpbehoefte.toetsen'),
        bijdragen: many('hulpbehoefte.bijdragen'),
        eigen: own('hulpbehoefte'),
      }),
    ),
    instrumenten: suggestions,
    aandachtspunten: suggestions,
    eigen: own('gezin'),
    openVragen: z.array(
      z.strictObject({ feit: text, item: z.exactOptional(text), vraag: text, raakt: texts }),
    ),
    motivering: sentences,
    tegenwicht: sentences,
    spoor: trace,
  })
  true satisfies Same<z.output<typeof schema>, Sent<Advies>>
  return schema
}
