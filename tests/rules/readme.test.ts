/**
 * `rules/README.md` tells the truth: its overlays work, what it says is refused is refused with that code,
 * its commands run and end as it says, and its tables hold all operators, codes and protected conclusions.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { baseRuleSet, type Problem, type ProblemCode } from '../../src/index.js'
import { OPERATORS } from '../../src/model/subject.js'
import { vocabularyOf } from '../../src/model/vocabulary.js'
import { applyOverlay } from '../../src/overlay/apply.js'
import { customise } from '../../src/overlay/customise.js'
import { readOverlay } from '../../src/overlay/read.js'
import { overlays } from '../../src/overlays.js'
import { runHere } from '../cli/run.js'
import { fillIn } from '../support/fill-in.js'

const readme = readFileSync(new URL('../../rules/README.md', import.meta.url), 'utf8')
const MINIMAL = {
  id: 'voorbeeldstad',
  versie: '2026.1',
  titel: 'Voorbeeldstad',
  basis: { id: baseRuleSet.id, versie: baseRuleSet.versie },
}

interface Block {
  readonly language: string
  /** The last line before it. */
  readonly label: string
  readonly text: string
}
const blocks = [...readme.matchAll(/(?<=^|\n)([^\n]+)\n+```(\w+)\n([\s\S]*?)```/g)].map(
  ([, label = '', language = '', text = '']): Block => ({ label, language, text }),
)
const json = blocks.filter(({ language }) => language === 'json')
const labelled = (label: RegExp) =>
  json.flatMap((block) => {
    const found = label.exec(block.label)
    return found === null ? [] : [{ block, found, data: JSON.parse(block.text) as Record<string, unknown> }]
  })

const whole = labelled(/^\*\*Hele overlay:\*\*$/)
const parts = labelled(/^\*\*Stukje van een overlay(?:, uit `gemeenten\/([a-z-]+)\.json`)?:\*\*$/)
const fromBase = labelled(/^\*\*Uit de basis:\*\*$/)
const refused = labelled(/^\*\*Dit wordt geweigerd\*\* \(((?:`[a-z-]+`(?:, )?)+)\):$/)
const region = labelled(/^\*\*Regio:\*\*$/)
const town = labelled(/^\*\*Stad, op de regio:\*\*$/)

/** What stands in the type of code. */
function codesIn(text = ''): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
}

test('every piece of JSON says what it is', () => {
  const kinds = [whole, parts, fromBase, refused, region, town]
  expect(kinds.reduce((sum, { length }) => sum + length, 0)).toBe(json.length)
  expect(new Set(blocks.map(({ language }) => language))).toEqual(new Set(['json', 'sh']))
  for (const kind of kinds) expect(kind.length).toBeGreaterThan(0)
})

