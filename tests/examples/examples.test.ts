/** Every example runs, as its reader would run it: in a process of its own, on the built library. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { baseRuleSet, type Casus } from '../../src/index.js'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'examples-'))
const TIMEOUT = 180_000

afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs an example without the colour wishes of whoever runs the tests. */
function run(example: string, args: readonly string[] = [], wishes: Record<string, string> = {}): Run {
  const { FORCE_COLOR, NO_COLOR, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'examples', example), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...env, ...wishes },
  })
  return { code: status, out: stdout, err: stderr }
}

/** Writes a file of one's own and gives its path. */
function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const ESCAPE = '\u001b'
const trede = (value: string) =>
  baseRuleSet.conclusies.find(({ id }) => id === 'hulpbehoefte.trede')?.titels?.[value] ?? value

interface Published {
  readonly casus: Casus
  readonly verwacht: { readonly hulpbehoeften: Record<string, string> }
}
const casussen = join(root, 'examples', 'casussen')
const published = readdirSync(casussen).map(
  (name) => JSON.parse(readFileSync(join(casussen, name), 'utf8')) as Published,
)

describe('the demo', { timeout: TIMEOUT }, () => {
  let first: Run
  let demo: Run
  beforeAll(() => {
    first = run('demo.js')
    demo = run('demo.js', ['--alle'])
  }, TIMEOUT)

  test('is a first look on one screen: safety, each need with why and what would change it, what to ask', () => {
    expect(first).toMatchObject({ code: 0, err: '' })
    const [look = ''] = first.out.trim().split('\n\n')
    expect(look.split('\n').length).toBeLessThanOrEqual(18)
    const { casus, verwacht } = published.find(({ casus }) => casus.kenmerk === 'alkmaar-bas') as Published
    expect(look.split('\n')[0]).toBe(`${casus.kenmerk}, ${casus.peildatum}: definitief`)
    expect(look).toMatch(/\n {2}Veiligheid: ernstig onveilig\n {4}[A-Z].* \[[\w#-]+\]\n {4}Nodig: /)
    // By the words of the report, not by their codes, each with a reason, its source, and what would change it.
    for (const { id = '', aard } of casus.hulpbehoeften ?? []) {
      const name = `\n  ${String(aard)[0]?.toUpperCase()}${String(aard).slice(1)}: ${trede(verwacht.hulpbehoeften[id] ?? '')}\n`
      expect(look).toContain(name)
      const [told = ''] = look.split(name)[1]?.split(/\n {2}\S/) ?? []
      expect(told.replaceAll(/\s+/g, ' ')).toMatch(/^ ?[A-Z].*\. \[[\w#-]+\] → Staat bij “.*” .*\? Dan .*\.$/)
      expect(look).not.toContain(id)
    }
    expect(look).toMatch(/\n {2}Nog te vragen \(\d+ vragen\), eerst:\n {4}[A-Z]/)
    expect(look.endsWith('Het is een advies: mensen beslissen.')).toBe(true)
    expect(first.out).toContain('npm run demo -- --alle')
  })

  test('writes a page for each reader of each case', () => {
    for (const { casus } of published)
      for (const voor of ['gezin', 'jongere', 'professional'])
        expect(readFileSync(join(root, 'demo', `${casus.kenmerk}-${voor}.html`), 'utf8')).toMatch(
          /^<!doctype html>/,
        )
  })

  test('has a picture that is as it is drawn now (else: npm run picture)', () => {
    const drawn = run('beeld.js').out
    expect(readFileSync(join(root, 'examples/eerste-blik.svg'), 'utf8')).toBe(drawn)
  })

  test('names the four cases, with what fits each need', () => {
    expect(demo).toMatchObject({ code: 0, err: '' })
    expect(published).toHaveLength(4)
    const parts = demo.out.split('\n━━ ').slice(1)
    for (const { casus, verwacht } of published) {
      const part = parts.find((text) => text.startsWith(`${casus.kenmerk}, `)) ?? ''
      for (const value of Object.values(verwacht.hulpbehoeften)) {
        expect(part).toMatch(new RegExp(`\n[A-Z][^\n]*: ${trede(value)}`))
        expect(part).toMatch(new RegExp(`├.*●.*┤ {2}${trede(value)}\n`))
      }
    }
  })

  test('is at most 80 columns wide, without colour in a pipe', () => {
    expect(demo.out).not.toContain(ESCAPE)
    // Tables apart.
    const isRow = (line: string) => /^ {2}\S.* {2,}\S/.test(line)
    for (const { out } of [first, demo])
      expect(out.split('\n').filter((line) => [...line].length > 80 && !isRow(line))).toEqual([])
  })

  test('has the same words in colour', () => {
    const coloured = run('demo.js', ['--alle'], { FORCE_COLOR: '1' }).out
    expect(coloured).toContain(ESCAPE)
    expect(coloured.replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, 'g'), '')).toBe(demo.out)
  })

  test('asks for colour in vain with NO_COLOR, or in a pipe of a build server', () => {
    expect(run('demo.js', ['--alle'], { FORCE_COLOR: '1', NO_COLOR: '1' }).out).toBe(demo.out)
    expect(run('demo.js', ['--alle'], { CI: 'true' }).out).toBe(demo.out)
  })

  test('says who decides', () => {
    const rule = baseRuleSet.regels.find(({ event }) => event.type === 'advies.beslissing')
    expect(demo.out.replaceAll(/\s+/g, ' ')).toContain(rule?.voor?.professional)
  })

  test('takes a casus of one’s own, and shows control characters instead of obeying them', () => {
    const casus = {
      kenmerk: `eigen${ESCAPE}[31m`,
      peildatum: '2026-01-15',
      // Two of one kind go by their ids.
      hulpbehoeften: [
        { id: `${ESCAPE}]0;titel\u0007${'lang'.repeat(12)}`, aard: 'verblijf' },
        { id: 'tweede', aard: 'verblijf' },
      ],
    }
    const { code, out } = run('demo.js', [file('eigen.json', JSON.stringify(casus))])
    expect(code).toBe(0)
    expect(out).toContain('━━ eigen\\u{1b}[31m, 2026-01-15 ━')
    expect(out).toContain('\\u{1b}]0;titel\\u{7}lang')
    expect([...out].filter((character) => character < ' ' && character !== '\n')).toEqual([])
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  test('says what is wrong with a casus', () => {
    const casus = {
      kenmerk: 'fout',
      peildatum: '2026-01-15',
      hulpbehoeften: [{ id: 'a', aard: 'behandelin' }],
    }
    const { code, out, err } = run('demo.js', [file('fout.json', JSON.stringify(casus))])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^De casus klopt niet\.\n {2}– \/hulpbehoeften\/0\/aard: /)
    expect(err).toContain('Bedoelt u "behandeling"?')
    expect(err).not.toContain('    at ')
  })

  test.each([
    ['a file that is not there', () => join(folder, 'nergens.json')],
    ['a file that holds no JSON', () => file('half.json', '{ "kenmerk": ')],
  ])('says so of %s', (_what, path) => {
    const { code, out, err } = run('demo.js', [path()])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^Dit bestand is niet te lezen: /)
    expect(err).not.toContain('    at ')
  })
})

describe('the numbered examples', { timeout: TIMEOUT }, () => {
  test('01 weighs a casus', () => {
    const { code, out, err } = run('01-casus-wegen.js')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Trede: sociaal-netwerk\n')
    expect(out).toContain('Veiligheid: nog niet zeker (geen-signalen of zorgen)\n')
  })

  test('02 asks until the outcome is certain; what is possible never grows', () => {
    const { code, out, err } = run('02-onaf-onderzoek.js')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('\nStatus: definitief. Wat past: vrij-toegankelijk.\n')
    const steps = [...out.matchAll(/(\d+) × trede, (\d+) × veiligheid/g)]
    const tredes = steps.map(([, count]) => Number(count))
    expect(tredes.at(0)).toBe(10)
    expect(tredes.at(-1)).toBe(1)
    expect(tredes).toEqual(tredes.toSorted((a, b) => b - a))
    const niveaus = steps.map(([, , count]) => Number(count))
    expect(niveaus).toEqual(niveaus.toSorted((a, b) => b - a))
  })

  test('03 puts safety first, and still names what strengthens', () => {
    const { code, out, err } = run('03-veiligheid-eerst.js')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Status: direct-handelen\n')
    expect(out).toContain('crisisdienst')
    expect(out).toContain('- rust-thuis: veiligheid-eerst\n')
    expect(out).toContain('Eigen kracht weer opbouwen')
  })

  test('04 decides ten thousand casussen, and counts each once', () => {
    const { code, out, err } = run('04-veel-casussen.js')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/\n10000 casussen in [\d.]+ s: \d+ per seconde\n$/)
    for (const heading of ['Per status', 'Per trede']) {
      const [, table = ''] = out.split(`\n${heading}`)
      const counts = [...(table.split('\n\n')[0] ?? '').matchAll(/ +(\d+) {2}█+/g)].map(([, n]) => Number(n))
      expect(counts.length).toBeGreaterThan(3)
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(10_000)
    }
  })

  test('06 asks a slow source for what it needs, and gives no advice when it takes too long', () => {
    const { code, out, err } = run('06-trage-bron.js')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Gevraagd: 1 keer.')
    expect(out).toContain('Nog open over leeftijden: 0\n')
    expect(out).toContain('gaf binnen 100 ms geen antwoord. De casus is niet gewogen.\n')
    expect(out).toContain('Reden: te-laat; feit: persoon.leeftijd; persoon: j\n')
  })

  test('07 holds rules of one’s own against every law', () => {
    const { code, out, err } = run('07-regels-toetsen.js', ['1'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Wat zeker is, blijft zeker als er meer bekend wordt.')
    expect(out).toMatch(/pass 14\n/)
    const [, reached, given] = /(\d+) van (\d+) waarden kwamen voor/.exec(out) ?? []
    expect(reached).toBe(given)
  })
})
