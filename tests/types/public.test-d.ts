/** The types that users meet: exact where they help, closed where they protect. */
import { describe, expectTypeOf, test } from 'vitest'
import type * as library from '../../src/index.js'
import {
  type Advies,
  type AssessOptions,
  type Assessor,
  assess,
  type Besluit,
  baseRuleSet,
  type Casus,
  CasusError,
  type Collected,
  type ConditionsJson,
  createAssessor,
  createCasusSchema,
  customise,
  type Eigen,
  type EigenVan,
  type FactJson,
  type Hulpbehoefte,
  type Leefgebied,
  type LeefgebiedFeiten,
  type OpenVraag,
  type Outcome,
  overlaySchema,
  overlays,
  type Persoon,
  type Problem,
  type ProblemCode,
  parseRuleSet,
  type RuleSet,
  RuleSetError,
  type RuleSetJson,
  ruleSetSchema,
  type SpoorConclusie,
  type SpoorRegel,
  type SpoorVoorwaarde,
  type Status,
  type Suggestie,
  type Trede,
  type Uitkomsten,
  type Zin,
} from '../../src/index.js'

declare const casus: Casus
declare const advies: Advies

describe('assess', () => {
  test('takes a casus and gives an advice', () => {
    expectTypeOf(assess<Eigen>).toEqualTypeOf<(casus: Casus, options?: AssessOptions) => Advies>()
    expectTypeOf(assess(casus)).toEqualTypeOf<Advies>()
    expectTypeOf(assess(casus, { ruleSet: baseRuleSet })).toEqualTypeOf<Advies>()
  })

  test('takes only a rule set that was checked', () => {
    const plain = {} as RuleSetJson
    // @ts-expect-error plain data first has to go through parseRuleSet
    assess(casus, { ruleSet: plain })
    assess(casus, { ruleSet: parseRuleSet(plain) })
  })

  test('an advice is a decision with its explanation', () => {
    expectTypeOf<Advies>().toExtend<Besluit>()
    expectTypeOf<'openVragen' | 'motivering' | 'tegenwicht' | 'spoor'>().toExtend<
      Exclude<keyof Advies, keyof Besluit>
    >()
  })
})

describe('outcomes', () => {
  test('name their values', () => {
    expectTypeOf(advies.trede.waarde).toEqualTypeOf<Trede | undefined>()
    expectTypeOf(advies.trede.mogelijk).toEqualTypeOf<readonly Trede[]>()
    expectTypeOf<Trede>().toEqualTypeOf<
      | 'niet-bepaald'
      | 'geen-jeugdhulp'
      | 'eigen-kracht'
      | 'sociaal-netwerk'
      | 'vrij-toegankelijk'
      | 'andere-voorziening'
      | 'jeugdhulp-ambulant'
      | 'jeugdhulp-specialistisch'
      | 'opvoeding-overnemen'
      | 'veiligheid-eerst'
    >()
    expectTypeOf(advies.hulpbehoeften[0]?.trede.waarde).toEqualTypeOf<Trede | undefined>()
    expectTypeOf(advies.veiligheid.niveau.waarde).toEqualTypeOf<
      'geen-signalen' | 'zorgen' | 'ernstig' | 'acuut' | undefined
    >()
    expectTypeOf(advies.veiligheid.doorbreektLadder).toEqualTypeOf<Outcome<'ja' | 'nee'>>()
    expectTypeOf(advies.eigenKracht.oordeel.waarde).toEqualTypeOf<
      'beperkt' | 'aan-te-boren' | 'aanwezig' | undefined
    >()
    expectTypeOf(advies.personen[0]?.dimensies.wil.waarde).toEqualTypeOf<
      'afwezig' | 'beperkt' | 'aanwezig' | 'sterk' | undefined
    >()
    expectTypeOf(advies.status).toEqualTypeOf<
      'direct-handelen' | 'onderzoek-onvolledig' | 'voorlopig' | 'definitief'
    >()
  })

  test('a collected one holds a list', () => {
    expectTypeOf(advies.veiligheid.route).toEqualTypeOf<Collected<Uitkomsten['veiligheid.route']>>()
    expectTypeOf(advies.eigenKracht.grenzen.waarde).toEqualTypeOf<
      readonly Uitkomsten['eigenKracht.grenzen'][]
    >()
  })

  test('a value may be missing', () => {
    // @ts-expect-error it is undefined as long as several are possible
    advies.trede.waarde satisfies Trede
  })

  test('a value that does not exist is an error', () => {
    // @ts-expect-error no such trede
    expectTypeOf(advies.trede.waarde === 'veiligheid').toBeBoolean()
    // @ts-expect-error no such dimension
    advies.personen[0]?.dimensies.durf
  })
})

