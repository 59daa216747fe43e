/** The rules as a graph: what rests on what, what is in the picture, and ways through it. */
import { describe, expect, test } from 'vitest'
import {
  first as firstCamera,
  LEGIBLE,
  pan,
  reveal,
  whole,
  zoom,
} from '../../../examples/08-werkplaats/regels/camera.js'
import { changedParts } from '../../../examples/08-werkplaats/regels/changes.js'
import { find } from '../../../examples/08-werkplaats/regels/find.js'
import { graphOf } from '../../../examples/08-werkplaats/regels/graph.js'
import { layoutOf } from '../../../examples/08-werkplaats/regels/layout.js'
import { isArrow, startOf, step } from '../../../examples/08-werkplaats/regels/steer.js'
import {
  close,
  MOST_OF_GROUP,
  open,
  openedAbove,
  openedBelow,
  openedGroup,
  overview,
  pictureOf,
} from '../../../examples/08-werkplaats/regels/view.js'
import { between, reach, shortestWay } from '../../../examples/08-werkplaats/regels/walk.js'
import { linesOf, nameOf } from '../../../examples/08-werkplaats/regels/words-in-box.js'
import { baseRuleSet, customise, overlays, type RuleSetJson } from '../../../src/index.js'

const base = graphOf(baseRuleSet)
const node = (id: string, graph = base) => {
  const found = graph.nodes.get(id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}
const RUNG = 'advies.trede'

describe('the graph', () => {
  test('holds every fact and conclusion once, and every rule at its conclusion', () => {
    expect(base.nodes.size).toBe(baseRuleSet.feiten.length + baseRuleSet.conclusies.length)
    const rules = [...base.nodes.values()].flatMap((one) => (one.kind === 'conclusie' ? one.rules : []))
    expect(new Set(rules)).toEqual(new Set(baseRuleSet.regels))
    expect(rules).toHaveLength(baseRuleSet.regels.length)
    const grouped = [...base.groups.values()].flatMap(({ facts }) => facts)
    expect(grouped.toSorted()).toEqual(baseRuleSet.feiten.map(({ id }) => id).toSorted())
  })

  test('both ends of every line know of each other', () => {
    for (const { id, restsOn, carries } of base.nodes.values()) {
      for (const one of restsOn) expect(node(one).carries).toContain(id)
      for (const one of carries) expect(node(one).restsOn).toContain(id)
    }
  })

  test('every name that a rule asks, also in a count, is a line; nothing else is', () => {
    for (const rule of baseRuleSet.regels) {
      const names = [...JSON.stringify(rule.conditions).matchAll(/"(?:fact|feit)":"([^"]+)"/g)].map(
        ([, name]) => name ?? '',
      )
      const known = names.filter((name) => base.nodes.has(name))
      expect(node(rule.event.type).restsOn).toEqual(expect.arrayContaining(known))
      // What the engine knows by itself is no node.
      expect(
        names.filter((name) => !base.nodes.has(name) && !['aantal', 'leefgebied.id'].includes(name)),
      ).toEqual([])
    }
  })

  test('is about what the conversation is for; without one, about that on which nothing rests', () => {
    expect(base.ends).toEqual(['veiligheid.niveau', 'hulpbehoefte.trede', RUNG])
    const { gesprek: asked, verhaal, ...plain } = baseRuleSet
    expect(graphOf(plain).ends).toContain('procedure.aandachtspunten')
    expect(graphOf(plain).ends).not.toContain('veiligheid.niveau')
    const { gesprek: again, ...told } = baseRuleSet
    expect(graphOf(told).ends).toEqual(
      baseRuleSet.conclusies.map(({ id }) => id).filter((id) => verhaal?.kern.includes(id)),
    )
  })

  test('no two have one title', () => {
    const titles = [...base.nodes.values()].map(({ title }) => title)
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([])
    expect(node('persoon.weegt').title).toMatch(/ \(persoon\)$/)
  })

  test('knows what is protected', () => {
    expect(node('veiligheid.niveau').guarded).toBe(true)
    expect(node('advies.compartiment').guarded).toBe(false)
    expect(node('veiligheid.acuut').guarded).toBe(true)
    expect(node('procedure.planVersterkt').guarded).toBe(false)
  })

  test.each(Object.entries(overlays))(
    'every change of %s stands at a part or is told apart',
    (_, overlay) => {
      const { ruleSet, deviations } = customise(baseRuleSet, overlay)
      const graph = graphOf(ruleSet, deviations)
      const placed = [...graph.nodes.values()].flatMap(({ changes }) => changes)
      expect(new Set([...placed, ...graph.elsewhere])).toEqual(new Set(deviations))
      for (const one of graph.elsewhere)
        expect(['bron', 'verhaal', 'waarborg', 'gesprek', 'leefgebied']).toContain(one.deel)
    },
  )

  test('a rule that is gone is told at the conclusion that it drew', () => {
    const { ruleSet, deviations } = customise(baseRuleSet, dropping('punt-toekomstplan'))
    const graph = graphOf(ruleSet, deviations)
    expect(node('procedure.aandachtspunten', graph).changes).toHaveLength(1)
    const [part] = changedParts(deviations, baseRuleSet, ruleSet)
    expect(part).toMatchObject({
      soort: 'vervallen',
      before: { name: 'punt-toekomstplan' },
      reasons: [{ text: 'Dit doen wij anders.' }],
    })
    expect(part?.after).toBeUndefined()
  })
})

