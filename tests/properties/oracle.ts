/**
 * A second reading of the domain's page, edition 2 ("§" is a section of it; "contract" is the page on the
 * shapes), written without sight of the rules: plain functions over casussen of which everything is known.
 * Points of §7 that edition 1 spelled out keep its condition where edition 2 is silent.
 *
 * Where the page leaves room, this is what is read here. "Not judged" means that both are accepted. A star
 * marks a reading that was first another one and was given up for the library's, because that is as defensible.
 *
 *  1. §2 stap: an open hulpvraag goes first, also when there are no problems; `geen-jeugdhulpvraag` comes
 *     before `benodigde-hulp`.
 *  2. §1 veilig-thuis "acute unsafety" is the fact `acuut`, not plans or an attempt at suicide.
 *  3. §1 "at level ernstig with aanwezig false the ladder stands at problematiek": at acuut too, since
 *     "unsafe is never no problem".
 *  4. * §1 against §2: at ernstig without any need the advice is `niet-bepaald`, though the steps are done, and
 *     then the fase is incomplete. (First: afgewogen, since §2 does not name it.)
 *  5. §2 fase "a need must first be examined": one that is niet-bepaald at step 7; not one that is
 *     `eerst-toetsen` while the network or a free provision carries it.
 *  6. §2 step 3 "every young person is 23 or older": there is at least one.
 *  7. §2 bijdragen: a source that can meet the need partly or fully by its estimate, beside a heavier rung
 *     than its own, also where a limit kept it from carrying all; `niet-bepaald` and `geen-jeugdhulp` are no
 *     heavier rungs. An unwilling or unsafe network brings nothing.
 *  8. §2b placed with the network, "the home is unsafe": the three facts that §2b names; escalation (which §1
 *     counts too) is not judged. "It lasts long": langdurig or levenslang. "Still gets": until it was done.
 *  9. §5 spanning, "a parent is beperkt": any opvoeder.
 * 10. §2b kwetsbaar, "chronic": the problem, not a leefgebied (a family with an everyday question is not taken
 *     through twelve of them). Intellectual disability: in parents or child.
 * 11. §2b toetsen asks nothing about the estimate: `gezinDraagt` names "estimate volledig" apart. And nogTeDoen
 *     takes each from toetsen as it stands, * but inschatting-toetsen only while `gezinDraagt` is eerst-toetsen:
 *     else no vulnerable family would ever come to a decision. (First: as it stands too.)
 * 12. * §2b deskundige, "intellectual disability": in parents or child, as §5 says. (First: the problem only.)
 * 13. §2b krachten: "every opvoeder" needs one; of several young persons one who is beperkt is enough.
 * 14. §2b light help: family-wide, unless `lichteHulpOnvoldoende` is false; "for this need" in vrijDraagt says
 *     the same.
 * 15. §2b personen-vastleggen, "no parent": no ouder or verzorger; a pleegouder the law does not count (§3).
 * 16. §6 "unless there is one": `aanwezig`; one in preparation is not yet one.
 * 17. §6 eigen-kracht-conferentie, "no acute danger": level acuut.
 * 18. * §6 mentorproject, "School's cool at the step to secondary school" says which project, when there is a
 *     need for coaching. (First: a trigger of its own.)
 * 19. §6 allemaal-opvoeders: "parents" need not be listed among the persons.
 * 20. §6 verve, "safety problems at home": §1's list of the unsafe home; "parenting": the kind `opvoeden`.
 * 21. §9: judged is only what its few words settle; nel with psychological problems and * when empo fits
 *     an opvoeder are not judged. (First: always.)
 * 22. §10: nog-niet is niet-geevalueerd (* less safe before any evaluation: not judged); opschalen when safety is less, or goals `niet` and neither side says
 *     `meer`; "safe": not less safe and level geen-signalen (at zorgen not judged; from ernstig on never).
 *     Where the line between bijstellen and doorgaan lies is not judged.
 * 23. §7: warme-overdracht, laat-meebeslissen, lotgenoten, beschermende-factoren have no condition; of
 *     school-betrekken, wie-doet-wat and ervaring-meewegen only that they end when done.
 * 24. §7 evaluatie-afspreken when light help lasted long and fell short: not judged.
 * 25. §7 context-eerst: not from level ernstig on, where help may not wait.
 * 26. §7 volwassenenproblematiek: the parents' addiction also shows in `onveiligDoorVerslaving`.
 * 27. §2 overbruggen: step 7 or waiting; while a step is open not judged.
 * 28. §2 behoefte-opnieuw-bekijken: ernst ernstig or a chronic problem, once the steps are done; * else, and in
 *     acute danger, not judged. (First: not without problems.)
 * 29. * Published cases want three things for certain while the fact that would stop them is unknown, so that it
 *     can't stop them (what is certain stays certain): the points toestemming-12 and -16 under a court measure
 *     (Alkmaar, Bas and Gina), meldcode-doorlopen after the code was followed (praktijk, onveilig-thuis-netwerk),
 *     and the conference where a plan was offered though a ground stands against it (Alkmaar, Bas). Where that
 *     fact is true, they are not judged. (First: out.)
 */
