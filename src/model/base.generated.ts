// Written by `npm run generate` from rules/basis; don't edit.
import type { EenVan, Tussen } from './known-part.js'
import type { Collected, Eigen, Outcome, Suggestie } from './outcome.js'
import type { Geldigheid } from './validity.js'
import type { Visie } from './views.js'

/**
 * The leefgebieden (life domains) of the rule set.
 *
 * @example
 * ```ts
 * import { baseRuleSet, type Leefgebied } from 'eigen-kracht'
 *
 * const first: Leefgebied = 'financien'
 * console.log(baseRuleSet.leefgebieden.find(({ id }) => id === first)?.titel) // geld en inkomen
 * ```
 */
export type Leefgebied = 'financien' | 'werk-opleiding' | 'tijdsbesteding' | 'huisvesting' | 'huiselijke-relaties' | 'geestelijke-gezondheid' | 'lichamelijke-gezondheid' | 'middelengebruik' | 'adl-vaardigheden' | 'sociaal-netwerk' | 'maatschappelijke-participatie' | 'justitie'

/**
 * A person in or around the family. Absent and `null` both mean unknown.
 *
 * @example
 * ```ts
 * import type { Persoon } from 'eigen-kracht'
 *
 * const person: Persoon = { id: 'p1', rol: 'jeugdige', leeftijd: { tussen: [11, 13] }, motivatie: 'sterk' }
 * ```
 */
export interface Persoon {
  /** A pseudonym, 1 to 64 characters, its own for each person. */
  readonly id: string
  /** Wie horen er bij dit gezin, en wat is de rol van ieder? */
  readonly rol?: 'jeugdige' | 'ouder' | 'verzorger' | 'pleegouder' | 'steunfiguur' | EenVan<'jeugdige' | 'ouder' | 'verzorger' | 'pleegouder' | 'steunfiguur'> | null | undefined
  /** Hoe oud is deze persoon? (0 to 120 jaar) */
  readonly leeftijd?: number | Tussen | null | undefined
  /** Hoeveel vertrouwen heeft deze persoon in zichzelf? */
  readonly zelfvertrouwen?: 'niet' | 'beperkt' | 'voldoende' | 'sterk' | EenVan<'niet' | 'beperkt' | 'voldoende' | 'sterk'> | null | undefined
  /** Hoe goed kan deze persoon omgaan met tegenslag? */
  readonly veerkracht?: 'niet' | 'beperkt' | 'voldoende' | 'sterk' | EenVan<'niet' | 'beperkt' | 'voldoende' | 'sterk'> | null | undefined
  /** Hoe goed kan deze persoon de eigen talenten gebruiken? */
  readonly vaardigheden?: 'niet' | 'beperkt' | 'voldoende' | 'sterk' | EenVan<'niet' | 'beperkt' | 'voldoende' | 'sterk'> | null | undefined
  /** Hoe goed kan deze persoon zelf problemen oplossen? */
  readonly probleemoplossend?: 'niet' | 'beperkt' | 'voldoende' | 'sterk' | EenVan<'niet' | 'beperkt' | 'voldoende' | 'sterk'> | null | undefined
  /** Hoe goed kan deze persoon om hulp vragen als dat nodig is? */
  readonly hulpVragen?: 'niet' | 'beperkt' | 'voldoende' | 'sterk' | EenVan<'niet' | 'beperkt' | 'voldoende' | 'sterk'> | null | undefined
  /** Hoe graag wil deze persoon hieraan werken? */
  readonly motivatie?: 'niet' | 'beperkt' | 'voldoende' | 'sterk' | EenVan<'niet' | 'beperkt' | 'voldoende' | 'sterk'> | null | undefined
  /** Hoe duidelijk is voor deze persoon wat een goed leven is? */
  readonly eigenDoelen?: 'niet' | 'beperkt' | 'voldoende' | 'sterk' | EenVan<'niet' | 'beperkt' | 'voldoende' | 'sterk'> | null | undefined
  /** Hoeveel steun krijgt deze persoon van andere mensen? */
  readonly steunpersonen?: 'niet' | 'beperkt' | 'voldoende' | 'sterk' | EenVan<'niet' | 'beperkt' | 'voldoende' | 'sterk'> | null | undefined
  /** Hoeveel kansen en steun zijn er op school, bij een club of in de buurt? */
  readonly hulpbronnen?: 'niet' | 'beperkt' | 'voldoende' | 'sterk' | EenVan<'niet' | 'beperkt' | 'voldoende' | 'sterk'> | null | undefined
  /** Hoe goed weet deze persoon wat er speelt, en wat helpt? */
  readonly kennis?: 'niet' | 'beperkt' | 'voldoende' | 'sterk' | EenVan<'niet' | 'beperkt' | 'voldoende' | 'sterk'> | null | undefined
  /** Hoeveel heeft deze persoon nu aan eerdere ervaringen? */
  readonly ervaring?: 'niet' | 'beperkt' | 'voldoende' | 'sterk' | EenVan<'niet' | 'beperkt' | 'voldoende' | 'sterk'> | null | undefined
  /** Hoe goed weet deze persoon waar er hulp is? */
  readonly wegwijs?: 'niet' | 'beperkt' | 'voldoende' | 'sterk' | EenVan<'niet' | 'beperkt' | 'voldoende' | 'sterk'> | null | undefined
}

/**
 * One life domain of the family.
 *
 * @example
 * ```ts
 * import type { LeefgebiedFeiten } from 'eigen-kracht'
 *
 * const money: LeefgebiedFeiten = { zelfredzaamheid: 3, draaglast: 'matig', steun: true }
 * ```
 */