describe('conclusions of one’s own', () => {
  const ours = {
    id: 'ons',
    conclusies: [
      { id: 'ons.loket', bereik: 'gezin', beleid: 'collect', waarden: ['balie', 'wijk'] },
      { id: 'ons.kleur', bereik: 'persoon', beleid: 'first', waarden: ['rood', 'groen'] },
      { id: 'ons.stap', bereik: 'gezin', beleid: 'first', waarden: ['a', 'b'], intern: true },
      { id: 'advies.trede', bereik: 'gezin', beleid: 'priority', waarden: ['a', 'b'] },
    ],
  } as const

  test('are there whatever their names', () => {
    expectTypeOf(advies.eigen['wat.ook']).toEqualTypeOf<Outcome<string> | Collected<string> | undefined>()
    expectTypeOf(advies.personen[0]?.eigen['wat.ook']).toEqualTypeOf<
      Outcome<string> | Collected<string> | undefined
    >()
  })

  test('of an overlay are known by the rule set that it makes', () => {
    const { ruleSet } = customise(baseRuleSet, overlays.alkmaar)
    const { eigen } = createAssessor(ruleSet).decide(casus)
    expectTypeOf(eigen['alkmaar.loket'].waarde[0]).toEqualTypeOf<
      | 'wijkcontactpunt'
      | 'cjg'
      | 'check-in'
      | 'poh-jeugd'
      | 'bureau-eigen-plan'
      | 'team-jeugd'
      | 'jeugd-en-gezinscoach'
      | 'vast-team'
      | undefined
    >()
    expectTypeOf(assess(casus, { ruleSet }).eigen['alkmaar.loket'].zeker).toEqualTypeOf<boolean>()
    // @ts-expect-error no such value
    expectTypeOf(eigen['alkmaar.loket'].waarde.includes('stadhuis')).toBeBoolean()
  })

  test('of a rule set follow from its type', () => {
    const own = {} as RuleSet<EigenVan<typeof ours>>
    const { eigen, personen } = createAssessor(own).decide(casus)
    expectTypeOf(eigen['ons.loket']).toEqualTypeOf<Collected<'balie' | 'wijk'>>()
    expectTypeOf(personen[0]?.eigen['ons.kleur']).toEqualTypeOf<Outcome<'rood' | 'groen'> | undefined>()
    // A step, and what a field shows, are not among them by name.
    expectTypeOf(eigen['ons.stap']).toEqualTypeOf<Outcome<string> | Collected<string> | undefined>()
    expectTypeOf(eigen['advies.trede']).toEqualTypeOf<Outcome<string> | Collected<string> | undefined>()
  })

  test('known ones are taken where any are', () => {
    expectTypeOf<RuleSet<EigenVan<typeof ours>>>().toExtend<RuleSet>()
    expectTypeOf<Advies<EigenVan<typeof ours>>>().toExtend<Advies>()
  })
})

describe('a casus', () => {
  const head = { kenmerk: 'k', peildatum: '2026-01-15' } as const

  test('may leave out all but its head; null is unknown too', () => {
    expectTypeOf(head).toExtend<Casus>()
    expectTypeOf<{ kenmerk: string; peildatum: string; veiligheid: null; personen: null }>().toExtend<Casus>()
    expectTypeOf<{ kenmerk: string }>().not.toExtend<Casus>()
    expectTypeOf<{ peildatum: string }>().not.toExtend<Casus>()
  })

  test('knows its facts by name', () => {
    assess({ ...head, veiligheid: { acuut: true } })
    // @ts-expect-error misspelt fact
    assess({ ...head, veiligheid: { acut: true } })
    // @ts-expect-error misspelt group
    assess({ ...head, veiligheit: { acuut: true } })
    // @ts-expect-error misspelt fact of a person
    assess({ ...head, personen: [{ id: 'j', leeftyd: 12 }] })
    // @ts-expect-error misspelt leefgebied
    assess({ ...head, leefgebieden: { finantien: {} } })
    // @ts-expect-error misspelt fact of a need
    assess({ ...head, hulpbehoeften: [{ id: 'b', soort: 'begeleiding' }] })
  })

  test('knows what each fact may be', () => {
    // @ts-expect-error a yes or no, not a text
    assess({ ...head, veiligheid: { acuut: 'ja' } })
    // @ts-expect-error no such choice
    assess({ ...head, veiligheid: { suicidaliteit: 'soms' } })
    // @ts-expect-error a number, not a text
    assess({ ...head, personen: [{ id: 'j', leeftijd: '12' }] })
    // @ts-expect-error no such kind of problem
    assess({ ...head, problematiek: { soorten: ['opgroeien', 'geld'] } })
    // @ts-expect-error a person has an id
    assess({ ...head, personen: [{ leeftijd: 12 }] })
  })

  test('is taken as it is when it is read-only or optional', () => {
    expectTypeOf<Required<Casus>>().toExtend<Casus>()
    expectTypeOf<DeepReadonly<Casus>>().toExtend<Casus>()
  })
})

