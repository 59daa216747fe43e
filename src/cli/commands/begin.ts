/** `begin`: writes the first version of a municipality's rules, to be changed by hand. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { baseRuleSet } from '../../base.js'
import type { Command } from '../command.js'
import { fileError, json, UsageError } from '../io.js'
import { caseSkeleton, overlaySkeleton, testSkeleton } from '../skeleton.js'

const NAME = /^[a-z0-9][a-z0-9-]{0,59}$/
/** Seen from the new folder, which stands beside `node_modules`. */
const SCHEMA = '../node_modules/eigen-kracht/rules/schema/overlay.json'

export const begin: Command = {
  naam: 'begin',
  gebruik: '<gemeente-naam> [--map map]',
  kort: 'maakt een begin voor de regels van een gemeente',
  uitleg: [
    'Maakt een map met een overlay, een testgeval en een toets. In de overlay staat van elke soort wijziging één voorbeeld. Wat er al is, blijft staan.',
  ],
  opties: {
    map: { type: 'string', waarde: 'map', uitleg: 'waar de nieuwe map komt; anders hier' },
    json: { type: 'boolean', uitleg: 'de gemaakte bestanden als JSON' },
  },
  woorden: [1, 1],
  run: async (args, io) => {
    const [name = ''] = args.woorden
    if (!NAME.test(name)) {
      const hint = suggestion(name)
      throw new UsageError(
        `De naam "${name}" kan niet: gebruik kleine letters, cijfers en streepjes.${hint === '' ? '' : ` Bedoelt u "${hint}"?`}`,
      )
    }
    const folder = join(args.een('map') ?? '.', name)
    const files: Readonly<Record<string, string>> = {
      'overlay.json': `${json(overlaySkeleton(name, baseRuleSet, SCHEMA), 2)}\n`,
      [join('casussen', 'voorbeeld.json')]: `${json(caseSkeleton(), 2)}\n`,
      'toets.test.mjs': testSkeleton(name),
    }
    const paths = Object.keys(files).map((file) => join(folder, file))
    const present = paths.find((path) => existsSync(path))
    if (present !== undefined)
      throw new UsageError(`Het bestand "${present}" bestaat al. Er is niets veranderd.`)
    for (const [file, text] of Object.entries(files)) writeNew(join(folder, file), text)
    if (args.heeft('json')) await io.out(`${json({ bestanden: paths }, 2)}\n`)
    else {
      for (const path of paths) await io.say(`Gemaakt: ${path}`)
      await io.say(
        `Toets het met: eigen-kracht toets ${paths[0] ?? ''} --casussen ${join(folder, 'casussen')}`,
      )
    }
    return 0
  },
}

function suggestion(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return plain.replace(/^-+|-+$/g, '').slice(0, 60)
}

function writeNew(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text, { flag: 'wx' })
  } catch (error) {
    throw fileError(path, error)
  }
}