export interface LeefgebiedFeiten {
  /** Hoe goed redt het gezin zich hier: 1 acuut, 2 niet, 3 beperkt, 4 voldoende, 5 volledig? (1 to 5 , whole) */
  readonly zelfredzaamheid?: number | Tussen | null | undefined
  /** Hoe zwaar zijn de zorgen en problemen op dit leefgebied? */
  readonly draaglast?: 'geen' | 'licht' | 'matig' | 'zwaar' | EenVan<'geen' | 'licht' | 'matig' | 'zwaar'> | null | undefined
  /** Beslist het gezin hier zelf, ook als anderen meehelpen? */
  readonly zelfregie?: 'niet' | 'deels' | 'volledig' | EenVan<'niet' | 'deels' | 'volledig'> | null | undefined
  /** Duren de problemen hier al lang, of komen ze steeds terug? */
  readonly chronisch?: boolean | null | undefined
  /** Heeft het gezin hier steun nodig? */
  readonly steun?: boolean | null | undefined
  /** Heeft iemand met de juiste opleiding dit leefgebied beoordeeld? */
  readonly gewogen?: boolean | null | undefined
  /** Hoeveel maanden geleden is dit leefgebied voor het laatst beoordeeld? (0 to 240 maanden) */
  readonly maandenSindsBeoordeling?: number | Tussen | null | undefined
}

/**
 * One need for help.
 *
 * @example
 * ```ts
 * import type { Hulpbehoefte } from 'eigen-kracht'
 *
 * const need: Hulpbehoefte = {
 *   id: 'steun',
 *   aard: 'begeleiding',
 *   eigenKracht: 'deels',
 *   netwerk: { eenVan: ['deels', 'volledig'] },
 * }
 * ```
 */
export interface Hulpbehoefte {
  /** A pseudonym, 1 to 64 characters, its own for each need. */
  readonly id: string
  /** Welke hulp is nodig, en wat voor soort hulp is dat? */
  readonly aard?: 'informatie' | 'praktische-steun' | 'coaching' | 'opvoedondersteuning' | 'vervoer' | 'begeleiding' | 'logeren' | 'behandeling' | 'verblijf' | EenVan<'informatie' | 'praktische-steun' | 'coaching' | 'opvoedondersteuning' | 'vervoer' | 'begeleiding' | 'logeren' | 'behandeling' | 'verblijf'> | null | undefined
  /** Hoe lang is hiervoor waarschijnlijk hulp nodig? */
  readonly duur?: 'kort' | 'middellang' | 'langdurig' | 'levenslang' | EenVan<'kort' | 'middellang' | 'langdurig' | 'levenslang'> | null | undefined
  /** Welke kennis van een professional is hiervoor nodig? */
  readonly deskundigheid?: 'geen' | 'generalistisch' | 'specialistisch' | EenVan<'geen' | 'generalistisch' | 'specialistisch'> | null | undefined
  /** Staat vast hoeveel hiervoor nodig is, ook in weekenden en vakanties? */
  readonly omvangVastgesteld?: boolean | null | undefined
  /** Kan het gezin zelf doen wat hier nodig is? */
  readonly eigenKracht?: 'niet' | 'deels' | 'volledig' | EenVan<'niet' | 'deels' | 'volledig'> | null | undefined
  /** Wie in het gezin zou dit zelf doen? */
  readonly gedragenDoor?: 'jeugdige' | 'ouders' | EenVan<'jeugdige' | 'ouders'> | null | undefined
  /** Zijn gezin en professional het eens over wat het gezin hier kan? */
  readonly overeenstemming?: boolean | null | undefined
  /** Is dit gewoon voor de leeftijd, of is het meer? */
  readonly gebruikelijk?: 'gebruikelijk' | 'meer-dan-gebruikelijk' | EenVan<'gebruikelijk' | 'meer-dan-gebruikelijk'> | null | undefined
  /** Kunnen mensen om het gezin heen doen wat hier nodig is? */
  readonly netwerk?: 'niet' | 'deels' | 'volledig' | EenVan<'niet' | 'deels' | 'volledig'> | null | undefined
  /** Kan hulp die voor iedereen open is, dit bieden? */
  readonly vrijToegankelijk?: 'niet' | 'deels' | 'volledig' | EenVan<'niet' | 'deels' | 'volledig'> | null | undefined
  /** Was de lichte hulp ook hiervoor niet genoeg? */
  readonly lichteHulpOnvoldoende?: boolean | null | undefined
  /** Welke andere wet dan de Jeugdwet kan hier hulp geven? */
  readonly anderWettelijkKader?: 'geen' | 'wlz' | 'zvw' | 'wmo' | 'onderwijs' | EenVan<'geen' | 'wlz' | 'zvw' | 'wmo' | 'onderwijs'> | null | undefined
  /** Is hiervoor al meer steun thuis, op school of in de buurt geprobeerd? */
  readonly contextversterkingGeprobeerd?: boolean | null | undefined
  /** Heeft het probleem hierachter meer dan één oorzaak? */
  readonly meerdereOorzaken?: boolean | null | undefined
  /** Vindt de gecertificeerde instelling deze hulp nodig? */
  readonly nodigVolgensInstelling?: boolean | null | undefined
}

/**
 * What may be said of a family, by the rule set. All of it may be left out: unknown.
 *
 * @example
 * ```ts
 * import type { Gezegd } from 'eigen-kracht'
 *
 * const said: Gezegd = { veiligheid: { escalatieThuis: true }, personen: [{ id: 'p1', rol: 'jeugdige' }] }
 * ```
 */
