import type { neutrality as French } from './fr-neutrality.js';
import type { Said } from './said.js';

export const neutrality: Said<typeof French> = {
  neutrality: {
    title: 'Neutraliteit',
    intro: 'Blijven de doorverwijzingen open voor elk passend aanbod? Een signaal is geen fout: het opent een gesprek.',
    introOwn: 'Wat de audit over uw organisatie zegt. Een signaal is geen fout: het opent een gesprek.',
    loadError: 'De audit kon niet worden geladen.',
    controls: 'Periode, gebied en niveau', period: 'Periode', basin: 'Gebied', level: 'Niveau', everywhere: 'Alle gebieden', running: '{name} (lopend)',
    periods: {
      quarter: '{quarter, select, 1 {1ste} other {{quarter}de}} kwartaal {year}', year: 'Jaar {year}', lastTwelve: 'Laatste twaalf maanden',
      twelveMonths: 'Twaalf maanden, tot {until}', between: 'Van {from} tot {until}',
    },
    noTest: 'Zonder test',
    signals: '{level, select, branch {{signals, plural, =0 {Geen van de {total, number} vestigingen heeft een signaal.} one {# van de {total, number} vestigingen heeft een signaal.} other {# van de {total, number} vestigingen hebben een signaal.}}} operator {{signals, plural, =0 {Geen van de {total, number} operatoren heeft een signaal.} one {# van de {total, number} operatoren heeft een signaal.} other {# van de {total, number} operatoren hebben een signaal.}}} other {{signals, plural, =0 {Geen van de {total, number} structuren heeft een signaal.} one {# van de {total, number} structuren heeft een signaal.} other {# van de {total, number} structuren hebben een signaal.}}}}',
    looks: '{count, plural, one {# resultaat is te bekijken, meer niet.} other {# resultaten zijn te bekijken, meer niet.}}',
    few: '{count, plural, one {Voor één eenheid zijn er nog te weinig doorverwijzingen om een uitspraak te doen.} other {Voor # eenheden zijn er nog te weinig doorverwijzingen om een uitspraak te doen.}}',
    stillRunning: 'Het kwartaal loopt nog: hier zijn de cijfers tot vandaag, geen test vóór {date}.',
    stillOpen: 'Het kwartaal is voorbij, er kunnen nog antwoorden komen: geen test vóór {date}.',
    stillAwaited: 'Het kwartaal kan sinds {date} worden getest: de audit is nog niet gemaakt. Hier zijn de cijfers tot vandaag.',
    untested: 'Cijfers en marges, zonder test: alleen kwartalen worden getest, elk één keer.',
    hidden: '{count, plural, one {Eén eenheid wordt niet getoond: achter de cijfers staan te weinig personen, of ze zouden die van een andere verraden.} other {# eenheden worden niet getoond: achter de cijfers staan te weinig personen, of ze zouden die van een andere verraden.}}',
    empty: 'Nog geen audit', emptyUntil: 'De eerste vindt plaats op {date}.', emptyText: 'In deze periode werd nog geen doorverwijzing gemeten.',
    emptyOne: 'Die van deze periode vindt plaats op {date}.', noneShown: 'Geen enkele eenheid kan worden getoond',
    tooFew: 'Minder dan {count, number} doorverwijzingen: geen grafiek', tooFewText: 'Met zo weinig keuzes zou een grafiek alleen het toeval tonen.',
    networkFigures: 'Netwerk in cijfers', reviewList: 'Onderzoeken', reviews: '{count, plural, one {Er loopt één onderzoek} other {Er lopen # onderzoeken}}',
    funnel: {
      title: 'Verhouding en verwacht aantal',
      summary: '{count, plural, =0 {De {total, number} punten blijven binnen de grenzen bij 95 %.} one {Eén punt op {total, number} ligt buiten de grenzen bij 95 %.} other {# punten op {total, number} liggen buiten de grenzen bij 95 %.}} Toeval, afstand of de aantrekkelijkheid van het aanbod volstaan daar soms voor: alleen de status telt. Hoe meer een eenheid doorverwijst, hoe dichter haar grenzen bij 1 liggen.',
    },
    list: {
      table: 'Lijst van de eenheden', keys: 'Pijlen om van rij te wisselen, Enter om te openen.',
      reading: 'Eerst wat aandacht vraagt, daarna alfabetisch. De verhouding zegt hoeveel keer meer dan verwacht de verbonden operator werd gekozen; 1 is op de lijn aangeduid.',
      name: 'Eenheid en status', n: 'Echte keuzes', counts: 'Vastgesteld / verwacht', ratio: 'Verhouding en marge', shrunk: 'Voorzichtige verhouding', born: 'Getoond × gekozen',
      power: 'Een verdubbeling zou opvallen', countsOf: '{observed} / {expected}', bornOf: '{shown} × {choice}',
      times: '{count, plural, =0 {minder dan 1 keer op 10} =10 {meer dan 9 keer op 10} one {1 keer op 10} other {# keer op 10}}',
      short: '{observed} tegenover {expected} verwacht, op {n}. Getoond × gekozen: {born}. Een verdubbeling zou {times} opvallen.', mine: 'uw organisatie',
    },
    born: {
      network: 'Het hele netwerk',
      title: 'Waar ontstaat het verschil?', text: 'De verhouding is het product van twee factoren: wat aan de persoon wordt getoond, en wat daaruit wordt gekozen.',
      sentence: 'Wat wordt <b>getoond</b>: × {shown}. Wat daaruit wordt <b>gekozen</b>: × {choice}.',
      mostlyShown: 'Het verschil ontstaat vooral vóór de keuze.', mostlyChosen: 'Het verschil ontstaat vooral bij de keuze.',
    },
    flows: {
      title: 'Wie verwijst door naar wie',
      summary: '{inside, plural, =0 {Geen enkele doorverwijzing blijft binnen de organisatie die doorverwijst} one {# doorverwijzing op {total, number} blijft binnen de organisatie die doorverwijst} other {# doorverwijzingen op {total, number} blijven binnen de organisatie die doorverwijst}}; bij gelijke kansen werden er {expected} verwacht.',
    },
    trend: {
      title: 'Het hele netwerk, kwartaal na kwartaal', n: 'Echte keuzes', short: 'K{quarter} {year}', unknown: 'Te weinig doorverwijzingen voor een verhouding in het laatste kwartaal.',
      summary: '{period}: {ratio} keer wat verwacht werd, marge {low} tot {high}. Waar marges overlappen, zegt niets dat de verhouding veranderd is.',
      preference: 'Gemiddelde interne voorkeur van het netwerk: een verbonden aanbod weegt {value} keer zoveel als een ander. De tests vergelijken met 1, nooit met dit gemiddelde.',
    },
    rules: {
      title: 'De andere regels', none: 'Geen enkele andere regel vond iets ongewoons.', flagged: '{count, plural, one {# vaststelling te bekijken} other {# vaststellingen te bekijken}}',
      quiet: '{count, plural, one {Niets ongewoons: één controle} other {Niets ongewoons: # controles}}', about: '{name}:', quietLine: '{rule} ({count, number})',
    },
    foot: {
      coverage: 'Wat niet in het register staat', coverageText: 'Een operator die in het register ontbreekt, ontbreekt ook in de keuzelijsten: er wordt dan te veel verwacht, en een verschil kan verborgen blijven.',
      coverageLink: 'Zien wat in het register ontbreekt',
      irregular: '{count, plural, one {Eén bijzondere doorverwijzing, apart geteld} other {# bijzondere doorverwijzingen, apart geteld}}', irregularLine: '{code}: {count, number}',
      method: 'Methode', made: 'Audit van {at}, parameters {parameters}, {count, plural, one {# beslissing} other {# beslissingen}}.',
      replay: 'Opnieuw gemaakt met andere parameters dan die van de periode: te lezen naast de officiële audit.', print: 'Gepubliceerde methode, identiek opnieuw te maken uit het geëxporteerde bestand: vingerafdruk',
      official: 'Officiële audit met de parameters {parameters}, op {at}', beside: 'Opnieuw gemaakt met de parameters {parameters}, op {at}', methodLink: 'Parameters, versies, rapporten; een periode opnieuw maken',
    },
  },
};
