/** The changes of the form: each makes an overlay that is taken, as `checkOverlay` sees it. */
import { baseRuleSet, checkOverlay, customise, type OverlayJson } from 'eigen-kracht'
import { describe, expect, test } from 'vitest'
import { applyChange, type Grounds } from '../../../examples/08-werkplaats/formulier/apply-change.js'
import { camel, fill, lay, slug, type Values } from '../../../examples/08-werkplaats/formulier/fill.js'
import { missing, ready, startOf } from '../../../examples/08-werkplaats/formulier/missing.js'
import { textsOf } from '../../../examples/08-werkplaats/formulier/places.js'
import { tasks } from '../../../examples/08-werkplaats/formulier/tasks.js'

const { id, versie } = baseRuleSet
const empty = JSON.stringify({
  id: 'voorbeeldstad',
  versie: '1',
  titel: 'Voorbeeldstad',
  basis: { id, versie },
})
const grounds: Grounds = {
  reason: 'De raad wil dit zo, na een jaar ervaring.',
  source: 'verordening-voorbeeldstad',
  place: '3.2',
  added: {
    id: 'verordening-voorbeeldstad',
    titel: 'Verordening jeugdhulp Voorbeeldstad (verzonnen)',
    soort: 'verordening',
    datum: '2026-01-01',
    gelezen: 'tekst',
    plaatsen: { '3.2': 'na elke hulp kijken wij samen of het goed gaat' },
  },
}

const ruleThat = (fits: (rule: (typeof baseRuleSet.regels)[number]) => boolean) => {
  const found = baseRuleSet.regels.find((rule) => rule.beschermd !== true && fits(rule))
  if (found === undefined) throw new Error('no rule like that')
  return found
}
/** A point of attention that stands on its own, with a text for the family. */
const point = ruleThat(
  ({ event, voor }) => event.type === 'procedure.aandachtspunten' && voor?.gezin !== undefined,
)

const filled: Readonly<Record<string, Values>> = {
  grens: { regel: 'punt-evaluatie-lichte-hulp', plek: '/conditions/all/1/value', waarde: 3 },
  tekst: { regel: point.name, plek: '/voor/gezin', tekst: `${point.voor?.gezin} Vraag gerust om hulp.` },
  naam: { conclusie: 'inzet.instrumenten', naamVan: 'jim', tekst: 'hulp van het wijkteam' },
  vervalt: { regel: point.name },
  punt: {
    titel: 'vraag het wijkteam erbij',
    als: { all: true, rows: [{ fact: 'netwerk.omvang', value: 'geen' }] },
    tekst: 'Het gezin staat er alleen voor. Vraag het wijkteam erbij.',
    tekstGezin: 'U staat er alleen voor. Het wijkteam denkt graag mee.',
  },
  instrument: {
    titel: 'een steungezin in de buurt',
    voorWie: 'Gezinnen met weinig mensen om zich heen.',
    waarvoor: 'Een gezin in de buurt ontlast de ouders.',
    wanneer: 'Als de ouders lucht nodig hebben en het thuis veilig is.',
    effect: 'Over het effect is nog geen onderzoek gelezen.',
    als: {
      all: true,
      rows: [
        { fact: 'netwerk.omvang', value: 'zeer-beperkt' },
        { fact: 'veiligheid.niveau', value: 'geen-signalen' },
      ],
    },
    tekst: 'Een steungezin kan helpen. Het gezin kent weinig mensen.',
  },
  vraag: {
    label: 'betrokken wijkteam',
    vraag: 'Is het wijkteam al betrokken?',
    wie: ['ouder', 'professional'],
    waarom: 'Dan weten we wie er al meedenkt.',
    antwoord: true,
    titel: 'spreek af met het wijkteam',
    tekst: 'Het wijkteam is al betrokken. Spreek samen af wie wat doet.',
  },
  'grens-eigen-kracht': {
    label: 'ouder zorgt ook voor een ander',
    vraag: 'Zorgt wie dit zou doen, ook voor iemand anders die ziek is of een beperking heeft?',
    wie: ['ouder', 'professional'],
    tekst: 'Bij {id} vragen we niet van het gezin om het zelf te doen. U zorgt ook al voor iemand anders.',
    tekstLichter: 'Bij {id} kunt u veel zelf. U zorgt ook al voor iemand anders.',
  },
  versie: { versie: '2027.1', vanaf: '2027-01-01', tot: '' },
}