export interface Gezegd {
  readonly hulpvraag?: {
    /** Is vastgesteld waarmee het gezin geholpen wil worden? */
    readonly vastgesteld?: boolean | null | undefined
    /** Heeft het kind of de jongere zelf een hulpvraag? */
    readonly vanJeugdige?: boolean | null | undefined
    /** Hebben de ouders of verzorgers een hulpvraag? */
    readonly vanOuders?: boolean | null | undefined
  } | null | undefined
  readonly problematiek?: {
    /** Is onderzocht of er problemen zijn, en welke? */
    readonly vastgesteld?: boolean | null | undefined
    /** Zijn er problemen met opgroeien of opvoeden, psychische problemen of een stoornis? */
    readonly aanwezig?: boolean | null | undefined
    /** Welke soorten problemen zijn er? */
    readonly soorten?: readonly ('opgroeien' | 'opvoeden' | 'psychisch' | 'stoornis' | 'gedrag' | 'beperking' | 'verstandelijke-beperking' | 'scheiding')[] | null | undefined
    /** Hoe ernstig zijn de problemen? */
    readonly ernst?: 'licht' | 'matig' | 'ernstig' | EenVan<'licht' | 'matig' | 'ernstig'> | null | undefined
    /** Duren de problemen al lang, of komen ze steeds terug? */
    readonly chronisch?: boolean | null | undefined
    /** Spelen er verschillende problemen tegelijk? */
    readonly meervoudig?: boolean | null | undefined
  } | null | undefined
  readonly benodigdeHulp?: {
    /** Is voor alle problemen vastgesteld welke hulp nodig is, en hoeveel? */
    readonly vastgesteld?: boolean | null | undefined
  } | null | undefined
  readonly veiligheid?: {
    /** Is de veiligheid stap voor stap ingeschat, met een vaste werkwijze? */
    readonly ingeschat?: boolean | null | undefined
    /** Is iemand in het gezin nu in gevaar, zodat meteen hulp nodig is? */
    readonly acuut?: boolean | null | undefined
    /** Is het al lange tijd of steeds opnieuw onveilig? */
    readonly structureel?: boolean | null | undefined
    /** Is er een vermoeden van kindermishandeling of huiselijk geweld? */
    readonly vermoedenMishandeling?: boolean | null | undefined
    /** Lopen ruzies of spanningen thuis ernstig uit de hand? */
    readonly escalatieThuis?: boolean | null | undefined
    /** Is het voor een kind onveilig door de verslaving van een ouder? */
    readonly onveiligDoorVerslaving?: boolean | null | undefined
    /** Denkt een kind of jongere aan zelfdoding? */
    readonly suicidaliteit?: 'geen' | 'gedachten' | 'plannen' | 'poging' | EenVan<'geen' | 'gedachten' | 'plannen' | 'poging'> | null | undefined
    /** Is er een veiligheidsplan, met afspraken over hoe iedereen veilig blijft? */
    readonly veiligheidsplan?: boolean | null | undefined
    /** Heeft de jeugdbescherming bekeken of anderen de opvoeding moeten overnemen? */
    readonly jeugdbeschermingstoets?: boolean | null | undefined
    /** Staat vast wanneer en hoe het kind weer thuis kan wonen? */
    readonly terugkeercriteria?: boolean | null | undefined
    /** Is er hulp te regelen die het gezin echt veiliger maakt? */
    readonly hulpMogelijk?: boolean | null | undefined
    /** Willen de ouders en het kind de hulp voor de veiligheid aannemen? */
    readonly hulpGeaccepteerd?: boolean | null | undefined
    /** Werkt de hulp op tijd, zodat het weer veilig wordt? */
    readonly hulpResultaat?: boolean | null | undefined
  } | null | undefined
  readonly ouders?: {
    /** Is het de ouders nu te veel, of zijn ze uitgeput? */
    readonly overbelast?: boolean | null | undefined
    /** Dreigt het de ouders te veel te worden? */
    readonly overbelastingDreigt?: boolean | null | undefined
    /** Is met de ouders onderzocht wat zij kunnen dragen, naast werk, zorg en eigen gezondheid? */
    readonly belastbaarheidOnderzocht?: boolean | null | undefined
    /** Heeft een ouder een verslaving? */
    readonly verslaving?: boolean | null | undefined
    /** Heeft een ouder psychische problemen, zoals angst of een trauma? */
    readonly psychischeProblematiek?: boolean | null | undefined
    /** Heeft een ouder een verstandelijke beperking? */
    readonly verstandelijkeBeperking?: boolean | null | undefined
    /** Voedt één ouder de kinderen alleen of bijna alleen op? */
    readonly eenoudergezin?: boolean | null | undefined
    /** Is er een scheiding van de ouders met veel strijd? */
    readonly complexeScheiding?: boolean | null | undefined
  } | null | undefined
  readonly netwerk?: {
    /** Hoeveel mensen heeft het gezin om zich heen? */
    readonly omvang?: 'geen' | 'zeer-beperkt' | 'voldoende' | 'ruim' | EenVan<'geen' | 'zeer-beperkt' | 'voldoende' | 'ruim'> | null | undefined
    /** Willen de mensen om het gezin heen meehelpen? */
    readonly bereid?: boolean | null | undefined
    /** Zijn de mensen om het gezin heen veilig voor het kind? */
    readonly veilig?: boolean | null | undefined
    /** Heeft het kind zelf iemand gekozen om op te vertrouwen? */
    readonly steunfiguur?: boolean | null | undefined
  } | null | undefined
  readonly hulpgeschiedenis?: {
    /** Krijgt of kreeg het gezin lichte hulp, zoals opvoedadvies of coaching? */
    readonly lichteHulpIngezet?: boolean | null | undefined
    /** Is of was de lichte hulp genoeg voor het gezin? */
    readonly lichteHulpToereikend?: boolean | null | undefined
    /** Ging het na veel hulp weer slechter? */
    readonly terugvalNaIntensieveHulp?: boolean | null | undefined
    /** Krijgt het gezin nu al jeugdhulp? */
    readonly lopendeJeugdhulp?: boolean | null | undefined
    /** Hoeveel maanden duurt of duurde de lichte hulp? (0 to 240 maanden) */
    readonly maandenLichteHulp?: number | Tussen | null | undefined
  } | null | undefined
  readonly procedure?: {
    /** Kon het kind zelf vertellen wat belangrijk is, en is er geluisterd? */
    readonly jeugdigeGehoord?: boolean | null | undefined
    /** Konden de ouders zelf vertellen wat belangrijk is, en is er geluisterd? */
    readonly oudersGehoord?: boolean | null | undefined
    /** Is verteld dat er gratis iemand kan meedenken die niet van de gemeente is? */
    readonly clientondersteuningAangeboden?: boolean | null | undefined
    /** Is er één plan voor het hele gezin, met alle hulp erin? */
    readonly eenPlan?: boolean | null | undefined
    /** Is er één vaste persoon die alle hulp op elkaar afstemt? */
    readonly regisseur?: boolean | null | undefined
    /** Heeft iemand met de juiste opleiding meebeoordeeld, en is dat vastgelegd? */
    readonly gekwalificeerdeBeoordelaar?: boolean | null | undefined
    /** Zijn de stappen van de meldcode gezet? */
    readonly meldcodeDoorlopen?: boolean | null | undefined
    /** Is afgesproken wanneer iedereen samen bekijkt of de hulp werkt? */
    readonly evaluatieAfgesproken?: boolean | null | undefined
    /** Is afgesproken wie contact houdt als de hulp klaar is? */
    readonly nazorgAfgesproken?: boolean | null | undefined
    /** Is er een plan voor rond de 18 jaar, over wonen, geld en werk? */
    readonly toekomstplan?: boolean | null | undefined
    /** Gaat het om langer doorgaan met hulp die er al is? */
    readonly verlenging?: boolean | null | undefined
    /** Is er verplichte hulp van de kinderrechter, zoals een ondertoezichtstelling? */
    readonly gedwongenKader?: boolean | null | undefined
    /** Staat in de verordening hoe wordt gewogen wat een gezin zelf kan? */
    readonly factorenInVerordening?: boolean | null | undefined
    /** Hoe staat het met het plan dat het gezin zelf mag maken? */
    readonly familiegroepsplan?: 'niet-aangeboden' | 'aangeboden' | 'afgezien' | 'in-voorbereiding' | 'aanwezig' | EenVan<'niet-aangeboden' | 'aangeboden' | 'afgezien' | 'in-voorbereiding' | 'aanwezig'> | null | undefined
    /** Is er een reden waarom een eigen plan van het gezin nu niet past? */
    readonly familiegroepsplanContraIndicatie?: boolean | null | undefined
    /** Waarom past een eigen plan van het gezin nu niet? */
    readonly familiegroepsplanContraGrond?: 'bedreiging-ontwikkeling' | 'belang-kind' | EenVan<'bedreiging-ontwikkeling' | 'belang-kind'> | null | undefined
    /** Moet het gezin wachten voordat de hulp begint? */
    readonly wachttijd?: boolean | null | undefined
    /** Moet het kind misschien ergens anders gaan wonen? */
    readonly uithuisplaatsingDreigt?: boolean | null | undefined
    /** Dreigt de jongere geschorst te worden van school? */
    readonly schorsingDreigt?: boolean | null | undefined
    /** Gaat het kind binnenkort van de basisschool naar de middelbare school? */
    readonly overstapVoortgezet?: boolean | null | undefined
    /** Is iedereen verteld dat er een vertrouwenspersoon is? */
    readonly vertrouwenspersoonGenoemd?: boolean | null | undefined
    /** Is er overlegd met de school? */
    readonly schoolBetrokken?: boolean | null | undefined
    /** Staat in het plan wie wat doet en wanneer, voor het hele gezin? */
    readonly wieDoetWat?: boolean | null | undefined
    /** Is gevraagd wat het kind en de ouders zelf kunnen doen? */
    readonly watZelfGevraagd?: boolean | null | undefined
    /** Is meegewogen welke ervaring het gezin met eerdere hulp heeft? */
    readonly ervaringMeegewogen?: boolean | null | undefined
    /** Beslissen het kind en de ouders mee over de hulp? */
    readonly samenBeslist?: boolean | null | undefined
    /** Denken het kind en de ouders dat het plan hen sterker maakt? */
    readonly planVersterkt?: boolean | null | undefined
  } | null | undefined
  readonly zelfregie?: {
    /** Beslist het gezin zelf over het eigen leven en de hulp? */
    readonly eigenaarschap?: 'niet' | 'deels' | 'volledig' | EenVan<'niet' | 'deels' | 'volledig'> | null | undefined
    /** Is gevraagd naar wat het gezin zelf kan, en is dat benoemd? */
    readonly eigenKracht?: boolean | null | undefined
    /** Is bekend wat het kind en de ouders zelf willen? */
    readonly motivatie?: boolean | null | undefined
    /** Is samen in kaart gebracht welke mensen belangrijk zijn? */
    readonly contacten?: boolean | null | undefined
  } | null | undefined
  readonly evaluatie?: {
    /** Is er al samen teruggekeken op de hulp? */
    readonly moment?: 'nog-niet' | 'tussentijds' | 'eind' | EenVan<'nog-niet' | 'tussentijds' | 'eind'> | null | undefined
    /** Zijn de doelen van het plan behaald? */
    readonly doelenBehaald?: 'niet' | 'deels' | 'volledig' | EenVan<'niet' | 'deels' | 'volledig'> | null | undefined
    /** Is het plan uitgevoerd? */
    readonly planUitgevoerd?: 'niet' | 'deels' | 'volledig' | EenVan<'niet' | 'deels' | 'volledig'> | null | undefined
    /** Is gebruikt wat het gezin en de mensen om hen heen zelf kunnen? */
    readonly eigenKrachtIngezet?: boolean | null | undefined
    /** Zijn de oorzaken van de problemen aangepakt? */
    readonly oorzakenAangepakt?: boolean | null | undefined
    /** Was de steun lang genoeg beschikbaar en makkelijk te vinden? */
    readonly steunLangGenoeg?: boolean | null | undefined
    /** Voelt het kind zich nu minder, even of meer sterk dan eerst? */
    readonly krachtVolgensJeugdige?: 'minder' | 'gelijk' | 'meer' | EenVan<'minder' | 'gelijk' | 'meer'> | null | undefined
    /** Voelen de ouders zich nu minder, even of meer sterk dan eerst? */
    readonly krachtVolgensOuders?: 'minder' | 'gelijk' | 'meer' | EenVan<'minder' | 'gelijk' | 'meer'> | null | undefined
    /** Is het nu minder veilig, even veilig of veiliger? */
    readonly veiliger?: 'minder' | 'gelijk' | 'meer' | EenVan<'minder' | 'gelijk' | 'meer'> | null | undefined
  } | null | undefined
  /** Absent: any persons might come. Present: these are all. */
  readonly personen?: readonly Persoon[] | null | undefined
  readonly leefgebieden?: Readonly<Partial<Record<Leefgebied, LeefgebiedFeiten | null>>> | null | undefined
  /** Absent: any needs might come. Present: these are all. */
  readonly hulpbehoeften?: readonly Hulpbehoefte[] | null | undefined
}