describe('createAssessor', () => {
  interface OwnCasus {
    readonly kenmerk: string
    readonly peildatum: string
    readonly eigen: { readonly feit: boolean }
  }

  test('is made for the base casus, unless told otherwise', () => {
    expectTypeOf(createAssessor(baseRuleSet)).toEqualTypeOf<Assessor>()
    expectTypeOf<Assessor>().toEqualTypeOf<Assessor<Casus>>()
    expectTypeOf(createAssessor<OwnCasus>(baseRuleSet)).toEqualTypeOf<Assessor<OwnCasus>>()
  })

  test('takes a rule set, checked or plain', () => {
    expectTypeOf(createAssessor).parameter(0).toEqualTypeOf<RuleSet | RuleSetJson>()
    // @ts-expect-error text is for parseRuleSet
    createAssessor('{}')
  })

  test('its functions take its casus', () => {
    const own = createAssessor<OwnCasus>(baseRuleSet)
    expectTypeOf(own.assess).toEqualTypeOf<
      (casus: OwnCasus, options?: { readonly spoor?: boolean }) => Advies
    >()
    expectTypeOf(own.decide).toEqualTypeOf<(casus: OwnCasus) => Besluit>()
    expectTypeOf(own.decideAll).toEqualTypeOf<(casussen: Iterable<OwnCasus>) => Iterable<Besluit>>()
    expectTypeOf(own.openQuestions).toEqualTypeOf<(casus: OwnCasus) => readonly OpenVraag[]>()
    // @ts-expect-error the own fact is missing
    own.decide(casus)
    // @ts-expect-error the rule set was chosen already
    own.assess({} as OwnCasus, { ruleSet: baseRuleSet })
    // @ts-expect-error an assessor is not changed
    own.decide = createAssessor<OwnCasus>(baseRuleSet).decide
  })
})

describe('rule sets', () => {
  test('anything may be offered; what comes back is sound', () => {
    expectTypeOf(parseRuleSet).parameters.toEqualTypeOf<[json: unknown]>()
    expectTypeOf(parseRuleSet).returns.toEqualTypeOf<RuleSet>()
    expectTypeOf<RuleSet>().toExtend<RuleSetJson>()
    expectTypeOf<RuleSetJson>().not.toExtend<RuleSet>()
  })

  test('facts are told apart by their type', () => {
    const fact = {} as FactJson
    // @ts-expect-error only a number has a minimum
    fact.minimum
    if (fact.type === 'getal') expectTypeOf(fact.minimum).toBeNumber()
    if (fact.type === 'keuze') expectTypeOf(fact.waarden).toEqualTypeOf<readonly string[]>()
  })

  test('a group of conditions is one of three', () => {
    expectTypeOf<{ all: [] }>().toExtend<ConditionsJson>()
    expectTypeOf<{ none: [] }>().not.toExtend<ConditionsJson>()
  })
})

