/** What was found of the layers, put where people look: at its place in the text, and in a list by cause. */
import type { syntaxTree } from '@codemirror/language'
import type { OverlayJson, Problem, ProblemCode } from 'eigen-kracht'
import type { Desk, Layer } from '../desk.js'
import { markOf, placeOf, type Range } from './json-place.js'

type JsonTree = ReturnType<typeof syntaxTree>

/** A problem of one layer. */
export interface Placed {
  readonly problem: Problem
  /** The number of its layer, from 0. */
  readonly layer: number
  /** Where it stands in a text that can't be read, from 1. */
  readonly at?: { readonly line: number; readonly column: number }
}

export interface Cause {
  readonly title: string
  readonly ernst: Problem['ernst']
  readonly found: readonly Placed[]
}

/** What is seen at once of a long list. */
export const SHOWN = 10

const CAUSES: Readonly<Record<ProblemCode, string>> = {
  onleesbaar: 'Geen geldige JSON',
  vorm: 'Het staat er anders dan het hoort',
  'onbekend-feit': 'Een feit dat niet bestaat',
  'onbekende-conclusie': 'Een conclusie die niet bestaat',
  'onbekende-operator': 'Een vergelijking die niet bestaat',
  'operator-past-niet': 'Een vergelijking die hier niet past',
  'waarde-buiten-bereik': 'Een waarde die niet kan',
  'verkeerd-bereik': 'Het gaat over iets anders',
  kringverwijzing: 'Regels die op elkaar wachten',
  'dubbele-naam': 'Een naam die twee keer voorkomt',
  'bron-ontbreekt': 'Een bron ontbreekt',
  'onbekende-bron': 'Een bron die niet bestaat',
  'onbekende-plaats': 'Een plaats die niet in de bron staat',
  'uitleg-plaatshouder': 'Een zin die niet kan worden ingevuld',
  'te-groot': 'Te groot',
  'verboden-sleutel': 'Een naam die niet mag',
  persoonsgegeven: 'Een persoonsgegeven',
  beschermd: 'Beschermd',
  'basis-versie': 'De laag eronder is een andere',
  'onbekende-regel': 'Een regel die niet bestaat',
  'waarborg-geschonden': 'Een belofte die breekt',
  'niet-geheel-gemeld': 'Er is meer',
  'niet-ingevuld': 'Nog in te vullen',
  'ander-dossier': 'Hoort bij een ander dossier',
  'regel-kan-nooit-gelden': 'Een regel die nooit geldt',
  'regel-wint-nooit': 'Een regel die nooit beslist',
  'regels-spreken-elkaar-tegen': 'Regels die elkaar tegenspreken',
  'geen-uitkomst': 'Er komt niets uit',
  'vraag-ongebruikt': 'Een vraag die niets verandert',
  'niet-verteld': 'Een conclusie die niemand leest',
  'getal-in-uitleg': 'Een getal in een zin',
  'niet-nagegaan': 'Niet helemaal nagegaan',
}

export const SEVERITY: Readonly<Record<Problem['ernst'], string>> = {
  fout: 'Fout',
  waarschuwing: 'Waarschuwing',
}

/** All that was found, with the layer that it lies in; a text that can't be read is a problem too. */
export function placedProblems({ layers, checked }: Pick<Desk, 'layers' | 'checked'>): readonly Placed[] {
  if (checked === undefined) return []
  const { unread, problems, overlays } = checked
  if (unread !== undefined) {
    const { layer, message, at } = unread
    const problem: Problem = { code: 'onleesbaar', ernst: 'fout', pad: '', bericht: message }
    return [{ problem, layer, ...(at && { at }) }]
  }
  return problems.map((problem) => ({ problem, layer: layerOf(problem, layers, overlays) }))
}

/** The library names a layer by its id, or else by its place. */
export function layerOf(
  { laag }: { readonly laag?: string | undefined },
  layers: readonly Layer[],
  overlays: readonly OverlayJson[] | undefined,
): number {
  const top = layers.length - 1
  if (laag === undefined) return top
  const named = overlays?.findIndex((overlay) => Object(overlay).id === laag) ?? -1
  const numbered = Number(laag) - 1
  return named >= 0 ? named : numbered >= 0 && numbered <= top ? numbered : top
}

/** By cause, errors first; the order within a cause is that of the text. */
export function byCause(found: readonly Placed[]): readonly Cause[] {
  const causes = new Map<string, Placed[]>()
  for (const one of found) {
    const { code, ernst } = one.problem
    const key = `${ernst} ${code}`
    causes.set(key, [...(causes.get(key) ?? []), one])
  }
  const all = [...causes.values()].flatMap((list): Cause[] => {
    const [first] = list
    if (first === undefined) return []
    const { ernst, code } = first.problem
    return [{ ernst, title: CAUSES[code], found: list }]
  })
  return [...all.filter(({ ernst }) => ernst === 'fout'), ...all.filter(({ ernst }) => ernst !== 'fout')]
}

/** What to mark in the text of its layer. */
export function rangeFor({ problem, at }: Placed, tree: JsonTree, text: string): Range {
  if (at !== undefined) return rangeOfPlace(text, at)
  const range = markOf(text, placeOf(tree, text, stepsIn(problem.pad)))
  return { from: range.from, to: Math.max(range.to, Math.min(range.from + 1, text.length)) }
}

function rangeOfPlace(
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
): Range {
  let from = 0
  for (let i = 1; i < line; i++) {
    const next = text.indexOf('\n', from)
    if (next < 0) break
    from = next + 1
  }
  const at = Math.min(from + column - 1, text.length)
  // At the end there is nothing to mark but what stands before it.
  return at < text.length ? { from: at, to: at + 1 } : { from: Math.max(0, at - 1), to: at }
}

export const stepsIn = (pad: string): readonly string[] =>
  pad
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))

/** Line and column of a place, from 1. */
export function lineOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}
