/** Dutch: what the small entry says. */

export const nlStart = {
  notReady:
    'Geef een regelset in klare vorm, van deze versie van de bibliotheek: van makeReady, van "eigen-kracht/base", of uit een bestand van "eigen-kracht compileer".',
  casusRefused:
    'Deze casus klopt niet. Wat er mis is, zegt createAssessor of createCasusSchema van de hoofdingang ("eigen-kracht").',
  tellOptions: 'assess: de optie "spoor" is true of false; andere opties heeft een assessor niet.',
} as const
