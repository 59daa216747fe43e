// The reports of the published cases, beside the pages: verslagen/<case>-<reader>.html.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { assess, baseRuleSet } from 'eigen-kracht'
import { toHtml } from 'eigen-kracht/report'

const read = async (/** @type {string} */ path) =>
  JSON.parse(await readFile(new URL(path, import.meta.url), 'utf8'))

/**
 * Writes a report of each case for each reader, and says how many.
 *
 * @param {URL} target the folder of the pages
 */
export async function writeReports(target) {
  const { cases, readers } = await read('cases.json')
  await mkdir(new URL('verslagen/', target), { recursive: true })
  for (const { file } of cases) {
    const { casus } = await read(`../casussen/${file}.json`)
    const advies = assess(casus)
    for (const { voor } of readers)
      await writeFile(
        new URL(`verslagen/${file}-${voor}.html`, target),
        toHtml(advies, { ruleSet: baseRuleSet, casus, voor }),
      )
  }
  return cases.length * readers.length
}
