/** A municipality begins: what `begin` writes is sound, shows every kind of change, and tests itself. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OverlayJson } from '../../src/model/overlay.js'
import { root } from '../support/built.js'
import { run, TIMEOUT, workplace } from './run.js'

const { folder, remove } = workplace()
afterAll(remove)

const overlayPath = join(folder, 'voorbeeldstad', 'overlay.json')
const readOverlay = () => JSON.parse(readFileSync(overlayPath, 'utf8')) as OverlayJson

describe('begin', { timeout: TIMEOUT }, () => {
  beforeAll(() => {
    expect(run(['begin', 'voorbeeldstad', '--map', folder])).toMatchObject({ code: 0, err: '' })
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

  test('passes its own check, without a warning', () => {
    const cases = join(folder, 'voorbeeldstad', 'casussen')
    const { code, out, err } = run(['toets', overlayPath, '--casussen', cases, '--streng'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('– ✓ voorbeeld\n')
  })

  test('overwrites nothing', () => {
    const before = readFileSync(overlayPath, 'utf8')
    const { code, err } = run(['begin', 'voorbeeldstad', '--map', folder])
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining('bestaat al. Er is niets veranderd.'),
    })
    expect(readFileSync(overlayPath, 'utf8')).toBe(before)
  })

  describe('its test', () => {
    const runTest = () =>
      spawnSync(process.execPath, ['--test', join(folder, 'voorbeeldstad')], {
        cwd: folder,
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
      const vervalt = [{ regel: 'veiligheid-acuut', reden: 'x', bron: ['verordening'] }]
      writeFileSync(overlayPath, JSON.stringify({ ...overlay, vervalt }))
      const { status, stdout } = runTest()
      writeFileSync(overlayPath, JSON.stringify(overlay))
      expect(status).toBe(1)
      expect(stdout).toContain('beschermd')
    })
  })
})
