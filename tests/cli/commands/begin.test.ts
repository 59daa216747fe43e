/** A municipality begins: what `begin` writes is sound, shows every kind of change, and tests itself. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { version } from '../../../package.json'
import type { OverlayJson } from '../../../src/model/overlay.js'
import { root } from '../../support/built.js'
import { fillIn } from '../../support/fill-in.js'
import { runHere as run, TIMEOUT, workplace } from '../run.js'

const { folder, remove } = workplace()
afterAll(remove)

const overlayPath = join(folder, 'voorbeeldstad', 'overlay.json')
const factorsPath = join(folder, 'voorbeeldstad', 'factoren.json')
const readOverlay = () => JSON.parse(readFileSync(overlayPath, 'utf8')) as OverlayJson

describe('begin', { timeout: TIMEOUT }, () => {
  beforeAll(async () => {
    expect(await run(['begin', 'voorbeeldstad', '--map', folder])).toMatchObject({ code: 0, err: '' })
  })

  test('writes an overlay with one example of each kind of change', () => {
    const overlay = readOverlay()
    expect(overlay).toMatchObject({ id: 'voorbeeldstad', $schema: expect.stringMatching(/overlay\.json$/) })
    expect(overlay.voegToe?.bronnen).not.toEqual({})
    for (const part of [overlay.voegToe?.feiten, overlay.voegToe?.conclusies, overlay.voegToe?.regels])
      expect(part).toHaveLength(1)
    expect(overlay.wijzig?.length).toBeGreaterThan(0)
    expect(overlay.vervalt).toHaveLength(1)
  })

  test('is not in order until everything is filled in', async () => {
    for (const path of [overlayPath, factorsPath]) {
      const { code, out } = await run(['toets', path, '--json'])
      const { problemen } = JSON.parse(out) as { problemen: { code: string; pad: string }[] }
      expect(code).toBe(1)
      expect(new Set(problemen.map((problem) => problem.code))).toEqual(new Set(['niet-ingevuld']))
      const blanks = readFileSync(path, 'utf8').match(/\[vul in:/g) ?? []
      expect(problemen.length).toBeGreaterThanOrEqual(new Set(blanks).size)
    }
    const text = readFileSync(overlayPath, 'utf8')
    expect(text).not.toMatch(/Voorbeeld:|uw-artikel/)
    for (const path of [overlayPath, factorsPath]) fillIn(path)
  })

  test('then passes its own check, without a warning', async () => {
    const cases = join(folder, 'voorbeeldstad', 'casussen')
    const { code, out, err } = await run(['toets', overlayPath, '--casussen', cases, '--streng'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('– ✓ voorbeeld\n')
  })

  test('the factors can lie on it, as LEESMIJ.md says', async () => {
    const text = readFileSync(factorsPath, 'utf8')
    const { id, versie } = readOverlay()
    const onTop = { ...JSON.parse(text.replaceAll('verordening#', 'factoren#')), basis: { id, versie } }
    const { verordening, ...bronnen } = onTop.voegToe.bronnen
    onTop.voegToe.bronnen = { ...bronnen, factoren: { ...verordening, titel: 'Verordening: de factoren' } }
    const path = join(folder, 'op-elkaar.json')
    writeFileSync(path, JSON.stringify(onTop))
    const { code, out } = await run(['toets', '--overlay', overlayPath, '--overlay', path])
    expect(out).toMatch(
      /overlay\.json: in orde\.\n[\s\S]*op-elkaar\.json: (?:in orde|0 fouten, 1 waarschuwing)\.\n$/,
    )
    expect(code).toBe(0)
  })

  test('stands alone: its schema beside it, its library and its test in package.json', async () => {
    const { $schema } = readOverlay() as { $schema?: string }
    const schema = readFileSync(new URL($schema ?? '', pathToFileURL(overlayPath)), 'utf8')
    expect(schema).toBe((await run(['schema', 'overlay'])).out)
    const own = JSON.parse(readFileSync(join(folder, 'voorbeeldstad', 'package.json'), 'utf8'))
    expect(own).toMatchObject({ private: true, dependencies: { 'eigen-kracht': `^${version}` } })
  })

  test('names only commands that this program has, of files that are there', async () => {
    const readme = readFileSync(join(folder, 'voorbeeldstad', 'LEESMIJ.md'), 'utf8')
    const commands = [...readme.matchAll(/^npx eigen-kracht (.*?)(?: > .*)?$/gm)].map(
      ([, words = '']) => words,
    )
    expect(commands.length).toBeGreaterThan(4)
    for (const words of commands) {
      // This one is about the factors as LEESMIJ.md tells to change them: see above.
      if (words.endsWith('--overlay factoren.json')) continue
      const args = words
        .split(' ')
        .map((word) =>
          /^(?:casussen|overlay\.json|factoren\.json)/.test(word)
            ? join(folder, 'voorbeeldstad', word)
            : word,
        )
      expect({ words, ...(await run(args)) }).toMatchObject({ words, code: 0, err: '' })
    }
  })

  test('goes on with the package that npx was asked for', async () => {
    const packed = join(folder, 'lib.tgz')
    writeFileSync(packed, '')
    vi.stubEnv('npm_command', 'exec')
    const dependencyOf = async (name: string, asked: string) => {
      vi.stubEnv('npm_config_package', asked)
      const { out } = await run(['begin', name, '--map', folder])
      const own = JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8'))
      return [own.dependencies['eigen-kracht'], /Toets het met: (.*?) eigen-kracht /.exec(out)?.[1]]
    }
    expect(await dependencyOf('a', packed)).toEqual(['file:../lib.tgz', `npx -p ${packed}`])
    expect(await dependencyOf('b', 'https://x.test/e.tgz')).toEqual([
      ...['https://x.test/e.tgz', 'npx -p https://x.test/e.tgz'],
    ])
    expect(await dependencyOf('c', 'eigen-kracht@latest')).toEqual([`^${version}`, 'npx'])
    vi.unstubAllEnvs()
  })

  test('tells how to go on, in a command that runs', async () => {
    const { out } = await run(['begin', 'met-spatie', '--map', join(folder, 'een map')])
    expect(out).toContain(
      `npx eigen-kracht toets "${join(folder, 'een map', 'met-spatie', 'overlay.json')}" --cas`,
    )
  })

  test('says what is in the way', async () => {
    const file = join(folder, 'bestand')
    writeFileSync(file, '')
    const { code, err } = await run(['begin', 'stad', '--map', file])
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/^De map ".*stad" is niet te gebruiken: .*\.\n$/),
    })
  })

  test('overwrites nothing', async () => {
    const before = readFileSync(overlayPath, 'utf8')
    const { code, err } = await run(['begin', 'voorbeeldstad', '--map', folder])
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining('bestaat al. Er is niets veranderd.'),
    })
    expect(readFileSync(overlayPath, 'utf8')).toBe(before)
  })

  describe('its test', () => {
    const runTest = () =>
      spawnSync(process.execPath, ['--test'], {
        cwd: join(folder, 'voorbeeldstad'),
        encoding: 'utf8',
      })

    // The library as it would be installed beside the municipality's folder.
    beforeAll(() => {
      mkdirSync(join(folder, 'node_modules'), { recursive: true })
      symlinkSync(root, join(folder, 'node_modules', 'eigen-kracht'))
    })

    test('passes with node --test', () => {
      const { status, stdout } = runTest()
      expect(stdout).toMatch(/pass 4\b/)
      expect(status).toBe(0)
    })

    test('fails when a protected rule is dropped', () => {
      const overlay = readOverlay()
      const vervalt = [{ regel: 'veiligheid-acuut', reden: 'Zo besloten.', bron: ['verordening'] }]
      writeFileSync(overlayPath, JSON.stringify({ ...overlay, vervalt }))
      const { status, stdout } = runTest()
      writeFileSync(overlayPath, JSON.stringify(overlay))
      expect(status).toBe(1)
      expect(stdout).toContain('beschermd')
    })
  })
})
