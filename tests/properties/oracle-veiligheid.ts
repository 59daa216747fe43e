/** The second reading of safety (§1) and of the steps of the ladder (§2). */
import type { Uitkomsten } from '../../src/index.js'
import type { FullCasus } from './full-casus.js'
import type { Members } from './oracle-shape.js'

export function niveau({ veiligheid, ouders, netwerk }: FullCasus): Uitkomsten['veiligheid.niveau'] {
  // §1 "acuut: acute unsafety; or suicidality with plans or an attempt"
  if (veiligheid.acuut) return 'acuut'
  if (veiligheid.suicidaliteit === 'plannen' || veiligheid.suicidaliteit === 'poging') return 'acuut'
  // §1 "ernstig: structural unsafety; suspicion of abuse; serious escalation at home; a child growing
  // up unsafe with addicted parents; suicidal thoughts"
  if (veiligheid.structureel || veiligheid.vermoedenMishandeling || veiligheid.escalatieThuis)
    return 'ernstig'
  if (veiligheid.onveiligDoorVerslaving || veiligheid.suicidaliteit === 'gedachten') return 'ernstig'
  // §1 "zorgen: parents' addiction, psychiatric problems or intellectual disability [...]; an unsafe
  // network; a complex separation"
  if (ouders.verslaving || ouders.psychischeProblematiek || ouders.verstandelijkeBeperking) return 'zorgen'
  if (!netwerk.veilig || ouders.complexeScheiding) return 'zorgen'
  // §1 "when nothing points to danger but safety was not assessed"
  if (!veiligheid.ingeschat) return 'zorgen'
  return 'geen-signalen'
}

/** Level ernstig or worse. */
export function onveilig(casus: FullCasus): boolean {
  return niveau(casus) === 'ernstig' || niveau(casus) === 'acuut'
}

/** §1 "when the home is unsafe (acute, structural, suspicion, escalation, addiction)". */
export function thuisOnveilig({ veiligheid: v }: FullCasus): boolean {
  return v.acuut || v.structureel || v.vermoedenMishandeling || v.escalatieThuis || v.onveiligDoorVerslaving
}

/** §1 "a suspicion, structural unsafety or a child unsafe through addiction"; the same three in §2b and in §1's point. */
export function meldcodeSignaal({ veiligheid: v }: FullCasus): boolean {
  return v.vermoedenMishandeling || v.structureel || v.onveiligDoorVerslaving
}

export function route(casus: FullCasus): Members<'veiligheid.route'> {
  const { veiligheid: v, procedure } = casus
  const hulpFaalt = !v.hulpMogelijk || !v.hulpGeaccepteerd || !v.hulpResultaat
  return {
    // §1 "crisisdienst at acuut"
    crisisdienst: niveau(casus) === 'acuut',
    // §1 "suicidepreventie from suicidal thoughts on"
    suicidepreventie: v.suicidaliteit !== 'geen',
    // §1 "when the home is unsafe [...], not for suicidal thoughts alone"
    'lokaal-veiligheidsteam': thuisOnveilig(casus),
    // §1 "veiligheidsplan, while there is none, from ernstig on for any cause"
    veiligheidsplan: onveilig(casus) && !v.veiligheidsplan,
    // §1 "and then acute or structural unsafety, or effective help cannot be organised, is not accepted,
    // or gives no result in time"; reading 2
    'veilig-thuis': meldcodeSignaal(casus) && (v.acuut || v.structureel || hulpFaalt),
    // §1 "only while no court measure runs) when unsafety is structural and voluntary help is refused or
    // gives no result"
    jeugdbeschermingstafel:
      v.structureel && (!v.hulpGeaccepteerd || !v.hulpResultaat) && !procedure.gedwongenKader,
  }
}

export function stap(casus: FullCasus): Uitkomsten['ladder.stap'] {
  const { hulpvraag, problematiek, benodigdeHulp } = casus
  // §2 "the first step that is known not to be done"
  if (!hulpvraag.vastgesteld) return 'hulpvraag'
  if (!problematiek.vastgesteld) return 'problematiek'
  // §2 "geen-jeugdhulpvraag when the problems were examined and there are none", but §1 "unsafe is never
  // no problem [...] the ladder stands at problematiek: look again"; readings 1 and 3
  if (!problematiek.aanwezig) return onveilig(casus) ? 'problematiek' : 'geen-jeugdhulpvraag'
  if (!benodigdeHulp.vastgesteld) return 'benodigde-hulp'
  return 'eigen-kracht'
}

/** "A step before eigen kracht open". */
export function stapOpen(casus: FullCasus): boolean {
  return ['hulpvraag', 'problematiek', 'benodigde-hulp'].includes(stap(casus))
}