import type { FullCasus } from './full-casus.js'
import { instrumenten, meten, uitkomst } from './oracle-inzet.js'
import {
  dimensies,
  draagkracht,
  eigenKracht,
  grenzen,
  kwetsbaar,
  oordeel,
  regie,
  signalen,
  spanning,
  zelfregieAandacht,
} from './oracle-krachten.js'
import { aandachtspunten } from './oracle-procedure.js'
import { many, one, type Verdict } from './oracle-shape.js'
import { niveau, route, stap } from './oracle-veiligheid.js'
import {
  adviesTrede,
  besluitrijp,
  bijdragen,
  compartiment,
  fase,
  gezinDraagt,
  netwerkDraagt,
  nogTeDoen,
  toetsen,
  trede,
  vrijDraagt,
} from './oracle-weging.js'

/** What must come out for a casus of which everything is known, conclusion by conclusion. */
export function verdicts(casus: FullCasus): readonly Verdict[] {
  return [
    one('veiligheid.niveau', niveau(casus)),
    many('veiligheid.route', route(casus)),
    // §1 "ladder.doorbroken is ja exactly when the level is acuut"
    one('ladder.doorbroken', niveau(casus) === 'acuut' ? 'ja' : 'nee'),
    one('ladder.stap', stap(casus)),
    ...casus.personen.flatMap((p) => {
      const { ben, kan, wil, heb, weet } = dimensies(p)
      return [
        one('persoon.ben', ben, p.id),
        one('persoon.kan', kan, p.id),
        one('persoon.wil', wil, p.id),
        one('persoon.heb', heb, p.id),
        one('persoon.weet', weet, p.id),
        one('persoon.eigenKracht', eigenKracht(p), p.id),
      ]
    }),
    ...Object.entries(casus.leefgebieden).flatMap(([id, gebied]) => [
      one('leefgebied.draagkracht', draagkracht(gebied), id),
      one('leefgebied.regie', regie(gebied), id),
      many('leefgebied.signalen', signalen(casus, gebied), id),
    ]),
    many('zelfregie.aandacht', zelfregieAandacht(casus)),
    many('eigenKracht.grenzen', grenzen(casus)),
    one('eigenKracht.oordeel', oordeel(casus)),
    one('eigenKracht.spanning', spanning(casus)),
    one('weging.kwetsbaar', kwetsbaar(casus)),
    ...casus.hulpbehoeften.flatMap((need) => [
      many('hulpbehoefte.toetsen', toetsen(casus, need), need.id),
      one('hulpbehoefte.gezinDraagt', gezinDraagt(casus, need), need.id),
      one('hulpbehoefte.netwerkDraagt', netwerkDraagt(casus, need), need.id),
      one('hulpbehoefte.vrijDraagt', vrijDraagt(casus, need), need.id),
      one('hulpbehoefte.trede', trede(casus, need), need.id),
      many('hulpbehoefte.bijdragen', bijdragen(casus, need), need.id),
    ]),
    one('advies.trede', adviesTrede(casus)),
    one('advies.compartiment', compartiment(casus)),
    one('advies.fase', fase(casus)),
    many('advies.nogTeDoen', nogTeDoen(casus)),
    one('advies.besluitrijp', besluitrijp(casus)),
    many('inzet.instrumenten', instrumenten(casus)),
    many('meten.instrumenten', meten(casus)),
    one('evaluatie.uitkomst', uitkomst(casus)),
    many('procedure.aandachtspunten', aandachtspunten(casus)),
  ]
}

const inside = (leden: Readonly<Record<string, boolean | undefined>>) =>
  Object.keys(leden).filter((value) => leden[value] === true)

/** The same as a plain object; of what collects only what must certainly be in. */
export function oracle(casus: FullCasus) {
  const stand = fase(casus)
  return {
    // contract §4 "definitief: no answer to any open question can change ...": there is no open question
    status: stand === 'afgewogen' ? ('definitief' as const) : stand,
    niveau: niveau(casus),
    route: inside(route(casus)),
    doorbroken: niveau(casus) === 'acuut' ? 'ja' : 'nee',
    stap: stap(casus),
    trede: adviesTrede(casus),
    compartiment: compartiment(casus),
    grenzen: inside(grenzen(casus)),
    oordeel: oordeel(casus),
    spanning: spanning(casus),
    personen: casus.personen.map((p) => ({ id: p.id, ...dimensies(p), eigenKracht: eigenKracht(p) })),
    leefgebieden: Object.entries(casus.leefgebieden).map(([leefgebied, gebied]) => ({
      leefgebied,
      draagkracht: draagkracht(gebied),
      regie: regie(gebied),
      signalen: inside(signalen(casus, gebied)),
    })),
    hulpbehoeften: casus.hulpbehoeften.map((need) => ({
      id: need.id,
      trede: trede(casus, need),
      bijdragen: inside(bijdragen(casus, need)),
    })),
    instrumenten: inside(instrumenten(casus)),
    aandachtspunten: inside(aandachtspunten(casus)),
  }
}
