import type { ReportsMessages } from './fr-reports.js';

export const reports = {
  reports: {
    title: 'Tätigkeitsberichte', detail: 'Ein Bericht kopiert die Zahlen eines Zeitraums so, wie sie am Tag seiner Erstellung lauten. Sie ändern sich nicht mehr; Ihre Kommentare schon.',
    loadError: 'Die Berichte konnten nicht geladen werden.', list: 'Erstellte Berichte', empty: 'Noch kein Bericht', emptyText: 'Wählen Sie einen Ort und einen abgeschlossenen Zeitraum: Der Bericht entsteht mit einem Klick.',
    make: 'Einen Bericht erstellen', place: 'Worüber', period: 'Zeitraum', made: 'Bericht erstellt: {name}, {period}.', there: 'Diesen Bericht gab es schon: Hier ist er.', noPeriod: 'Noch ist kein Zeitraum abgeschlossen.',
    places: { service: '{name}', operator: '{name}, erhaltene Übergaben', network: 'Das ganze Netz', basin: 'Becken {name}' },
    kinds: { service: 'Dienst', operator: 'Erhaltene Übergaben', network: 'Netz' },
    year: 'Jahr {year}', quarter: '{quarter, select, 1 {1.} other {{quarter}.}} Quartal {year}',
    edition: 'Ausgabe {edition}', replaced: 'Ersetzt', madeBy: 'Erstellt am {date} von {name}.', open: 'Den Bericht öffnen: {name}, {period}',
    back: 'Alle Berichte', days: 'Vom {from} bis {until}, verglichen mit: {versus}.', counted: 'Alles, was sich vor {at} geändert hat, ist gezählt.',
    files: 'Lesen oder mitnehmen', pdf: 'Dokument zum Unterschreiben (PDF)', page: 'Seite zum Lesen (HTML)', data: 'Daten (JSON)', newTab: '(neuer Tab)',
    anew: 'Mit den heutigen Zahlen neu erstellen', anewTitle: 'Eine neue Ausgabe erstellen?', anewText: 'Die Zahlen werden neu kopiert. Ausgabe {edition} bleibt lesbar, und Ihre Kommentare gehen in die neue über.', anewDo: 'Ausgabe {edition} erstellen',
    anewDone: 'Ausgabe {edition} erstellt.', old: 'Diese Ausgabe wurde ersetzt: Sie bleibt lesbar, wird aber nicht mehr ergänzt.', reportLoadError: 'Dieser Bericht konnte nicht geladen werden.',
    said: 'Was die Zahlen sagen', nothingSaid: 'Die Tabellen dieses Teils stehen im Dokument.', writtenHint: 'Dieser Teil wird nur gedruckt, wenn Sie hier schreiben.',
    comment: 'Kommentar: {section}', commentHint: 'Kommentare: Eine leere Zeile beginnt einen Absatz. Nennen Sie keine begleitete Person.', save: 'Speichern', saved: 'Text gespeichert: {section}.', unsaved: 'Änderungen noch nicht gespeichert.', kept: 'Gespeichert',
    inFrench: 'Der Bericht ist auf Französisch verfasst.',
    sections: {
      foreword: 'Vorwort', public: 'Publikum und Gebiet', needs: 'Bedarf und Antworten', offer: 'Das Angebot und seine Aktualität', relays: 'Übergaben und Fristen', outcomes: 'Was aus den Menschen geworden ist',
      quality: 'Qualität und Neutralität', projects: 'Abstimmung, Stellungnahmen und Projekte', outlook: 'Ausblick',
    },
  },
} as const satisfies ReportsMessages;