/**
 * A casus for the rule set. Everything but `kenmerk` and `peildatum` may be left out: unknown.
 *
 * @example
 * ```ts
 * import { assess, type Casus } from 'eigen-kracht'
 *
 * const casus: Casus = {
 *   kenmerk: 'voorbeeld-1',
 *   peildatum: '2026-01-15',
 *   veiligheid: { ingeschat: true, acuut: false },
 *   personen: [{ id: 'p1', rol: 'jeugdige', leeftijd: 14 }],
 *   leefgebieden: { financien: { draaglast: 'zwaar' } },
 *   hulpbehoeften: [{ id: 'steun', aard: 'begeleiding', eigenKracht: 'deels' }],
 * }
 * console.log(assess(casus).status) // onderzoek-onvolledig
 * ```
 */
export interface Casus extends Gezegd {
  /** Where editors find the schema; it carries no meaning. */
  readonly $schema?: string | undefined
  /** A pseudonym, 1 to 64 characters; no name, no citizen number. */
  readonly kenmerk: string
  /** The day on which the assessment speaks, YYYY-MM-DD. */
  readonly peildatum: string
  /** What others say of the same family, each by an own pseudonym; at most 20. */
  readonly visies?: readonly Visie<Gezegd>[] | null | undefined
}

/**
 * The values of each conclusion of the rule set, light to heavy.
 *
 * @example
 * ```ts
 * import type { Uitkomsten } from 'eigen-kracht'
 *
 * const levels: readonly Uitkomsten['veiligheid.niveau'][] = ['geen-signalen', 'zorgen', 'ernstig', 'acuut']
 * ```
 */