const dropping = (regel: string) => ({
  id: 'stad',
  versie: '1',
  titel: 'Stad',
  basis: { id: baseRuleSet.id, versie: baseRuleSet.versie },
  vervalt: [{ regel, reden: 'Dit doen wij anders.', bron: ['model'] }],
})

describe('ways', () => {
  test('from a question to the rung, over what rests on it', () => {
    const way = shortestWay(base, 'persoon.kennis', [RUNG])
    expect(way?.[0]).toBe('persoon.kennis')
    expect(way?.at(-1)).toBe(RUNG)
    for (const [at, id] of (way ?? []).entries()) {
      const next = way?.[at + 1]
      if (next !== undefined) expect(node(id).carries).toContain(next)
    }
    expect(shortestWay(base, RUNG, [RUNG])).toEqual([RUNG])
    expect(shortestWay(base, 'procedure.planVersterkt', [RUNG])).toBeUndefined()
  })

  test('all that lies between is what the question bears on and what the rung rests on', () => {
    const all = between(base, 'persoon.kennis', [RUNG])
    for (const id of shortestWay(base, 'persoon.kennis', [RUNG]) ?? []) expect(all).toContain(id)
    expect(all).not.toContain('persoon.sterk')
    expect(between(base, 'procedure.planVersterkt', [RUNG]).size).toBe(0)
  })

  test('no further than asked; a circle ends', () => {
    expect([...reach(base, [RUNG], 'restsOn', 1).keys()].toSorted()).toEqual(
      [RUNG, ...node(RUNG).restsOn].toSorted(),
    )
    const leaf = (fact: string) => ({ all: [{ fact, operator: 'equal', value: 'ja' }] })
    const ring = graphOf({
      feiten: [],
      conclusies: ['x.a', 'x.b'].map((id) => ({
        id,
        bereik: 'gezin',
        beleid: 'first',
        titel: id,
        waarden: ['ja'],
      })),
      regels: [
        ['x.a', 'x.b'],
        ['x.b', 'x.a'],
      ].map(([type = '', fact = '']) => ({
        name: type,
        conditions: leaf(fact),
        event: { type, params: { waarde: 'ja' } },
        uitleg: '',
        bron: [],
        grond: 'wet',
      })),
    } as unknown as RuleSetJson)
    expect(reach(ring, ['x.a'], 'carries').size).toBe(2)
    expect(pictureOf(ring, { ...overview, focus: 'x.a', steps: 9 }).shown).toHaveLength(2)
    expect(layoutOf(pictureOf(ring, { ...overview, focus: 'x.a', steps: 9 })).placed.size).toBe(2)
  })
})