describe('problems', () => {
  test('have codes that can be told apart', () => {
    expectTypeOf<Problem['code']>().toEqualTypeOf<ProblemCode>()
    expectTypeOf<ProblemCode>().not.toEqualTypeOf<string>()
    expectTypeOf<
      | 'onleesbaar'
      | 'vorm'
      | 'onbekend-feit'
      | 'onbekende-conclusie'
      | 'onbekende-operator'
      | 'operator-past-niet'
      | 'waarde-buiten-bereik'
      | 'verkeerd-bereik'
      | 'kringverwijzing'
      | 'dubbele-naam'
      | 'bron-ontbreekt'
      | 'onbekende-bron'
      | 'onbekende-plaats'
      | 'niet-ingevuld'
      | 'ander-dossier'
      | 'uitleg-plaatshouder'
      | 'getal-in-uitleg'
      | 'niet-verteld'
      | 'te-groot'
      | 'verboden-sleutel'
    >().toExtend<ProblemCode>()
    expectTypeOf<'iets-anders'>().not.toExtend<ProblemCode>()
    expectTypeOf<Problem['ernst']>().toEqualTypeOf<'fout' | 'waarschuwing'>()
    expectTypeOf<Problem['hint']>().toEqualTypeOf<string | undefined>()
  })

  test('come with both errors', () => {
    const error = {} as unknown
    if (error instanceof CasusError || error instanceof RuleSetError) {
      expectTypeOf(error.problems).toEqualTypeOf<readonly Problem[]>()
      expectTypeOf<typeof error.name>().toEqualTypeOf<'CasusError' | 'RuleSetError'>()
    }
    expectTypeOf<CasusError>().toExtend<Error>()
    expectTypeOf<CasusError>().not.toExtend<RuleSetError>()
  })
})

/** The same, with nothing left that can be written to. */
type DeepReadonly<T> = unknown extends T
  ? T
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T

describe('nothing that is given can be written to', () => {
  test('at any depth', () => {
    expectTypeOf<Advies>().toEqualTypeOf<DeepReadonly<Advies>>()
    expectTypeOf<Besluit>().toEqualTypeOf<DeepReadonly<Besluit>>()
    expectTypeOf<Problem>().toEqualTypeOf<DeepReadonly<Problem>>()
    expectTypeOf<Casus>().toEqualTypeOf<DeepReadonly<Casus>>()
    expectTypeOf<RuleSetJson>().toEqualTypeOf<DeepReadonly<RuleSetJson>>()
  })

  test('the comparison sees the difference', () => {
    expectTypeOf<{ readonly a: { b: 1 } }>().not.toEqualTypeOf<DeepReadonly<{ readonly a: { b: 1 } }>>()
    expectTypeOf<{ readonly a: 1[] }>().not.toEqualTypeOf<DeepReadonly<{ readonly a: 1[] }>>()
  })

  test('in practice', () => {
    // @ts-expect-error read-only
    advies.status = 'definitief'
    // @ts-expect-error read-only
    advies.trede.waarde = 'eigen-kracht'
    // @ts-expect-error read-only
    advies.trede.mogelijk[0] = 'eigen-kracht'
    // @ts-expect-error read-only
    advies.spoor.push
    // @ts-expect-error read-only
    baseRuleSet.regels[0].name = 'x'
  })
})

describe('schemas', () => {
  test('give the type of what they read', () => {
    const read = createCasusSchema(baseRuleSet).safeParse({})
    if (read.success) {
      expectTypeOf(read.data).toEqualTypeOf<Casus>()
      expectTypeOf(assess(read.data)).toEqualTypeOf<Advies>()
    } else {
      expectTypeOf(read.error).toExtend<CasusError>()
      expectTypeOf(read.error.issues).toEqualTypeOf<readonly library.DataIssue[]>()
    }
    interface Own {
      readonly kenmerk: string
    }
    expectTypeOf(createCasusSchema<Own>(baseRuleSet).parse).returns.toEqualTypeOf<Own>()
    expectTypeOf(ruleSetSchema().parse).returns.toEqualTypeOf<RuleSetJson>()
    expectTypeOf(overlaySchema().parse).returns.toEqualTypeOf<library.OverlayJson>()
  })

  test('are Standard Schemas', () => {
    // As the specification writes it, version 1.
    type Result<Output> =
      | { readonly value: Output; readonly issues?: undefined }
      | {
          readonly issues: readonly {
            readonly message: string
            readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
          }[]
        }
    interface StandardSchemaV1<Output> {
      readonly '~standard': {
        readonly version: 1
        readonly vendor: string
        readonly validate: (value: unknown) => Result<Output> | Promise<Result<Output>>
        readonly types?: { readonly input: unknown; readonly output: Output } | undefined
      }
    }
    expectTypeOf(createCasusSchema(baseRuleSet)).toExtend<StandardSchemaV1<Casus>>()
    expectTypeOf(ruleSetSchema()).toExtend<StandardSchemaV1<RuleSetJson>>()
  })
})