export interface Uitkomsten {
  /** veiligheid */
  'veiligheid.niveau': 'geen-signalen' | 'zorgen' | 'ernstig' | 'acuut'
  /** wat nodig is voor de veiligheid */
  'veiligheid.route': 'veiligheidsplan' | 'lokaal-veiligheidsteam' | 'veilig-thuis' | 'crisisdienst' | 'suicidepreventie' | 'jeugdbeschermingstafel'
  /** stap van het onderzoek */
  'ladder.stap': 'hulpvraag' | 'problematiek' | 'benodigde-hulp' | 'eigen-kracht' | 'geen-jeugdhulpvraag'
  /** veiligheid gaat voor de stappen */
  'ladder.doorbroken': 'ja' | 'nee'
  /** draagkracht */
  'leefgebied.draagkracht': 'toereikend' | 'kwetsbaar' | 'ontoereikend'
  /** wie de leiding heeft */
  'leefgebied.regie': 'zelf' | 'ondersteunen' | 'overnemen'
  /** signalen */
  'leefgebied.signalen': 'chroniciteit-wegen' | 'herbeoordelen' | 'langdurige-steun' | 'zelfredzaamheid-overschat'
  /** wat goed gaat */
  'leefgebied.kracht': 'gaat-goed'
  /** steun nodig */
  'leefgebied.steunVraag': 'steun-gevraagd'
  /** kenmerken */
  'leefgebied.kenmerken': 'steun-bij-regie' | 'bestaanszekerheid-onder-druk' | 'opleiding-kwetsbaar' | 'regie-navragen'
  /** telt mee bij de vraag wat het gezin kan dragen */
  'leefgebied.weegt': 'overnemen' | 'ontoereikend'
  /** ik ben (persoonlijke eigenschappen) */
  'persoon.ben': 'afwezig' | 'beperkt' | 'aanwezig' | 'sterk'
  /** ik kan (talenten en vaardigheden) */
  'persoon.kan': 'afwezig' | 'beperkt' | 'aanwezig' | 'sterk'
  /** ik wil (wat iemand belangrijk vindt) */
  'persoon.wil': 'afwezig' | 'beperkt' | 'aanwezig' | 'sterk'
  /** ik heb (steun en kansen in de omgeving) */
  'persoon.heb': 'afwezig' | 'beperkt' | 'aanwezig' | 'sterk'
  /** ik weet (kennis en ervaring) */
  'persoon.weet': 'afwezig' | 'beperkt' | 'aanwezig' | 'sterk'
  /** eigen kracht van deze persoon */
  'persoon.eigenKracht': 'beperkt' | 'aan-te-boren' | 'aanwezig'
  /** hierop kan iemand bouwen */
  'persoon.sterk': 'ben' | 'kan' | 'wil' | 'heb' | 'weet'
  /** sterke kanten */
  'persoon.krachten': 'zelfvertrouwen' | 'veerkracht' | 'vaardigheden' | 'probleemoplossend' | 'hulp-vragen' | 'motivatie' | 'eigen-doelen' | 'steunpersonen' | 'hulpbronnen' | 'kennis' | 'ervaring' | 'wegwijs'
  /** hierin kan iemand groeien */
  'persoon.versterken': 'heb' | 'kan' | 'weet' | 'wil' | 'ben'
  /** eigen kracht als opvoeder */
  'persoon.opvoedkracht': 'geen-opvoeder' | 'beperkt' | 'aan-te-boren' | 'aanwezig'
  /** jongere vanaf 12 jaar met eigen kracht */
  'persoon.jongerenkracht': 'ja' | 'nee'
  /** leeftijd voor de Jeugdwet */
  'persoon.jeugdwet': 'geen-jeugdige' | 'vanaf-23' | 'onder-23'
  /** telt mee bij de vraag wat het gezin kan dragen */
  'persoon.weegt': 'ouder' | 'jeugdige-beperkt'
  /** leeftijd van de jeugdige */
  'persoon.leeftijdsfase': 'tot-vier' | 'vier-tot-twaalf' | 'vanaf-twaalf' | 'twaalf-tot-zestien' | 'vanaf-zestien' | 'vanaf-zeventien-half' | 'twaalf-tot-drieentwintig' | 'achttien-tot-drieentwintig'
  /** ruimte voor zelfregie */
  'zelfregie.aandacht': 'gezin-laten-beslissen' | 'kracht-bevragen' | 'motivatie-zoeken' | 'contacten-in-kaart'
  /** wat is onderzocht */
  'onderzoek.gedaan': 'jeugdige-gehoord' | 'ouders-gehoord' | 'hulpvraag-vastgesteld' | 'problemen-onderzocht' | 'nodige-hulp-vastgesteld' | 'veiligheid-ingeschat' | 'deskundige-keek-mee'
  /** wat er speelt */
  'onderzoek.gevonden': 'opgroeien' | 'opvoeden' | 'psychisch' | 'stoornis' | 'gedrag' | 'beperking' | 'verstandelijke-beperking' | 'scheiding' | 'meervoudig' | 'licht' | 'matig' | 'ernstig' | 'lang'
  /** wat er goed gaat */
  'eigenKracht.krachten': 'ouders-vragen-hulp' | 'jeugdige-vraagt-hulp' | 'netwerk' | 'klein-netwerk' | 'steunfiguur' | 'eigen-plan' | 'hulp-geaccepteerd' | 'hulp-werkt' | 'veilig'
  /** grenzen van eigen kracht */
  'eigenKracht.grenzen': 'onveiligheid' | 'overbelasting' | 'dreigende-overbelasting' | 'verslaving' | 'beperkt-netwerk' | 'specialistische-hulp' | 'chronische-problematiek' | 'verstandelijke-beperking' | 'lichte-hulp-te-lang' | 'terugval'
  /** eigen kracht van het gezin */
  'eigenKracht.oordeel': 'beperkt' | 'aan-te-boren' | 'aanwezig'
  /** verschil tussen jongere en ouders */
  'eigenKracht.spanning': 'ja' | 'nee'
  /** wat eerst moet worden onderzocht */
  'hulpbehoefte.toetsen': 'overeenstemming' | 'omvang' | 'deskundige' | 'belastbaarheid' | 'krachten' | 'draagkracht'
  /** draagt het gezin dit zelf */
  'hulpbehoefte.gezinDraagt': 'niet' | 'deels' | 'eerst-toetsen' | 'draagt'
  /** dragen mensen om het gezin heen dit */
  'hulpbehoefte.netwerkDraagt': 'niet' | 'deels' | 'draagt'
  /** is vrij toegankelijke hulp genoeg */
  'hulpbehoefte.vrijDraagt': 'niet' | 'deels' | 'draagt'
  /** kwetsbaar gezin */
  'weging.kwetsbaar': 'ja' | 'nee'
  /** wat past */
  'hulpbehoefte.trede': 'niet-bepaald' | 'geen-jeugdhulp' | 'eigen-kracht' | 'sociaal-netwerk' | 'vrij-toegankelijk' | 'andere-voorziening' | 'jeugdhulp-ambulant' | 'jeugdhulp-specialistisch' | 'opvoeding-overnemen' | 'veiligheid-eerst'
  /** wat ook een deel kan doen */
  'hulpbehoefte.bijdragen': 'eigen-kracht' | 'sociaal-netwerk' | 'vrij-toegankelijk'
  /** waarom lichter niet genoeg is */
  'hulpbehoefte.waaromNietLichter': 'instelling' | 'andere-gaat-voor' | 'andere-leeftijd' | 'zelf-niet' | 'zelf-deels' | 'zelf-onderzoeken' | 'zelf-veiligheid' | 'zelf-overbelast' | 'zelf-dreigende-overbelasting' | 'zelf-specialistisch' | 'zelf-behandeling' | 'zelf-lichte-hulp' | 'zelf-terugval' | 'netwerk-niet' | 'netwerk-deels' | 'netwerk-niet-bereid' | 'netwerk-onveilig' | 'netwerk-thuis-onveilig' | 'netwerk-klein' | 'netwerk-specialistisch' | 'netwerk-behandeling' | 'vrij-niet' | 'vrij-deels' | 'vrij-specialistisch' | 'vrij-behandeling' | 'vrij-lichte-hulp' | 'vrij-terugval' | 'andere-geen' | 'andere-begeleiding' | 'andere-meer-oorzaken' | 'ambulant-specialist' | 'ambulant-behandeling' | 'verblijf'
  /** eerst de omgeving sterker maken */
  'hulpbehoefte.contextEerst': 'ja' | 'nee'
  /** wonen bij mensen die het kind kent */
  'hulpbehoefte.elders': 'netwerkplaats'
  /** wat voor deze behoefte nog moet */
  'hulpbehoefte.nogTeDoen': 'deskundige' | 'omvang' | 'overeenstemming' | 'belastbaarheid' | 'inschatting-toetsen' | 'eigen-kracht-onderzoeken' | 'factoren-in-verordening'
  /** klaar voor een besluit */
  'hulpbehoefte.rijp': 'nee' | 'ja'
  /** wat past, alles samen */
  'advies.trede': 'niet-bepaald' | 'geen-jeugdhulp' | 'eigen-kracht' | 'sociaal-netwerk' | 'vrij-toegankelijk' | 'andere-voorziening' | 'jeugdhulp-ambulant' | 'jeugdhulp-specialistisch' | 'opvoeding-overnemen' | 'veiligheid-eerst'
  /** soort hulp */
  'advies.compartiment': 'niet-bepaald' | 'opvoeden-versterken' | 'versterking-ondersteunen' | 'opvoeding-overnemen'
  /** hoe ver het onderzoek is */
  'advies.fase': 'direct-handelen' | 'onderzoek-onvolledig' | 'afgewogen'
  /** wat nog moet voor een besluit */
  'advies.nogTeDoen': 'jeugdige-horen' | 'ouders-horen' | 'personen-vastleggen' | 'deskundige' | 'meldcode' | 'omvang' | 'overeenstemming' | 'belastbaarheid' | 'inschatting-toetsen' | 'eigen-kracht-onderzoeken' | 'factoren-in-verordening'
  /** klaar voor een besluit */
  'advies.besluitrijp': 'nee' | 'ja'
  /** wie beslist */
  'advies.beslissing': 'mensen-beslissen'
  /** wat tegen het advies pleit */
  'advies.tegenwicht': 'jeugdige-niet-gehoord' | 'ouders-niet-gehoord' | 'spanning' | 'te-licht-zorgen' | 'te-licht-evaluatie' | 'te-licht-eerder' | 'te-licht-chronisch' | 'klein-netwerk' | 'gezin-kan-deel' | 'netwerk-kan-deel' | 'specialist-en-kracht' | 'geen-bezuiniging' | 'netwerk-raakt-vol' | 'andere-regeling' | 'wonen-elders' | 'veiligheid-herstel' | 'momentopname'
  /** wat kan helpen */
  'inzet.instrumenten': 'familiegroepsplan' | 'eigen-kracht-conferentie' | 'jim' | 'mentorproject' | 'allemaal-opvoeders' | 'shabab-van-nu' | 'signs-of-safety' | 'verve' | 'wraparound-care' | 'clientondersteuning' | 'samen1plan'
  /** waarom wel of geen familiegroepsplan */
  'inzet.familiegroepsplanGrond': 'geen' | 'afgezien' | 'is-er' | 'contra-indicatie'
  /** wat tegen een familiegroepsplan pleit */
  'inzet.familiegroepsplanReden': 'bedreiging-ontwikkeling' | 'belang-kind'
  /** waar op te letten */
  'procedure.aandachtspunten': 'veiligheid-inschatten' | 'jeugdige-horen' | 'ouders-horen' | 'familiegroepsplan-aanbieden' | 'clientondersteuning-aanbieden' | 'een-plan' | 'regisseur' | 'gekwalificeerde-weging' | 'evaluatie-afspreken' | 'nazorg-afspreken' | 'eigen-kracht-vastleggen' | 'opschalen' | 'toets-jeugdbescherming' | 'terugkeercriteria' | 'herstel-eigen-kracht' | 'context-eerst' | 'voorbereiden-volwassenheid' | 'toekomstplan' | 'wlz-afweging' | 'toestemming-12' | 'toestemming-16' | 'verlenging-wegen' | 'volwassenenproblematiek' | 'bestaanszekerheid' | 'scheiding-ondersteunen' | 'eenouder-ontlasten' | 'regie-in-kaart' | 'tegenspraak' | 'normaliseren' | 'meldcode-doorlopen' | 'overbruggen' | 'pleegzorg-eerst' | 'behoefte-opnieuw-bekijken' | 'outreachend' | 'warme-overdracht' | 'vertrouwenspersoon' | 'school-betrekken' | 'wie-doet-wat' | 'wat-zelf-vragen' | 'ervaring-meewegen' | 'laat-meebeslissen' | 'lotgenoten' | 'beschermende-factoren' | 'verlengde-hulp' | 'geen-score-beslist'
  /** wat helpt om eigen kracht te meten */
  'meten.instrumenten': 'zrm' | 'empo' | 'empo-terugblik' | 'nel' | 'gvl' | 'pvl' | 'tvo' | 'vgfo' | 'mcjo'
  /** hoe het verder gaat na de evaluatie */
  'evaluatie.uitkomst': 'afbouwen-met-nazorg' | 'doorgaan' | 'niet-geevalueerd' | 'bijstellen' | 'opschalen'
}

