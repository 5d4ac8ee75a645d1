import type { ReportsMessages } from './fr-reports.js';

export const reports = {
  reports: {
    title: 'Activiteitenverslagen', detail: 'Een verslag kopieert de cijfers van een periode zoals ze luiden op de dag dat het gemaakt wordt. Ze veranderen niet meer; uw commentaar wel.',
    loadError: 'De verslagen konden niet worden geladen.', list: 'Gemaakte verslagen', empty: 'Nog geen verslag', emptyText: 'Kies een plaats en een voorbije periode: het verslag wordt met één klik gemaakt.',
    make: 'Een verslag maken', place: 'Waarover', period: 'Periode', made: 'Verslag gemaakt: {name}, {period}.', there: 'Dit verslag bestond al: hier is het.', noPeriod: 'Er is nog geen periode voorbij.',
    places: { service: '{name}', operator: '{name}, ontvangen doorverwijzingen', network: 'Het hele netwerk', basin: 'Bekken {name}' },
    kinds: { service: 'Dienst', operator: 'Ontvangen doorverwijzingen', network: 'Netwerk' },
    year: 'Jaar {year}', quarter: '{quarter, select, 1 {1e} other {{quarter}e}} kwartaal {year}',
    edition: 'Uitgave {edition}', replaced: 'Vervangen', madeBy: 'Opgesteld op {date} door {name}.', open: 'Het verslag openen: {name}, {period}',
    back: 'Alle verslagen', days: 'Van {from} tot {until}, vergeleken met: {versus}.', counted: 'Alles wat voor {at} veranderde, is geteld.',
    files: 'Lezen of meenemen', pdf: 'Document om te ondertekenen (pdf)', page: 'Pagina om te lezen (HTML)', data: 'Gegevens (JSON)', newTab: '(nieuw tabblad)',
    anew: 'Opnieuw maken met de cijfers van vandaag', anewTitle: 'Een nieuwe uitgave maken?', anewText: 'De cijfers worden opnieuw gekopieerd. Uitgave {edition} blijft leesbaar en uw commentaar gaat naar de nieuwe.', anewDo: 'Uitgave {edition} maken',
    anewDone: 'Uitgave {edition} gemaakt.', old: 'Deze uitgave is vervangen: ze blijft leesbaar, maar er wordt niet meer in geschreven.', reportLoadError: 'Dit verslag kon niet worden geladen.',
    said: 'Wat de cijfers zeggen', nothingSaid: 'De tabellen van dit deel staan in het document.', writtenHint: 'Dit deel wordt alleen afgedrukt als u er iets schrijft.',
    comment: 'Commentaar: {section}', commentHint: 'Commentaar: een lege regel begint een alinea. Noem niemand die begeleid wordt.', save: 'Opslaan', saved: 'Tekst opgeslagen: {section}.', unsaved: 'Wijzigingen nog niet opgeslagen.', kept: 'Opgeslagen',
    inFrench: 'Het verslag is in het Frans opgesteld.',
    sections: {
      foreword: 'Voorwoord', public: 'Publiek en gebied', needs: 'Behoeften en antwoorden', offer: 'Het aanbod en hoe actueel het is', relays: 'Doorverwijzingen en termijnen', outcomes: 'Wat er van de mensen geworden is',
      quality: 'Kwaliteit en neutraliteit', projects: 'Overleg, adviezen en projecten', outlook: 'Vooruitzichten',
    },
  },
} as const satisfies ReportsMessages;
