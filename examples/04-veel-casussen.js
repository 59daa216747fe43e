// Bulk: many casussen through one assessor. `decideAll` takes any iterable, leaves out the explanation, and
// keeps nothing: here for 10,000 casussen that are made up on the spot, and only counted.
import { baseRuleSet, createAssessor } from 'eigen-kracht'
import { words } from 'eigen-kracht/report'

/** @import { Casus } from 'eigen-kracht' */

const COUNT = 10_000
const random = createRandom(20_260_115)
const assessor = createAssessor(baseRuleSet)
const names = words(baseRuleSet)
const tredes = baseRuleSet.conclusies.find(({ id }) => id === 'advies.trede')?.waarden ?? []

const start = performance.now()
/** @type {Map<string, number>} */
const perStatus = new Map()
/** @type {Map<string, number>} */
const perTrede = new Map()
for (const { status, trede } of assessor.decideAll(casussen(COUNT))) {
  count(perStatus, status)
  count(perTrede, trede.waarde ?? 'nog open')
}
const seconds = (performance.now() - start) / 1000

show(
  'Per status',
  ['direct-handelen', 'onderzoek-onvolledig', 'voorlopig', 'definitief'],
  perStatus,
  (status) => status,
)
show('Per trede (het zwaarste dat nodig is)', [...tredes, 'nog open'], perTrede, (trede) =>
  names.value('advies.trede', trede),
)
console.log(`\n${COUNT} casussen in ${seconds.toFixed(1)} s: ${Math.round(COUNT / seconds)} per seconde`)

/**
 * Made-up casussen, one at a time: they never stand in memory together.
 * @param {number} count
 * @returns {Generator<Casus>}
 */
function* casussen(count) {
  const steps = { vastgesteld: true }
  for (let i = 0; i < count; i++) {
    yield {
      kenmerk: `casus-${i}`,
      peildatum: '2026-01-15',
      hulpvraag: steps,
      problematiek: {
        ...steps,
        aanwezig: !sometimes(0.05),
        soorten: [pick(['opgroeien', 'opvoeden', 'gedrag', 'psychisch'])],
        ernst: pick(['licht', 'matig', 'ernstig']),
        chronisch: sometimes(0.2),
        meervoudig: sometimes(0.2),
      },
      benodigdeHulp: sometimes(0.9) ? steps : {},
      veiligheid: {
        ingeschat: true,
        acuut: sometimes(0.02),
        structureel: sometimes(0.03),
        vermoedenMishandeling: sometimes(0.05),
        escalatieThuis: sometimes(0.05),
        onveiligDoorVerslaving: sometimes(0.02),
        suicidaliteit: sometimes(0.95) ? 'geen' : pick(['gedachten', 'plannen']),
      },
      ouders: {
        overbelast: sometimes(0.2),
        overbelastingDreigt: sometimes(0.1),
        belastbaarheidOnderzocht: true,
        verslaving: sometimes(0.05),
        psychischeProblematiek: sometimes(0.15),
        verstandelijkeBeperking: sometimes(0.05),
        complexeScheiding: sometimes(0.1),
      },
      netwerk: { omvang: pick(['geen', 'zeer-beperkt', 'voldoende', 'ruim']), bereid: true, veilig: true },
      hulpgeschiedenis: { lichteHulpIngezet: false, terugvalNaIntensieveHulp: sometimes(0.05) },
      procedure: {
        jeugdigeGehoord: true,
        oudersGehoord: sometimes(0.9),
        gekwalificeerdeBeoordelaar: sometimes(0.8),
        gedwongenKader: false,
      },
      personen: [
        { id: 'kind', rol: 'jeugdige', leeftijd: 10 },
        { id: 'ouder', rol: 'ouder' },
      ],
      hulpbehoeften: [
        {
          id: 'behoefte',
          aard: pick([
            'informatie',
            'coaching',
            'opvoedondersteuning',
            'begeleiding',
            'behandeling',
            'verblijf',
          ]),
          deskundigheid: pick(['geen', 'generalistisch', 'specialistisch']),
          eigenKracht: pick(['niet', 'deels', 'volledig']),
          gedragenDoor: 'ouders',
          overeenstemming: true,
          omvangVastgesteld: true,
          netwerk: pick(['niet', 'deels', 'volledig']),
          // Now and then nobody has asked yet.
          vrijToegankelijk: pick(['niet', 'deels', 'volledig', null]),
          anderWettelijkKader: sometimes(0.9) ? 'geen' : pick(['wlz', 'zvw', 'wmo', 'onderwijs']),
          meerdereOorzaken: sometimes(0.3),
        },
      ],
    }
  }
}

/**
 * @param {Map<string, number>} counts
 * @param {string} key
 */
function count(counts, key) {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/**
 * @param {string} heading
 * @param {readonly string[]} order
 * @param {ReadonlyMap<string, number>} counts
 * @param {(key: string) => string} wordsFor
 */
function show(heading, order, counts, wordsFor) {
  console.log(`\n${heading}`)
  for (const key of order) {
    const many = counts.get(key) ?? 0
    const bar = '█'.repeat(Math.ceil((many / COUNT) * 30))
    if (many > 0) console.log(`  ${wordsFor(key).padEnd(34)}${String(many).padStart(6)}  ${bar}`)
  }
}

/**
 * True in a share of the cases.
 * @param {number} share
 */
function sometimes(share) {
  return random() < share
}

/**
 * @template T
 * @param {readonly T[]} list
 */
function pick(list) {
  return /** @type {T} */ (list[Math.floor(random() * list.length)])
}

/**
 * Mulberry32: small, and the same numbers on each run.
 * @param {number} seed
 */
function createRandom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