/**
 * How firm an advice stands.
 *
 * @example
 * ```ts
 * import type { Status } from 'eigen-kracht'
 *
 * const meaning: Record<Status, string> = {
 *   'direct-handelen': 'acute danger: act now',
 *   'onderzoek-onvolledig': 'a first step of the investigation is missing',
 *   voorlopig: 'an answer may still change it',
 *   definitief: 'no answer can change a rung or the level of safety',
 * }
 * ```
 */
export type Status = 'direct-handelen' | 'onderzoek-onvolledig' | 'voorlopig' | 'definitief'

/**
 * What can fit a need, light to heavy.
 *
 * @example
 * ```ts
 * import { assess, type Trede } from 'eigen-kracht'
 *
 * const { trede } = assess({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', veiligheid: { acuut: true } })
 * const rung: Trede | undefined = trede.waarde
 * console.log(rung) // veiligheid-eerst
 * ```
 */
export type Trede = Uitkomsten['hulpbehoefte.trede']

/** The conclusions that an advice shows in a field, by what they are about. */
export interface Shown {
  readonly gezin: 'advies.besluitrijp' | 'advies.nogTeDoen' | 'veiligheid.niveau' | 'veiligheid.route' | 'ladder.doorbroken' | 'ladder.stap' | 'advies.trede' | 'advies.compartiment' | 'eigenKracht.oordeel' | 'eigenKracht.grenzen' | 'eigenKracht.spanning' | 'inzet.instrumenten' | 'procedure.aandachtspunten'
  readonly persoon: 'persoon.ben' | 'persoon.kan' | 'persoon.wil' | 'persoon.heb' | 'persoon.weet' | 'persoon.eigenKracht'
  readonly leefgebied: 'leefgebied.draagkracht' | 'leefgebied.regie' | 'leefgebied.signalen'
  readonly hulpbehoefte: 'hulpbehoefte.trede' | 'hulpbehoefte.gezinDraagt' | 'hulpbehoefte.netwerkDraagt' | 'hulpbehoefte.vrijDraagt' | 'hulpbehoefte.toetsen' | 'hulpbehoefte.bijdragen'
}