describe('the overlays', () => {
  const complete = [
    ...whole.map(({ data, block }) => ({ text: block.text, overlay: data })),
    ...parts.map(({ data, block }) => ({ text: block.text, overlay: { ...MINIMAL, ...data } })),
  ]
  const folder = mkdtempSync(join(tmpdir(), 'overlays-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** What the command line says of an overlay, and the code with which it ends. */
  async function check(overlay: object) {
    const file = join(folder, 'overlay.json')
    writeFileSync(file, JSON.stringify(overlay))
    const { code, out } = await runHere(['toets', file, '--json'])
    const { problemen } = JSON.parse(out) as { readonly problemen: readonly Problem[] }
    return { code, problemen }
  }

  test.each(complete)('can be used, without errors or warnings of their own: $text', async ({ overlay }) => {
    expect(await check(overlay)).toEqual({ code: 0, problemen: [] })
    const { draft } = readOverlay(overlay)
    if (draft === undefined) throw new Error('the overlay has no form')
    const changes = ['voegToe', 'wijzig', 'vervalt'].some((field) => field in overlay)
    expect(applyOverlay(baseRuleSet, draft).deviations().length > 0).toBe(changes)
  })

  test.each(refused)('is refused with $found.1', async ({ data, found }) => {
    const { code, problemen } = await check({ ...MINIMAL, ...data })
    expect(code).toBe(1)
    expect([...new Set(problemen.map(({ code }) => code))]).toEqual(codesIn(found[1]))
  })

  test('a region and a town on it can be used, also pinned by the fingerprint that the check names', async () => {
    const files = [join(folder, 'regio.json'), join(folder, 'stad.json')] as const
    const [below, above] = [region[0]?.data, town[0]?.data]
    async function checkBoth(vingerafdruk?: string) {
      const basis = { ...(above?.['basis'] as object), ...(vingerafdruk !== undefined && { vingerafdruk }) }
      writeFileSync(files[0], JSON.stringify(below))
      writeFileSync(files[1], JSON.stringify({ ...above, basis }))
      return runHere(['toets', '--overlay', files[0], '--overlay', files[1]])
    }
    expect(await checkBoth()).toMatchObject({ code: 0 })
    const unknown = await checkBoth('-')
    expect(unknown.code).toBe(1)
    const [, mark] = /"([0-9a-f]{64})"/.exec(unknown.out + unknown.err) ?? []
    expect(mark).toBeDefined()
    expect(await checkBoth(mark)).toMatchObject({ code: 0 })
    expect((await checkBoth(mark?.replace(/^./, (first) => (first === '0' ? '1' : '0')))).code).toBe(1)
  })

  test('the slip of the pen gets the hint that the text promises', () => {
    const slip = refused.find(({ found }) => found[1] === '`onbekend-feit`')
    expect(() => customise(baseRuleSet, { ...MINIMAL, ...slip?.data })).toThrow(/"ouders\.overbelast"/)
  })

  test('what comes from a municipality stands there', () => {
    const quoted = parts.filter(({ found }) => found[1] !== undefined)
    expect(quoted.length).toBeGreaterThan(0)
    for (const { data, found } of quoted) {
      const overlay = overlays[found[1] as keyof typeof overlays]
      for (const change of data['wijzig'] as object[]) expect(overlay.wijzig).toContainEqual(change)
    }
  })

  test.each(fromBase)('what comes from the base stands there: $data.name', ({ data }) => {
    expect(baseRuleSet.regels.find(({ name }) => name === data['name'])).toEqual(data)
  })
})

describe('the commands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regels-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const commands = blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.trim().split('\n'))
    .map((line) => {
      const [, command = '', code] = /^(npx eigen-kracht [^#]+?) +# uitkomst (\d)$/.exec(line) ?? []
      return { line, command, code: Number(code) }
    })

  // In the order of the page: the first makes the files that the others use.
  test.sequential.each(commands)('$line', async ({ command, code }) => {
    const [line = '', target] = command.replace('npx eigen-kracht ', '').split(' > ')
    const args = line.split(' ').map((word) => (word.includes('/') ? join(folder, word) : word))
    const run = await runHere([...args, ...(args[0] === 'begin' ? ['--map', folder] : [])])
    expect(run.code, run.out + run.err).toBe(code)
    expect(run.out.length > 0 || target === undefined).toBe(true)
    // As the page asks, once the check has told what is open.
    if (run.out.includes('hier moet u nog iets invullen'))
      fillIn(args.find((word) => word.endsWith('.json')) ?? '')
  })

  test('are there', () => {
    expect(commands.length).toBeGreaterThan(0)
    const used = new Set(commands.map(({ command }) => command.split(' ')[2]))
    for (const name of ['begin', 'toets', 'beoordeel', 'vergelijk', 'verschil', 'regels'])
      expect(used).toContain(name)
  })
})

/** The rows of the first table under a heading, cell by cell. */
function tableUnder(heading: string): string[][] {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  const table = /(?:^\|.*\n)+/m.exec(section)?.[0] ?? ''
  const rows = table.trim().split('\n').slice(2)
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

describe('the tables', () => {
  test('hold every operator, with what it fits', () => {
    const fitting = new Map<string, string[]>()
    for (const [kind, operators] of Object.entries(OPERATORS))
      for (const operator of operators) fitting.set(operator, [...(fitting.get(operator) ?? []), kind])
    const rows = tableUnder('Alle vergelijkingen').map(([name, , fits]) => [codesIn(name)[0], codesIn(fits)])
    expect(rows).toHaveLength(fitting.size)
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(fitting))
  })

  test('hold every code, and mark the warnings', () => {
    // The compiler keeps this list complete.
    const warnings: Record<ProblemCode, boolean> = {
      onleesbaar: false,
      vorm: false,
      'onbekend-feit': false,
      'onbekende-conclusie': false,
      'onbekende-operator': false,
      'operator-past-niet': false,
      'waarde-buiten-bereik': false,
      'verkeerd-bereik': false,
      kringverwijzing: false,
      'dubbele-naam': false,
      'bron-ontbreekt': false,
      'onbekende-bron': false,
      'onbekende-plaats': false,
      'uitleg-plaatshouder': false,
      'te-groot': false,
      'verboden-sleutel': false,
      persoonsgegeven: false,
      beschermd: false,
      'basis-versie': false,
      'onbekende-regel': false,
      'waarborg-geschonden': false,
      'niet-geheel-gemeld': false,
      'niet-ingevuld': false,
      'ander-dossier': false,
      'regel-kan-nooit-gelden': true,
      'regel-wint-nooit': true,
      'regels-spreken-elkaar-tegen': true,
      'geen-uitkomst': true,
      'vraag-ongebruikt': true,
      'getal-in-uitleg': true,
      'niet-verteld': true,
      'niet-nagegaan': true,
    }
    const rows = tableUnder('Alle meldingen').map(([name, what = '']) => [
      codesIn(name)[0],
      what.startsWith('waarschuwing: '),
    ])
    expect(Object.fromEntries(rows)).toEqual(warnings)
  })

  test('name everything that is protected, and nothing else', () => {
    const ids = new Set(baseRuleSet.conclusies.filter(({ beschermd }) => beschermd).map(({ id }) => id))
    for (const { beschermd, event } of baseRuleSet.regels) if (beschermd) ids.add(event.type)
    const named = tableUnder('Wat niet kan, en waarom').flatMap(([what]) => codesIn(what))
    expect(named.sort()).toEqual([...ids].sort())
  })

  test('say of the rules of version 1 by which rules of the base they are followed', () => {
    const names = new Set(baseRuleSet.regels.map(({ name }) => name))
    const rows = tableUnder('Van versie 1 naar versie 2')
    expect(rows.length).toBeGreaterThan(40)
    const before = rows.flatMap(([old]) => codesIn(old)).filter((name) => name.includes('-'))
    expect(before.length).toBe(new Set(before).size)
    for (const [old, now] of rows) {
      const followed = codesIn(now).filter((name) => name.includes('-'))
      expect(followed.filter((name) => !names.has(name))).toEqual([])
      expect(followed.length, old).toBeGreaterThan(0)
      // A rule that kept its name is followed by itself.
      for (const name of codesIn(old)) if (names.has(name)) expect(followed).toContain(name)
    }
  })

  test('quote a guarantee of the base', () => {
    const quoted = [...readme.replaceAll('\n', ' ').matchAll(/Een voorbeeld: "([^"]+)"/g)].map(
      ([, text]) => text,
    )
    expect(quoted).toHaveLength(1)
    expect(baseRuleSet.waarborgen?.map(({ titel }) => titel)).toContain(quoted[0])
  })

  test('name every ground', () => {
    const named = tableUnder('Verantwoorden aan de raad').flatMap(([name]) => codesIn(name))
    expect(new Set(named)).toEqual(new Set(vocabularyOf(baseRuleSet).gronden.map(({ grond }) => grond)))
  })
})

describe('the text', () => {
  const prose = readme.replace(/```[\s\S]*?```/g, '')

  test('has short sentences', () => {
    const pieces = prose
      .split(/\n\n+|\n(?=[-|\d])|\|/)
      .map((piece) =>
        piece
          .replaceAll(/\]\([^)]*\)/g, ']')
          .replaceAll('\n', ' ')
          .trim(),
      )
      .filter((piece) => !piece.startsWith('U vindt hier: '))
    const long = pieces
      .flatMap((piece) => piece.split(/(?<=[.?!:])\s+/))
      .filter((sentence) => (sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []).length > 25)
    expect(long).toEqual([])
  })

  test('links to headings that exist', () => {
    const anchors = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    )
    const links = [...readme.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor)
    expect(links.length).toBeGreaterThan(0)
    for (const link of links) expect(anchors).toContain(link)
  })
})