describe('the picture', () => {
  const first = pictureOf(base, overview)
  const ids = (picture = first) => picture.shown.map(({ id }) => id)

  test('is small to begin with: the rung and safety, what they rest on, and groups of questions', () => {
    expect(ids()).toEqual(expect.arrayContaining([...base.ends]))
    for (const end of base.ends)
      for (const id of node(end).restsOn) if (node(id).kind === 'conclusie') expect(ids()).toContain(id)
    expect(first.shown.length).toBeLessThanOrEqual(36)
    expect(first.shown.filter(({ kind }) => kind === 'feit').length).toBeLessThan(8)
  })

  test('each line in it is one of the graph, and no line of the graph between two boxes is missing', () => {
    for (const { from, to } of first.edges) {
      const box = first.shown.find(({ id }) => id === from)
      const low = box?.kind === 'groep' ? box.facts : [from]
      expect(low.some((id) => node(to).restsOn.includes(id))).toBe(true)
    }
    for (const id of ids().filter((one) => base.nodes.has(one)))
      for (const low of node(id).restsOn)
        if (ids().includes(low)) expect(first.edges).toContainEqual({ from: low, to: id })
  })

  test('says of each box how much is not in the picture', () => {
    for (const box of first.shown) {
      if (box.kind === 'groep') continue
      const here = new Set(first.shown.flatMap((one) => (one.kind === 'groep' ? one.facts : [one.id])))
      expect(box.below).toBe(box.node.restsOn.filter((id) => !here.has(id)).length)
      expect(box.above).toBe(box.node.carries.filter((id) => !here.has(id)).length)
    }
  })

  test('opens and closes again', () => {
    const group = first.shown.find(({ kind }) => kind === 'groep')
    if (group?.kind !== 'groep') throw new Error('no group')
    const opened = open(overview, openedGroup(group.id))
    expect(ids(pictureOf(base, opened))).toEqual(expect.arrayContaining([...group.facts]))
    expect(ids(pictureOf(base, close(opened, openedGroup(group.id))))).toEqual(ids())
    const above = pictureOf(base, open(overview, openedAbove(RUNG)))
    expect(ids(above)).toEqual(expect.arrayContaining([...node(RUNG).carries]))
    const below = pictureOf(base, open(overview, openedBelow('hulpbehoefte.toetsen')))
    expect(ids(below)).toContain('leefgebied.weegt')
  })

  test.each([...base.nodes.keys()])('around %s holds it, and is laid out', (id) => {
    for (const way of [false, true]) {
      const picture = pictureOf(base, { ...overview, focus: id, steps: 1, way })
      expect(ids(picture)).toContain(id)
      expect(new Set(ids(picture)).size).toBe(picture.shown.length)
    }
  })

  test('a flood of questions stays in its group', () => {
    const many = Array.from({ length: 3000 }, (_, at) => ({
      ...baseRuleSet.feiten[0],
      id: `stroom.n${at}`,
    })) as RuleSetJson['feiten']
    const [rule] = baseRuleSet.regels
    if (rule === undefined) throw new Error('no rules')
    const flooded = graphOf({
      ...baseRuleSet,
      feiten: [...baseRuleSet.feiten, ...many],
      regels: [
        ...baseRuleSet.regels,
        {
          ...rule,
          conditions: { any: many.map(({ id }) => ({ fact: id, operator: 'equal', value: true })) },
        },
      ],
    })
    const picture = pictureOf(flooded, open(overview, openedGroup('groep:stroom')))
    expect(picture.shown.length).toBeLessThan(first.shown.length + MOST_OF_GROUP + 2)
    expect(picture.shown.find(({ id }) => id === 'groep:stroom')).toMatchObject({ kind: 'groep' })
  })
})

describe('the drawing', () => {
  const layout = layoutOf(pictureOf(base, overview))

  test('goes from left to right, and no box lies over another', () => {
    for (const { from, to } of layout.edges)
      expect(layout.placed.get(from)?.x).toBeLessThan(layout.placed.get(to)?.x ?? 0)
    const boxes = [...layout.placed.values()]
    for (const [at, a] of boxes.entries())
      for (const b of boxes.slice(at + 1))
        expect(
          Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2,
        ).toBe(false)
  })

  test('the arrows lead from any question to the rung, and back along the same lines', () => {
    for (const start of layout.placed.keys()) {
      let at = start
      const way = [at]
      for (
        let next = step(layout, at, 'ArrowRight');
        next !== undefined;
        next = step(layout, at, 'ArrowRight')
      ) {
        at = next
        way.push(at)
      }
      expect(base.ends).toContain(at)
      for (let back = way.length - 1; back > 0; back -= 1)
        expect(step(layout, way[back] ?? '', 'ArrowLeft', way[back - 1])).toBe(way[back - 1])
    }
  })

  test('up and down stay in the column, and every box of it is met', () => {
    const top = [...layout.placed.values()].toSorted((a, b) => a.x - b.x || a.y - b.y)[0]
    const column = [...layout.placed.values()].filter(({ x }) => Math.abs(x - (top?.x ?? 0)) < 1)
    const met: string[] = []
    for (let at = top?.shown.id; at !== undefined; at = step(layout, at, 'ArrowDown')) met.push(at)
    expect(met).toHaveLength(column.length)
    expect(isArrow('ArrowUp')).toBe(true)
    expect(isArrow('Enter')).toBe(false)
    expect(step(layout, 'nothing', 'ArrowUp')).toBeUndefined()
    expect(base.ends).toContain(startOf(layout))
  })

  test('titles break into lines that fit, and names tell all', () => {
    expect(linesOf('telt mee bij de vraag wat het gezin kan dragen')).toEqual([
      'telt mee bij de vraag',
      'wat het gezin kan',
      'dragen',
    ])
    expect(linesOf('x'.repeat(99))[0]).toMatch(/^x{20}…$/)
    expect(linesOf('woord '.repeat(50))).toHaveLength(3)
    const shown = layout.placed.get('veiligheid.niveau')?.shown
    expect(shown && nameOf(shown)).toBe(
      'Uitkomst: veiligheid, 14 regels, beschermd, gezin, rust op 12, hierop rusten 14 uitkomsten',
    )
  })
})

