/** Why an overlay is refused, and a change of it that is taken. */
import { produce } from 'immer'
import { expect, test } from 'vitest'
import { baseRuleSet, checkOverlay, customise, type OverlayJson, whyRefused } from '../../src/index.js'
import { put } from '../../src/overlay/apply.js'
import { repairsOf, trialsOf, without } from '../../src/overlay/repairs.js'
import { stepsOf } from '../../src/problem.js'

const head = { id: 'stad', versie: '1', titel: 'Stad', basis: { id: 'basis', versie: baseRuleSet.versie } }
const yes = (fact: string) => ({ fact, operator: 'equal', value: true }) as const
const rule = (name: string, type: string, waarde: string, priority: number) => ({
  ...{ name, priority, conditions: { all: [yes('hulpvraag.vastgesteld')] } },
  ...{ event: { type, params: { waarde } }, uitleg: 'Zo doen wij dat.' },
  ...({ bron: ['model'], grond: 'modelkeuze' } as const),
})

test('what is taken has no cause', () => {
  expect(whyRefused(baseRuleSet, head)).toEqual([])
})

test('each cause is told once, with a change that the proof takes', () => {
  const overlay: OverlayJson = {
    ...head,
    voegToe: {
      regels: [
        rule('stad-licht', 'hulpbehoefte.trede', 'vrij-toegankelijk', 99),
        rule('stad-draagkracht', 'eigenKracht.oordeel', 'aanwezig', 99),
      ],
    },
  }
  const causes = whyRefused(baseRuleSet, overlay)
  expect(causes.map(({ probleem }) => probleem.pad).sort()).toEqual([
    '/voegToe/regels/0',
    '/voegToe/regels/1',
  ])
  const mended = causes.reduce((made: OverlayJson, { probleem, voorstel }) => {
    expect(probleem).toMatchObject({ code: 'beschermd', ernst: 'fout' })
    expect(probleem.voorbeeld).toBeDefined()
    if (voorstel?.waarde === undefined) throw new Error(`no proposal for ${probleem.pad}`)
    return produce(made, (draft) => put(draft, stepsOf(voorstel.pad), voorstel.waarde))
  }, overlay)
  expect(checkOverlay(baseRuleSet, mended).filter(({ ernst }) => ernst === 'fout')).toEqual([])
})

test('what is written wrong is told, without a proposal', () => {
  const [cause] = whyRefused(baseRuleSet, { ...head, vervallt: [] })
  expect(cause).toMatchObject({ probleem: { code: 'vorm', pad: '/vervallt' } })
  expect(cause?.voorstel).toBeUndefined()
})

test('places are left out from the end, also past the tenth', () => {
  const overlay = {
    ...head,
    vervalt: Array.from({ length: 12 }, (_, i) => ({ regel: `r${i}`, reden: 'x', bron: [] })),
  }
  const left = without(overlay as OverlayJson, ['/vervalt/9', '/vervalt/10', '/vervalt/2'])
  expect(left.vervalt?.map(({ regel }) => regel).join(' ')).toBe('r0 r1 r3 r4 r5 r6 r7 r8 r11')
})

test('however many outcomes there are, the last that is tried is to leave it out', () => {
  const overlay: OverlayJson = {
    ...head,
    voegToe: { regels: [rule('stad-veel', 'procedure.aandachtspunten', 'normaliseren', 1)] },
  }
  const repairs = repairsOf(overlay, '/voegToe/regels/0', [], baseRuleSet)
  expect(repairs.length).toBeGreaterThan(12)
  const trials = trialsOf(repairs, 12)
  expect(trials).toHaveLength(12)
  expect(trials.at(-1)).toMatchObject({ soort: 'weglaten', pad: '/voegToe/regels/0' })
  expect(trialsOf([], 12)).toEqual([])
})

test('a broken guarantee has a proposal too, at the place that breaks it', () => {
  const contact = rule('stad-contact', 'procedure.aandachtspunten', 'regisseur', 1)
  const early = {
    ...rule('stad-eerder', 'ladder.doorbroken', 'ja', 200),
    conditions: { all: [yes('veiligheid.structureel')] },
  }
  const [cause] = whyRefused(baseRuleSet, { ...head, voegToe: { regels: [contact, early] } })
  expect(cause).toMatchObject({
    probleem: { code: 'waarborg-geschonden', pad: '/voegToe/regels/1' },
    voorstel: { pad: expect.stringMatching(/^\/voegToe\/regels\/1/) },
  })
})

test('a rule of a layer that is silenced is seen by what rests on it', () => {
  const region = {
    ...{ ...head, id: 'regio', titel: 'Regio' },
    voegToe: {
      regels: [rule('regio-contact', 'procedure.aandachtspunten', 'regisseur', 1)],
      waarborgen: [
        {
          ...{
            id: 'regio-altijd',
            titel: 'Staat de hulpvraag vast, dan is er iemand die regelt.',
            soort: 'altijd',
          },
          ...{ bereik: 'gezin', als: { all: [yes('hulpvraag.vastgesteld')] } },
          dan: { all: [{ fact: 'procedure.aandachtspunten', operator: 'contains', value: 'regisseur' }] },
          ...{ bron: ['model'], grond: 'modelkeuze' },
        },
      ],
    },
  }
  const town = {
    ...{ ...head, basis: { id: 'regio', versie: '1' } },
    wijzig: [
      {
        ...{ regel: 'regio-contact', pad: '/zolangOnbekend', waarde: true },
        ...{ reden: 'Zo spraken wij af.', bron: ['model'] },
      },
    ],
  }
  const { ruleSet } = customise(baseRuleSet, region)
  expect(checkOverlay(ruleSet, town)).toMatchObject([{ code: 'waarborg-geschonden' }])
})
