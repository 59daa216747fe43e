/**
 * A second reading of the domain's document (its sections are §1 to §7; "contract" is the page on the
 * shapes), written without sight of the rules: plain ifs over casussen of which everything is known.
 *
 * Where the documents leave room, this is what is read here. A star marks a reading that was first
 * another one and was given up for the library's, because that is as defensible.
 *
 *  1. §1 route, "a suspicion": the fact `veiligheid.vermoedenMishandeling`, no other signal.
 *  2. §2 `ladder.stap`: `geen-jeugdhulpvraag` comes where its step comes: after hulpvraag and
 *     problematiek, before benodigde-hulp. An open hulpvraag still goes first.
 *  3. §2.3 "light help proved insufficient" and §5 "is given and is not sufficient" are one thing: given,
 *     and not sufficient. How long it lasted does not count.
 *  4. §2.3 "specialist expertise needed": the need's own `deskundigheid`; `behandeling` alone is not
 *     enough. §5 and §7 "specialist": some need's `deskundigheid`.
 *  5. §2 `bijdragen`: a source that can meet the need partly or fully, beside a heavier rung than its
 *     own; `veiligheid-eerst` and `andere-voorziening` are heavier rungs, `niet-bepaald` and
 *     `geen-jeugdhulp` are not. An unwilling or unsafe network contributes nothing.
 *  6. * §2 `bijdragen`: a network of size `geen` contributes when the need says that it can. (First: it
 *     does not. The facts contradict each other there.)
 *  7. §2 `advies.trede` without needs, no youth-help question: `geen-jeugdhulp`, also when
 *     `benodigdeHulp.vastgesteld` is false.
 *  8. §5 "verstandelijke-beperking (in parents or child)": the child's is the kind of problem `beperking`.
 *  9. * §5 spanning, "a parent is beperkt": a parent or carer. (First: only the role `ouder`.) The
 *     question that parents do not share counts at any age.
 * 10. §4 zelfredzaamheid-overschat: scored 4 or 5, and then either chronic with a heavy load or a relapse.
 * 11. §6 "there is one", "no plan yet": `familiegroepsplan` is `aanwezig`; one in preparation is not yet
 *     one, and parents who declined a plan may still be offered an eigen-kracht-conferentie.
 * 12. §6 jim: "23 included" runs up to the 24th birthday. "Several problems": `problematiek.meervoudig`.
 * 13. §6 mentorproject: there is a young person, and a need for coaching or a leefgebied werk-opleiding
 *     whose draagkracht is not `toereikend` (`kwetsbaar` or worse).
 * 14. §6 signs-of-safety, "a child's safety at stake": level ernstig or worse. Verve, "parenting
 *     problems": the kind of problem `opvoeden`.
 * 15. §7: a point whose fact says that it was done is left out (`regisseur`, `een-plan`, `toekomstplan`,
 *     `gekwalificeerde-weging`, `toets-jeugdbescherming`, `terugkeercriteria`); `regisseur` and
 *     `nazorg-afspreken` hold for one need too, and without needs. familiegroepsplan-aanbieden: not
 *     offered, and nothing stands against it.
 * 16. * §7 eigen-kracht-vastleggen: once the ladder has come to eigen kracht. (First: always.)
 * 17. * §7 context-eerst: a need for treatment, psychological problems, the context not tried; but not
 *     from level ernstig on, where help may not wait. (First: at each level.)
 * 18. * §7 toekomstplan, "when help goes on": help is running, or the advice is youth help or
 *     veiligheid-eerst. (First: only when help is running.)
 * 19. * §7 volwassenenproblematiek: the parents' addiction also shows in `onveiligDoorVerslaving`. (First:
 *     only the facts on the parents.) Exhaustion and separation are not adults' problems here.
 * 20. contract §4 onderzoek-onvolledig: with `geen-jeugdhulpvraag` the ladder has ended. There is nothing to
 *     establish help for, so the third step is not missing and the advice is definite.
 */
import type { FullCasus } from './full-casus.js'
import { aandachtspunten, instrumenten } from './oracle-procedure.js'
import {
  adviesTrede,
  bijdragen,
  compartiment,
  dimensies,
  draagkracht,
  eigenKracht,
  grenzen,
  niveau,
  oordeel,
  regie,
  route,
  signalen,
  spanning,
  stap,
  stapOpen,
  trede,
} from './oracle-weging.js'

function status(casus: FullCasus) {
  // contract §4 "direct-handelen: the safety level is certainly acuut; nothing else is waited for"
  if (niveau(casus) === 'acuut') return 'direct-handelen'
  // contract §4 "one of the ladder's first three steps, or the assessment of safety, is not certainly done"
  // reading 20
  if (stapOpen(casus) || !casus.veiligheid.ingeschat) return 'onderzoek-onvolledig'
  // contract §4 "definitief: no answer to any open question can change ..." (there is no open question)
  return 'definitief'
}

/** What must come out for a casus of which everything is known. */
export function oracle(casus: FullCasus) {
  const gebieden = Object.entries(casus.leefgebieden)
  return {
    status: status(casus),
    niveau: niveau(casus),
    route: route(casus),
    // §1 "ladder.doorbroken is ja exactly when the level is acuut"
    doorbroken: niveau(casus) === 'acuut' ? 'ja' : 'nee',
    stap: stap(casus),
    trede: adviesTrede(casus),
    compartiment: compartiment(casus),
    grenzen: grenzen(casus),
    oordeel: oordeel(casus),
    spanning: spanning(casus),
    personen: casus.personen.map((p) => ({ id: p.id, ...dimensies(p), eigenKracht: eigenKracht(p) })),
    leefgebieden: gebieden.map(([leefgebied, gebied]) => ({
      leefgebied,
      draagkracht: draagkracht(gebied),
      regie: regie(gebied),
      signalen: signalen(casus, gebied),
    })),
    hulpbehoeften: casus.hulpbehoeften.map((need) => ({
      id: need.id,
      trede: trede(casus, need),
      bijdragen: bijdragen(casus, need),
    })),
    instrumenten: instrumenten(casus),
    aandachtspunten: aandachtspunten(casus),
  }
}
