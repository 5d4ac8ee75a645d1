import type { ExportingMessages } from './fr-exporting.js';

export const exporting: ExportingMessages = {
  exporting: {
    open: 'Exporteren',
    title: 'Mijn exports',
    intro: 'Wat u vandaag hebt geëxporteerd. Elk bestand blijft één dag beschikbaar, voor u alleen.',
    loadError: 'Uw exports konden niet worden geladen.',
    empty: 'Geen export sinds gisteren',
    emptyText: 'De knop “Exporteren” staat boven aan de lijsten.',
    count: '{count, plural, one {# export sinds gisteren} other {# exports sinds gisteren}}',
    one: '{what}, {format}',
    askedAt: 'Gevraagd op {date}',
    rows: '{count, plural, =0 {Geen regels} one {# regel} other {# regels}}',
    rowsOf: '{rows} van {known} regels',
    writing: 'In voorbereiding: {what}',
    failed: 'Deze export is gestopt.',
    fetch: 'Downloaden',
    fetchNamed: 'Downloaden: {what}, {format}',
    format: 'Formaat',
    reason: 'Waarom dit bestand nodig is',
    reasonHint: 'In enkele woorden: waarvoor en voor wie. Deze reden wordt bewaard.',
    warning: 'Dit bestand noemt personen. Buiten Boussole beschermt niets het nog: bewaar het zolang het nodig is, verstuur het niet per e-mail '
      + 'en wis het daarna. Uw naam, uw reden en het aantal regels worden bewaard.',
    make: 'Bestand voorbereiden',
    ordered: 'Het bestand wordt voorbereid.',
    leave: 'U mag dit venster sluiten: het bestand wacht één dag op u.',
    all: 'Mijn exports bekijken',
    formats: {
      csv: 'CSV',
      xlsx: 'Excel (XLSX)',
      json: 'JSON',
    },
    lists: {
      caseload: 'Dossiers',
      due: 'Opvolgingen',
      inbox: 'Ontvangen doorverwijzingen',
      staff: 'Team',
    },
    titles: {
      caseload: 'Dossiers exporteren',
      due: 'Opvolgingen exporteren',
      inbox: 'Ontvangen doorverwijzingen exporteren',
      staff: 'Team exporteren',
    },
    holds: {
      caseload: 'De dossiers van de getoonde lijst: referentie, naam, geboortedatum, gemeente, wie opvolgt, aantal gesprekken, laatste contact.',
      due: 'De opvolgingen van de getoonde lijst: persoon, wat te doen is, termijn, opmerking.',
      inbox: 'De doorverwijzingen van de getoonde lijst: aanbod, afzender, stand, termijn. Geen naam van een persoon.',
      staff: 'De collega’s van de organisatie: naam, e-mail, aanstellingen, werkgever.',
    },
  },
};