/** The paths at which `any` stands, down to some depth; never when there are none. */
type AnyIn<T, Path extends string = '', Depth extends readonly 0[] = []> = 0 extends 1 & T
  ? Path
  : Depth['length'] extends 7
    ? never
    : T extends (...args: infer A) => infer R
      ? AnyIn<A[number], `${Path}()`, [...Depth, 0]> | AnyIn<R, `${Path}=>`, [...Depth, 0]>
      : T extends readonly (infer E)[]
        ? AnyIn<E, `${Path}[]`, [...Depth, 0]>
        : T extends object
          ? { [K in keyof T & string]: AnyIn<T[K], `${Path}.${K}`, [...Depth, 0]> }[keyof T & string]
          : never

describe('the casus schema', () => {
  test('gives a casus', () => {
    const result = createCasusSchema(baseRuleSet).safeParse({})
    if (result.success) expectTypeOf(result.data).toEqualTypeOf<Casus>()
    interface Own {
      readonly kenmerk: string
    }
    expectTypeOf(createCasusSchema<Own>(baseRuleSet).parse({})).toEqualTypeOf<Own>()
  })
})

describe('no exported type is any', () => {
  type Values = typeof library

  test('values and functions', () => {
    expectTypeOf<AnyIn<Omit<Values, 'CasusError' | 'RuleSetError'>>>().toBeNever()
    expectTypeOf<AnyIn<CasusError> | AnyIn<RuleSetError>>().toBeNever()
  })

  test('types of what comes out', () => {
    expectTypeOf<AnyIn<Advies> | AnyIn<Besluit> | AnyIn<Assessor> | AnyIn<AssessOptions>>().toBeNever()
    expectTypeOf<AnyIn<Outcome<1>> | AnyIn<Collected<1>> | AnyIn<Suggestie> | AnyIn<Zin>>().toBeNever()
    expectTypeOf<AnyIn<OpenVraag> | AnyIn<Status> | AnyIn<Trede>>().toBeNever()
    expectTypeOf<AnyIn<SpoorConclusie> | AnyIn<SpoorRegel> | AnyIn<SpoorVoorwaarde>>().toBeNever()
    expectTypeOf<AnyIn<Problem> | AnyIn<ProblemCode> | AnyIn<Uitkomsten>>().toBeNever()
    expectTypeOf<AnyIn<library.Customised> | AnyIn<library.Deviation>>().toBeNever()
    expectTypeOf<AnyIn<library.Comparison> | AnyIn<library.Difference>>().toBeNever()
  })

  test('types of what goes in', () => {
    expectTypeOf<AnyIn<Casus> | AnyIn<Persoon> | AnyIn<Hulpbehoefte>>().toBeNever()
    expectTypeOf<AnyIn<Leefgebied> | AnyIn<LeefgebiedFeiten>>().toBeNever()
    expectTypeOf<AnyIn<RuleSet> | AnyIn<RuleSetJson>>().toBeNever()
    expectTypeOf<
      | AnyIn<library.SourceJson>
      | AnyIn<library.FactJson>
      | AnyIn<library.YesNoFactJson>
      | AnyIn<library.ChoiceFactJson>
      | AnyIn<library.NumberFactJson>
      | AnyIn<library.HitPolicy>
      | AnyIn<library.ConclusionJson>
      | AnyIn<library.CatalogueEntryJson>
      | AnyIn<library.Ground>
      | AnyIn<library.ConditionValue>
      | AnyIn<library.CountParams>
      | AnyIn<library.LeafJson>
      | AnyIn<library.AllJson>
      | AnyIn<library.AnyJson>
      | AnyIn<library.NotJson>
      | AnyIn<library.ConditionsJson>
      | AnyIn<library.ConditionJson>
      | AnyIn<library.RuleJson>
      | AnyIn<library.SentenceJson>
      | AnyIn<library.ParagraphJson>
      | AnyIn<library.StoryJson>
      | AnyIn<library.GuaranteeJson>
      | AnyIn<library.OverlayJson>
      | AnyIn<library.ChangeJson>
      | AnyIn<library.DropJson>
      | AnyIn<library.AdditionsJson>
    >().toBeNever()
  })

  test('the search finds it where it stands', () => {
    // biome-ignore lint/suspicious/noExplicitAny: this is what is looked for
    type Hidden = { readonly a: readonly { readonly b: (given: any) => 1 }[]; readonly c: any }
    expectTypeOf<AnyIn<Hidden>>().toEqualTypeOf<'.a[].b()' | '.c'>()
  })
})