/**
 * What `decide` gives: every outcome, without the explanation. Plain JSON. `E` holds the conclusions of one's own.
 *
 * @example
 * ```ts
 * import { baseRuleSet, type Besluit, createAssessor } from 'eigen-kracht'
 *
 * const { decide } = createAssessor(baseRuleSet)
 * const decision: Besluit = decide({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', veiligheid: { acuut: true } })
 * console.log(decision.status, decision.veiligheid.niveau.waarde) // direct-handelen acuut
 * ```
 */
export interface Besluit<E extends Eigen = Eigen> {
  readonly kenmerk: string
  readonly peildatum: string
  readonly regelset: {
    readonly id: string
    readonly versie: string
    /** SHA-256 of the canonical rule set. */
    readonly vingerafdruk: string
  }
  /** Whether the rule set is in force on the `peildatum`. If not, the advice is none to act on as it is. */
  readonly geldigheid: Geldigheid
  readonly status: Status
  /** Of er een besluit kan komen. */
  readonly besluit: {
    /** Of alles is gedaan wat voor een besluit nodig is. */
    readonly rijp: Outcome<Uitkomsten['advies.besluitrijp']>
    /** Wat eerst nog moet gebeuren. */
    readonly nogTeDoen: readonly Suggestie[]
  }
  /** De veiligheid. */
  readonly veiligheid: {
    /** Hoe veilig het is. */
    readonly niveau: Outcome<Uitkomsten['veiligheid.niveau']>
    /** Wat er voor de veiligheid nodig is. */
    readonly route: Collected<Uitkomsten['veiligheid.route']>
    /** Of veiligheid voor alles gaat. */
    readonly doorbreektLadder: Outcome<Uitkomsten['ladder.doorbroken']>
  }
  /** Hoe ver het onderzoek is. */
  readonly ladder: {
    /** De stap van het onderzoek. */
    readonly stap: Outcome<Uitkomsten['ladder.stap']>
  }
  /** De zwaarste hulp die nodig is. */
  readonly trede: Outcome<Uitkomsten['advies.trede']>
  /** Wat de hulp doet met het opvoeden thuis. */
  readonly compartiment: Outcome<Uitkomsten['advies.compartiment']>
  /** Wat het gezin zelf kan. */
  readonly eigenKracht: {
    /** Of er genoeg eigen kracht is. */
    readonly oordeel: Outcome<Uitkomsten['eigenKracht.oordeel']>
    /** Wat de eigen kracht begrenst. */
    readonly grenzen: Collected<Uitkomsten['eigenKracht.grenzen']>
    /** Of de kracht van het kind en die van de ouders uit elkaar lopen. */
    readonly spanning: Outcome<Uitkomsten['eigenKracht.spanning']>
  }
  /** De eigen kracht van elke persoon. */
  readonly personen: readonly {
    /** De code van de persoon in de casus. */
    readonly id: string
    /** De rol van de persoon. Leeg (null) als die onbekend is. */
    readonly rol: 'jeugdige' | 'ouder' | 'verzorger' | 'pleegouder' | 'steunfiguur' | null
    /** Ik ben, ik kan, ik wil, ik heb en ik weet. */
    readonly dimensies: {
      /** Ik ben. */
      readonly ben: Outcome<Uitkomsten['persoon.ben']>
      /** Ik kan. */
      readonly kan: Outcome<Uitkomsten['persoon.kan']>
      /** Ik wil. */
      readonly wil: Outcome<Uitkomsten['persoon.wil']>
      /** Ik heb. */
      readonly heb: Outcome<Uitkomsten['persoon.heb']>
      /** Ik weet. */
      readonly weet: Outcome<Uitkomsten['persoon.weet']>
    }
    /** De eigen kracht als geheel. */
    readonly eigenKracht: Outcome<Uitkomsten['persoon.eigenKracht']>
    /** Every conclusion about this item that no field above shows; not those that are `intern`. */
    readonly eigen: E['persoon']
  }[]
  /** De draagkracht op elk leefgebied. */
  readonly leefgebieden: readonly {
    /** Het leefgebied. */
    readonly leefgebied: string
    /** Of het gezin de last kan dragen. */
    readonly draagkracht: Outcome<Uitkomsten['leefgebied.draagkracht']>
    /** Wie hier de regie heeft. */
    readonly regie: Outcome<Uitkomsten['leefgebied.regie']>
    /** Waarop u hier moet letten. */
    readonly signalen: Collected<Uitkomsten['leefgebied.signalen']>
    /** Every conclusion about this item that no field above shows; not those that are `intern`. */
    readonly eigen: E['leefgebied']
  }[]
  /** De passende hulp bij elke hulpbehoefte. */
  readonly hulpbehoeften: readonly {
    /** De code van de hulpbehoefte in de casus. */
    readonly id: string
    /** De lichtste hulp die past. */
    readonly trede: Outcome<Uitkomsten['hulpbehoefte.trede']>
    /** Of het gezin dit zelf draagt, na weging. */
    readonly gezinDraagt: Outcome<Uitkomsten['hulpbehoefte.gezinDraagt']>
    /** Of het netwerk dit draagt. */
    readonly netwerkDraagt: Outcome<Uitkomsten['hulpbehoefte.netwerkDraagt']>
    /** Of hulp zonder verwijzing dit draagt. */
    readonly vrijDraagt: Outcome<Uitkomsten['hulpbehoefte.vrijDraagt']>
    /** Wat eerst moet worden onderzocht, voordat eigen kracht telt. */
    readonly toetsen: Collected<Uitkomsten['hulpbehoefte.toetsen']>
    /** Wie of wat een deel kan doen. */
    readonly bijdragen: Collected<Uitkomsten['hulpbehoefte.bijdragen']>
    /** Every conclusion about this item that no field above shows; not those that are `intern`. */
    readonly eigen: E['hulpbehoefte']
  }[]
  /** Wat u kunt inzetten. */
  readonly instrumenten: readonly Suggestie[]
  /** Waarop u moet letten. */
  readonly aandachtspunten: readonly Suggestie[]
  /**
   * Every conclusion about the family that no field above shows, in the order of the rule set; not those that
   * are `intern`. Those about one item stand with the item.
   */
  readonly eigen: E['gezin']
}
