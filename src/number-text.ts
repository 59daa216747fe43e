/** Numbers as people write them in Dutch: a decimal comma, and a dot for each thousand from 10.000 on. */

/** Below this no dot: a year stays a year. */
const GROUPED_FROM = 5
const EXPONENT = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/

/** A finite number in words of people: 0.3 is "0,3", 12500 is "12.500", 2026 is "2026". */
export function numberText(value: number): string {
  const [whole = '', fraction] = writtenOut(String(value)).split('.')
  const digits = whole.replace('-', '')
  const grouped = digits.length < GROUPED_FROM ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, '.')
  return fraction === undefined ? grouped : `${grouped},${fraction}`
}

/** The same number without an exponent. */
function writtenOut(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = EXPONENT.exec(text) ?? []
  if (whole === '') return text
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  if (point >= digits.length) return sign + digits.padEnd(point, '0')
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}

/** Units of rule sets that are another word for one. Others ("jaar", "uur", "keer") stay as they are. */
const ONE: ReadonlyMap<string, string> = new Map([
  ['seconden', 'seconde'],
  ['minuten', 'minuut'],
  ['uren', 'uur'],
  ['dagdelen', 'dagdeel'],
  ['dagen', 'dag'],
  ['weken', 'week'],
  ['maanden', 'maand'],
  ['kwartalen', 'kwartaal'],
  ['jaren', 'jaar'],
  ['keren', 'keer'],
  ['punten', 'punt'],
  ['personen', 'persoon'],
])

/** A unit as it is told of one: "maand" for "maanden". */
export function unitOfOne(unit: string): string {
  return ONE.get(unit) ?? unit
}

/** A number with its unit: "1 maand", "2 maanden", "0,5 jaar". */
export function quantityText(value: number, unit = ''): string {
  return `${numberText(value)} ${value === 1 ? unitOfOne(unit) : unit}`.trim()
}

/** How many there are of something: "1 casus", "2 casussen". */
export function countText(count: number, one: string, many: string): string {
  return `${numberText(count)} ${count === 1 ? one : many}`
}

/** Below so many of a unit, what is no whole number is told in a smaller one. */
const LITTLE = 2
const SMALLER: ReadonlyMap<string, { readonly unit: string; readonly times: number }> = new Map([
  ['jaar', { unit: 'maanden', times: 12 }],
])

/** A little of a unit in whole numbers of a smaller one: 0.3 "jaar" is "4 maanden". Undefined where that isn't needed. */
export function smallerUnitText(value: number, unit = ''): string | undefined {
  const smaller = SMALLER.get(unit)
  if (smaller === undefined || value >= LITTLE || Number.isInteger(value)) return undefined
  return quantityText(Math.round(value * smaller.times), smaller.unit)
}
