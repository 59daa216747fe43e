/** Source maps refer to the sources that are in the package, and carry only those that are not. */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Options } from 'tsup'

interface SourceMap {
  readonly sources: readonly string[]
  sourcesContent?: (string | null)[]
}

/** @param packed the folders whose files are in the package. */
export function leanSourceMaps(packed: readonly string[]): NonNullable<Options['plugins']>[number] {
  return {
    name: 'lean-source-maps',
    buildEnd: ({ writtenFiles }) => {
      for (const { name } of writtenFiles) {
        if (!name.endsWith('.map')) continue
        const map = JSON.parse(readFileSync(name, 'utf8')) as SourceMap
        map.sourcesContent = map.sources.map((source, index) => {
          const path = relative('.', join(dirname(name), source))
          const isPacked = packed.some((folder) => path.startsWith(`${folder}/`))
          return isPacked ? null : (map.sourcesContent?.[index] ?? readFileSync(path, 'utf8'))
        })
        writeFileSync(name, JSON.stringify(map))
      }
    },
  }
}
