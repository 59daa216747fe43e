/** What one layer may not do, done in two; and rule sets that pose as another. */
import { baseRuleSet, customise } from '../../../src/index.js'
import {
  all,
  anything,
  because,
  change,
  conclusion,
  danger,
  dangerSentence,
  fact,
  is,
  overlay,
  protectedPart,
  refused,
  region,
  rule,
  set,
  type Trial,
  taken,
  told,
  town,
} from './make.js'

const dangerRule = rule(
  'regio-ladder',
  'hulpbehoefte.trede = veiligheid-eerst',
  all(is('ladder.doorbroken', 'ja')),
  { priority: 101 },
)
const unsafeRule = rule(
  'regio-onveilig',
  'hulpbehoefte.gezinDraagt = niet',
  all(is('veiligheid.niveau', 'ernstig')),
  { priority: 95 },
)
const lay = (...regels: unknown[]) => region({ voegToe: { regels } })
const turn = (...wijzig: unknown[]) => town({ wijzig })
const ofRegion = () => customise(baseRuleSet, lay(unsafeRule)).ruleSet
/** What a rule set is as a file: nobody remembers what it was made on. */
const plain = (ruleSet: object): Record<string, unknown> => JSON.parse(JSON.stringify(ruleSet))
const stripped = () => {
  const fork = plain(baseRuleSet)
  const regels = fork['regels'] as { name: string }[]
  return { ...fork, regels: regels.filter(({ name }) => name !== 'route-suicidepreventie'), waarborgen: [] }
}
const unprotected = () => {
  const fork = plain(baseRuleSet)
  const regels = fork['regels'] as { beschermd?: boolean }[]
  return { ...fork, regels: regels.map(({ beschermd: _, ...rest }) => rest), waarborgen: [] }
}
const otherBase = refused('basis-versie', 'dubbele-naam', 'beschermd')
const nothing = { titel: 'Stad' }