describe('the camera', () => {
  const drawing = { width: 1000, height: 500 }
  test('fits all, or shows the right side legibly', () => {
    expect(whole(drawing, { width: 500, height: 500 })).toEqual({ scale: 0.5, x: 0, y: 125 })
    expect(whole(drawing, { width: 3000, height: 3000 }).scale).toBe(1)
    const narrow = firstCamera(drawing, { width: 500, height: 500 })
    expect(narrow.scale).toBe(LEGIBLE)
    expect(narrow.x + 1000 * LEGIBLE).toBe(500)
  })
  test('what one points at stays there while it grows; and it ends', () => {
    const before = { scale: 1, x: 10, y: 20 }
    const after = zoom(before, 2, { x: 110, y: 120 })
    expect(after).toEqual({ scale: 2, x: -90, y: -80 })
    expect(zoom(before, 1e9, { x: 0, y: 0 }).scale).toBe(2.5)
    expect(zoom(before, 0, { x: 0, y: 0 }).scale).toBe(0.2)
  })
  test('moves no more than is needed', () => {
    const camera = { scale: 1, x: 0, y: 0 }
    const window = { width: 300, height: 300 }
    expect(reveal(camera, { x: 150, y: 150, width: 100, height: 50 }, window)).toBe(camera)
    const moved = reveal(camera, { x: 400, y: 150, width: 100, height: 50 }, window)
    expect(moved).toEqual(pan(camera, -162, 0))
  })
})

describe('search', () => {
  const found = (typed: string) => find(base, typed).map(({ id }) => id)
  test('by title, id, question, the title of a value, or the name of a rule; accents and case apart', () => {
    expect(found('WAT PAST')[0]).toBe('hulpbehoefte.trede')
    expect(found('veiligheid.acuut')[0]).toBe('veiligheid.acuut')
    const { vraag } = baseRuleSet.feiten.find(({ id }) => id === 'netwerk.bereid') ?? { vraag: '' }
    expect(found(vraag)).toContain('netwerk.bereid')
    expect(found('ambulante jeugdhulp')).toContain('advies.trede')
    expect(found('trede-veiligheid-eerst')).toContain('hulpbehoefte.trede')
    expect(found('veílígheid')).toContain('veiligheid.niveau')
  })
  test('nothing typed or nothing there is nothing; never more than asked', () => {
    expect(found(' ')).toEqual([])
    expect(found('zzz')).toEqual([])
    expect(find(base, 'e', 3)).toHaveLength(3)
  })
})

describe('what changed', () => {
  test('Alkmaar: text before and after, with reason and source', () => {
    const { ruleSet, deviations } = customise(baseRuleSet, overlays.alkmaar)
    const parts = changedParts(deviations, baseRuleSet, ruleSet)
    const part = parts.find(({ naam }) => naam === 'trede-jeugdhulp-ambulant')
    expect(part).toMatchObject({ soort: 'gewijzigd', deel: 'regel' })
    expect(part?.fields.map(({ field }) => field)).toEqual(['uitleg', 'voor', 'bron'])
    expect(part?.fields[0]?.before).toMatch(/zo dicht bij huis als kan\.$/)
    expect(part?.fields[0]?.after).toMatch(/gezinscoach/)
    expect(part?.reasons[0]?.sources).toEqual(['alkmaar-2025#8.2'])
    expect(new Set(parts.map(({ deel, naam }) => `${deel} ${naam}`)).size).toBe(parts.length)
  })
  test('what is new has no before', () => {
    const { ruleSet, deviations } = customise(baseRuleSet, overlays['midden-holland'])
    const part = changedParts(deviations, baseRuleSet, ruleSet).find(
      ({ naam }) => naam === 'midden-holland-vijf-sessies',
    )
    expect(part).toMatchObject({
      soort: 'toegevoegd',
      fields: [],
      after: { name: 'midden-holland-vijf-sessies' },
    })
    expect(part?.before).toBeUndefined()
  })
})