describe('each change of the form', () => {
  test.each(tasks.map((task) => [task.title, task] as const))('%s: is taken', (_title, task) => {
    const values = ready(task, filled[task.id] ?? {}, baseRuleSet)
    expect(missing(task, values, grounds)).toEqual([])
    const text = applyChange(empty, { task, values, grounds }, baseRuleSet)
    const overlay = JSON.parse(text) as OverlayJson
    expect(checkOverlay(baseRuleSet, overlay).filter(({ ernst }) => ernst === 'fout')).toEqual([])
    const { deviations } = customise(baseRuleSet, overlay)
    if (task.id !== 'versie') expect(deviations.some(({ deel }) => deel !== 'bron')).toBe(true)
  })

  test('comes beside what was there, in the same file', () => {
    const all = tasks.filter(({ id: name }) => name !== 'vervalt')
    const text = all.reduce((before, task) => {
      const values = ready(task, filled[task.id] ?? {}, baseRuleSet)
      return applyChange(before, { task, values, grounds }, baseRuleSet)
    }, empty)
    const overlay = JSON.parse(text) as OverlayJson
    expect(checkOverlay(baseRuleSet, overlay).filter(({ ernst }) => ernst === 'fout')).toEqual([])
    expect(Object.keys(overlay.voegToe?.bronnen ?? {})).toEqual(['verordening-voorbeeldstad'])
    expect(overlay).toMatchObject({ versie: '2027.1', geldigVanaf: '2027-01-01' })
    expect(overlay.geldigTot).toBeUndefined()
  })

  test('says by its label what is not filled in', () => {
    const [task] = tasks
    const none: Grounds = { reason: '', source: '', place: '' }
    const said = task && missing(task, ready(task, {}, baseRuleSet), none)
    expect(said).toEqual([
      'Welke regel?',
      'Welke grens?',
      'Wat wordt de nieuwe grens?',
      'De reden, voor de raad',
      'De bron',
      'Plaats in de bron',
    ])
  })

  test('asks for no rule or conclusion that is not there', () => {
    const named = JSON.stringify(tasks.map(({ makes }) => makes))
    const ids = [...named.matchAll(/"(?:conclusie|type|fact)":"([a-zA-Z]+\.[a-zA-Z]+)"/g)].map(
      ([, name]) => name,
    )
    const known = new Set([...baseRuleSet.feiten, ...baseRuleSet.conclusies].map((one) => one.id))
    expect(ids.filter((name) => !known.has(name ?? ''))).toEqual([])
    expect(ids.length).toBeGreaterThan(3)
  })

  test('starts from what stands there now', () => {
    const text = tasks.find(({ id: name }) => name === 'tekst')?.fields.find(({ kind }) => kind === 'long')
    const start = text && startOf(text, { regel: point.name, plek: '/uitleg' }, baseRuleSet)
    expect(start).toBe(point.uitleg)
    expect(textsOf(point).map(({ path }) => path)).toContain('/voor/gezin')
  })
})

describe('filling in', () => {
  test('a whole value stays what it is; what is not filled in is left out, and what is empty then', () => {
    const template = { a: '«n»', b: 'van «n» tot «m»', c: { d: '«weg»' }, e: ['«n»'] }
    expect(fill(template, { n: 3, m: 5 })).toEqual({ a: 3, b: 'van 3 tot 5', e: [3] })
  })

  test('lists grow, and parts with a name stand beside each other', () => {
    expect(lay({ a: [1], b: { c: 1 } }, { a: [2], b: { d: 2 }, e: 'x' })).toEqual({
      a: [1, 2],
      b: { c: 1, d: 2 },
      e: 'x',
    })
    expect(lay({ toelichting: 'een' }, { toelichting: ['twee'] })).toEqual({ toelichting: ['een', 'twee'] })
  })

  test('words become names', () => {
    expect(slug(' Één steungezin, in de buurt! ')).toBe('een-steungezin-in-de-buurt')
    expect(camel('ouder zorgt ook')).toBe('ouderZorgtOok')
  })
})