export const layers: readonly Trial[] = [
  {
    what: 'the issue: the region outranks with the same value, the town turns that rule',
    layers: [
      lay(dangerRule),
      turn(change('regel', 'regio-ladder', '/event/params/waarde', 'vrij-toegankelijk')),
    ],
    must: protectedPart,
  },
  {
    what: 'the same with a rule about who carries',
    layers: [lay(unsafeRule), turn(change('regel', 'regio-onveilig', '/event/params/waarde', 'draagt'))],
    must: protectedPart,
  },
  {
    what: 'the same by its conditions',
    layers: [
      lay(
        rule(
          'regio-nooit',
          'hulpbehoefte.gezinDraagt = draagt',
          all(is('leefgebied.draaglast', 'zwaar'), is('hulpbehoefte.eigenKracht', 'niet')),
        ),
      ),
      turn(),
    ],
    must: refused('verkeerd-bereik', 'beschermd', 'waarborg-geschonden', 'vorm'),
  },
  {
    what: 'the region adds a rule that can never hold, the town lets it hold',
    layers: [
      lay(
        rule(
          'regio-nooit',
          'hulpbehoefte.gezinDraagt = draagt',
          all(is('hulpbehoefte.eigenKracht', 'niet'), is('hulpbehoefte.eigenKracht', 'volledig')),
          { priority: 999 },
        ),
      ),
      turn(change('regel', 'regio-nooit', '/conditions', all(is('hulpbehoefte.eigenKracht', 'niet')))),
    ],
    must: protectedPart,
  },
  {
    what: 'the region hides a switch, the town turns it',
    layers: [
      region({
        voegToe: {
          conclusies: [
            conclusion(
              'regio.streng',
              'streng',
              { ja: 'ja', nee: 'nee' },
              { beleid: 'first', standaard: 'ja' },
            ),
          ],
          regels: [
            rule('regio-streng', 'regio.streng = ja', all(is('ouders.verslaving', true))),
            rule('regio-licht', 'hulpbehoefte.gezinDraagt = draagt', all(is('regio.streng', 'nee')), {
              priority: 999,
            }),
          ],
        },
      }),
      turn(change('conclusie', 'regio.streng', '/standaard', 'nee')),
    ],
    must: protectedPart,
  },
  {
    what: 'the region rewords under its own name, the town turns the words',
    layers: [
      lay(
        rule('regio-acuut', 'veiligheid.niveau = acuut', all(is('veiligheid.acuut', true)), {
          priority: 500,
          uitleg: 'Er is nu gevaar. Bel 112.',
        }),
      ),
      turn(change('regel', 'regio-acuut', '/uitleg', 'Er is geen gevaar.')),
    ],
    must: told({ casus: danger, first: dangerSentence, added: 'Er is geen gevaar.' }),
  },
  {
    what: 'the town unprotects what the region protects',
    layers: [
      lay({ ...unsafeRule, beschermd: true }),
      turn(change('regel', 'regio-onveilig', '/beschermd', false)),
    ],
    must: protectedPart,
  },
  {
    what: 'the town drops what the region protects',
    layers: [
      lay({ ...unsafeRule, beschermd: true }),
      town({ vervalt: [{ regel: 'regio-onveilig', reden: 'Niet nodig hier.', bron: ['model'] }] }),
    ],
    must: protectedPart,
  },
  {
    what: 'three layers, each a little',
    layers: [
      region({ wijzig: [change('regel', 'spanning-nee', '/priority', 15)] }),
      overlay({
        id: 'midden',
        titel: 'Midden',
        basis: { id: 'regio', versie: '1' },
        wijzig: [change('regel', 'spanning-nee', '/priority', 19)],
      }),
      overlay({
        basis: { id: 'midden', versie: '1' },
        wijzig: [
          change('regel', 'spanning-nee', '/priority', 25),
          change('regel', 'spanning-nee', '/conditions', anything),
        ],
      }),
    ],
    must: protectedPart,
  },
  {
    what: 'the town as the region',
    layers: [lay(unsafeRule), overlay({ id: 'regio', basis: { id: 'regio', versie: '1' } })],
    must: otherBase,
  },
  {
    what: 'posing as the base, of an older version',
    layers: [overlay({ id: 'basis', versie: '1', ...nothing })],
    must: otherBase,
  },
  {
    what: 'posing as the base, of this version',
    layers: [overlay({ id: 'basis', versie: '2', ...nothing })],
    must: otherBase,
  },
  {
    what: 'posing as the base with a one',
    layers: [overlay({ id: 'bas1s', versie: '2', ...nothing })],
    must: otherBase,
  },
  {
    what: 'posing as the base with a dash',
    layers: [overlay({ id: 'ba-sis', versie: '2', ...nothing })],
    must: otherBase,
  },
  { what: 'titled as the base', layers: [overlay({ titel: baseRuleSet.titel })], must: otherBase },
  { what: 'the region skipped', layers: [lay(unsafeRule), overlay({ wijzig: [] })], must: otherBase },
  {
    what: 'the region in another version',
    layers: [lay(unsafeRule), overlay({ basis: { id: 'regio', versie: '2' } })],
    must: otherBase,
  },
  {
    what: 'the region changed under the same version, and pinned',
    layers: [lay(unsafeRule), overlay({ basis: { id: 'regio', versie: '1', vingerafdruk: '0'.repeat(64) } })],
    must: otherBase,
  },
  {
    what: 'the result of a region, as a file, as if it were a bottom',
    layers: [town({})],
    bottom: () => plain(ofRegion()),
    must: otherBase,
  },
  {
    what: 'the same with its origin cut off',
    layers: [town({})],
    bottom: () => {
      const { basis: _, ...rest } = plain(ofRegion())
      return rest
    },
    must: otherBase,
  },
  {
    what: 'a fork without help for suicidal thoughts, as the base',
    layers: [overlay({})],
    bottom: stripped,
    must: otherBase,
  },
  {
    what: 'a fork without any protection, as the base',
    layers: [
      overlay({ vervalt: [{ regel: 'route-crisisdienst', reden: 'Niet nodig hier.', bron: ['model'] }] }),
    ],
    bottom: unprotected,
    must: otherBase,
  },
  {
    what: 'a fork without protection, under a name of its own, laid below a town that names the base',
    layers: [overlay({})],
    bottom: () => ({ ...unprotected(), id: 'regio' }),
    must: otherBase,
  },
  {
    what: 'the issue: the region protects a weak rule; the town may be stricter',
    layers: [
      lay(
        rule(
          'regio-licht',
          'eigenKracht.grenzen = chronische-problematiek',
          all(is('problematiek.chronisch', true), is('ouders.verslaving', true)),
          { beschermd: true },
        ),
      ),
      town({
        voegToe: {
          regels: [
            rule(
              'stad-streng',
              'eigenKracht.grenzen = chronische-problematiek',
              all(is('problematiek.chronisch', true), is('ouders.psychischeProblematiek', true)),
            ),
          ],
        },
      }),
    ],
    must: taken,
  },
  {
    what: 'the region protects a weak threshold; the town counts less as enough',
    layers: [
      lay(
        rule(
          'regio-punt',
          'hulpbehoefte.vrijDraagt = niet',
          all(is('hulpgeschiedenis.lichteHulpIngezet', true), is('hulpbehoefte.lichteHulpOnvoldoende', true)),
          { beschermd: true, priority: 71 },
        ),
        because(
          'regio-reden',
          'vrij-lichte-hulp',
          is('hulpgeschiedenis.lichteHulpIngezet', true),
          is('hulpbehoefte.lichteHulpOnvoldoende', true),
        ),
      ),
      town({
        voegToe: {
          regels: [
            rule(
              'stad-punt',
              'hulpbehoefte.vrijDraagt = niet',
              all(is('hulpbehoefte.lichteHulpOnvoldoende', true)),
              { priority: 72 },
            ),
            because('stad-reden', 'vrij-lichte-hulp', is('hulpbehoefte.lichteHulpOnvoldoende', true)),
          ],
        },
      }),
    ],
    must: taken,
  },
  {
    what: 'a fact of the region gets its question turned by the town',
    layers: [
      region({
        voegToe: {
          feiten: [fact('regio.veiligThuis', 'rust in huis', 'Is er rust in huis?')],
          regels: [
            rule(
              'regio-rust',
              'procedure.aandachtspunten = veiligheid-inschatten',
              all(is('regio.veiligThuis', false)),
              { beschermd: true },
            ),
          ],
        },
      }),
      turn(change('feit', 'regio.veiligThuis', '/vraag', 'Is er geen rust in huis?')),
    ],
    must: protectedPart,
  },
  {
    what: 'what the town says is a change of the base, though the region said it',
    layers: [set(change('regel', 'regio-ladder', '/priority', 1))],
    must: refused('onbekende-regel'),
  },
]
