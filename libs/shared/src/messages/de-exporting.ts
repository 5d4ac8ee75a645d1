import type { ExportingMessages } from './fr-exporting.js';

export const exporting: ExportingMessages = {
  exporting: {
    open: 'Exportieren',
    title: 'Meine Exporte',
    intro: 'Was Sie heute exportiert haben. Jede Datei bleibt einen Tag verfügbar, nur für Sie.',
    loadError: 'Ihre Exporte konnten nicht geladen werden.',
    empty: 'Kein Export seit gestern',
    emptyText: 'Die Schaltfläche „Exportieren“ steht über den Listen.',
    count: '{count, plural, one {# Export seit gestern} other {# Exporte seit gestern}}',
    one: '{what}, {format}',
    askedAt: 'Angefragt am {date}',
    rows: '{count, plural, =0 {Keine Zeile} one {# Zeile} other {# Zeilen}}',
    rowsOf: '{rows} von {known} Zeilen',
    writing: 'In Vorbereitung: {what}',
    failed: 'Dieser Export wurde beendet.',
    fetch: 'Herunterladen',
    fetchNamed: 'Herunterladen: {what}, {format}',
    format: 'Format',
    reason: 'Warum diese Datei nötig ist',
    reasonHint: 'In wenigen Worten: wozu und für wen. Dieser Grund wird aufbewahrt.',
    warning: 'Diese Datei nennt Personen. Außerhalb von Boussole schützt sie nichts mehr: Bewahren Sie sie nur so lange wie nötig auf, '
      + 'verschicken Sie sie nicht per E-Mail und löschen Sie sie danach. Ihr Name, Ihr Grund und die Zahl der Zeilen werden aufbewahrt.',
    make: 'Datei vorbereiten',
    ordered: 'Die Datei wird vorbereitet.',
    leave: 'Sie können dieses Fenster schließen: Die Datei wartet einen Tag auf Sie.',
    all: 'Meine Exporte ansehen',
    formats: {
      csv: 'CSV',
      xlsx: 'Excel (XLSX)',
      json: 'JSON',
    },
    lists: {
      caseload: 'Akten',
      due: 'Nachfragen',
      inbox: 'Erhaltene Übergaben',
      staff: 'Team',
    },
    titles: {
      caseload: 'Akten exportieren',
      due: 'Nachfragen exportieren',
      inbox: 'Erhaltene Übergaben exportieren',
      staff: 'Team exportieren',
    },
    holds: {
      caseload: 'Die Akten der gezeigten Liste: Zeichen, Name, Geburtsdatum, Gemeinde, wer begleitet, Zahl der Gespräche, letzter Kontakt.',
      due: 'Die Nachfragen der gezeigten Liste: Person, was zu tun ist, Frist, Bemerkung.',
      inbox: 'Die Übergaben der gezeigten Liste: Angebot, Absender, Stand, Frist. Kein Name einer Person.',
      staff: 'Die Kolleginnen und Kollegen der Organisation: Name, E-Mail, Zugehörigkeiten, Arbeitgeber.',
    },
  },
};
