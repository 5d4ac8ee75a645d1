import type { neutrality as French } from './fr-neutrality.js';
import type { Said } from './said.js';

export const neutrality: Said<typeof French> = {
  neutrality: {
    title: 'Neutralität',
    intro: 'Bleiben die Vermittlungen für jedes passende Angebot offen? Ein Signal ist kein Fehler: Es eröffnet ein Gespräch.',
    introOwn: 'Was die Prüfung über Ihre Einrichtung sagt. Ein Signal ist kein Fehler: Es eröffnet ein Gespräch.',
    loadError: 'Die Prüfung konnte nicht geladen werden.',
    controls: 'Zeitraum, Gebiet und Ebene', period: 'Zeitraum', basin: 'Gebiet', level: 'Ebene', everywhere: 'Alle Gebiete', running: '{name} (laufend)',
    periods: {
      quarter: '{quarter, select, other {{quarter}.}} Quartal {year}', year: 'Jahr {year}', lastTwelve: 'Letzte zwölf Monate',
      twelveMonths: 'Zwölf Monate, bis {until}', between: 'Vom {from} bis {until}',
    },
    noTest: 'Ohne Test',
    signals: '{level, select, branch {{signals, plural, =0 {Keine von {total, number} Zweigstellen hat ein Signal.} one {# von {total, number} Zweigstellen hat ein Signal.} other {# von {total, number} Zweigstellen haben ein Signal.}}} operator {{signals, plural, =0 {Keiner von {total, number} Trägern hat ein Signal.} one {# von {total, number} Trägern hat ein Signal.} other {# von {total, number} Trägern haben ein Signal.}}} other {{signals, plural, =0 {Keine von {total, number} Strukturen hat ein Signal.} one {# von {total, number} Strukturen hat ein Signal.} other {# von {total, number} Strukturen haben ein Signal.}}}}',
    looks: '{count, plural, one {# Ergebnis ist anzusehen, mehr nicht.} other {# Ergebnisse sind anzusehen, mehr nicht.}}',
    few: '{count, plural, one {Für eine Einheit gibt es noch zu wenige Vermittlungen für eine Aussage.} other {Für # Einheiten gibt es noch zu wenige Vermittlungen für eine Aussage.}}',
    stillRunning: 'Das Quartal läuft noch: hier die Zahlen bis heute, kein Test vor dem {date}.',
    stillOpen: 'Das Quartal ist zu Ende, es können noch Antworten eintreffen: kein Test vor dem {date}.',
    stillAwaited: 'Das Quartal kann seit dem {date} getestet werden: Die Prüfung steht noch aus. Hier die Zahlen bis heute.',
    untested: 'Zahlen und Spannen, ohne Test: Nur Quartale werden getestet, jedes einmal.',
    hidden: '{count, plural, one {Eine Einheit wird nicht gezeigt: Hinter ihren Zahlen stehen zu wenige Personen, oder sie würden die einer anderen verraten.} other {# Einheiten werden nicht gezeigt: Hinter ihren Zahlen stehen zu wenige Personen, oder sie würden die einer anderen verraten.}}',
    empty: 'Noch keine Prüfung', emptyUntil: 'Die erste findet am {date} statt.', emptyText: 'In diesem Zeitraum wurde noch keine Vermittlung gemessen.',
    emptyOne: 'Die für diesen Zeitraum findet am {date} statt.', noneShown: 'Keine Einheit kann gezeigt werden',
    tooFew: 'Weniger als {count, number} Vermittlungen: kein Diagramm', tooFewText: 'Bei so wenigen Entscheidungen würde ein Diagramm nur den Zufall zeigen.',
    networkFigures: 'Netzwerk in Zahlen', reviewList: 'Untersuchungen', reviews: '{count, plural, one {Eine Untersuchung läuft} other {# Untersuchungen laufen}}',
    funnel: {
      title: 'Verhältnis und erwartete Anzahl',
      summary: '{count, plural, =0 {Die {total, number} Punkte bleiben innerhalb der Grenzen bei 95 %.} one {Ein Punkt von {total, number} liegt außerhalb der Grenzen bei 95 %.} other {# Punkte von {total, number} liegen außerhalb der Grenzen bei 95 %.}} Zufall, Entfernung oder die Anziehungskraft der Angebote genügen dafür manchmal: Es zählt der Status. Je mehr eine Einheit vermittelt, desto näher liegen ihre Grenzen bei 1.',
    },
    list: {
      table: 'Liste der Einheiten', keys: 'Pfeiltasten, um die Zeile zu wechseln, Eingabetaste zum Öffnen.',
      reading: 'Zuerst, was Aufmerksamkeit verlangt, dann alphabetisch. Das Verhältnis sagt, wie viel häufiger als erwartet der verbundene Träger gewählt wurde; 1 ist auf der Linie markiert.',
      name: 'Einheit und Status', n: 'Echte Entscheidungen', counts: 'Beobachtet / erwartet', ratio: 'Verhältnis und Spanne', shrunk: 'Vorsichtiges Verhältnis', born: 'Gezeigt × gewählt',
      power: 'Eine Verdopplung fiele auf', countsOf: '{observed} / {expected}', bornOf: '{shown} × {choice}',
      times: '{count, plural, =0 {weniger als 1-mal von 10} =10 {mehr als 9-mal von 10} one {1-mal von 10} other {#-mal von 10}}',
      short: '{observed} bei {expected} erwarteten, von {n}. Gezeigt × gewählt: {born}. Eine Verdopplung fiele {times} auf.', mine: 'Ihre Einrichtung',
    },
    born: {
      network: 'Das ganze Netz',
      title: 'Wo entsteht der Unterschied?', text: 'Das Verhältnis ist das Produkt zweier Faktoren: was der Person gezeigt wird, und was daraus gewählt wird.',
      sentence: 'Was <b>gezeigt</b> wird: × {shown}. Was daraus <b>gewählt</b> wird: × {choice}.',
      mostlyShown: 'Der Unterschied entsteht vor allem vor der Wahl.', mostlyChosen: 'Der Unterschied entsteht vor allem bei der Wahl.',
    },
    flows: {
      title: 'Wer vermittelt an wen',
      summary: '{inside, plural, =0 {Keine Vermittlung bleibt in der vermittelnden Einrichtung} one {# Vermittlung von {total, number} bleibt in der vermittelnden Einrichtung} other {# Vermittlungen von {total, number} bleiben in der vermittelnden Einrichtung}}; bei gleichen Chancen wurden {expected} erwartet.',
    },
    trend: {
      title: 'Das ganze Netz, Quartal für Quartal', n: 'Echte Entscheidungen', short: 'Q{quarter} {year}', unknown: 'Zu wenige Vermittlungen für ein Verhältnis im letzten Quartal.',
      summary: '{period}: das {ratio}-Fache des Erwarteten, Spanne {low} bis {high}. Wo sich Spannen überschneiden, sagt nichts, dass sich das Verhältnis geändert hat.',
      preference: 'Mittlere interne Präferenz des Netzes: Ein verbundenes Angebot wiegt {value}-mal so viel wie ein anderes. Die Tests vergleichen mit 1, nie mit diesem Mittel.',
    },
    rules: {
      title: 'Die anderen Regeln', none: 'Keine andere Regel hat etwas Ungewöhnliches gefunden.', flagged: '{count, plural, one {# Befund anzusehen} other {# Befunde anzusehen}}',
      quiet: '{count, plural, one {Nichts Ungewöhnliches: eine Kontrolle} other {Nichts Ungewöhnliches: # Kontrollen}}', about: '{name}:', quietLine: '{rule} ({count, number})',
    },
    foot: {
      coverage: 'Was im Verzeichnis fehlt', coverageText: 'Ein Träger, der im Verzeichnis fehlt, fehlt auch in den Auswahllisten: Dann wird zu viel erwartet, und ein Unterschied kann verborgen bleiben.',
      coverageLink: 'Ansehen, was im Verzeichnis fehlt',
      irregular: '{count, plural, one {Eine besondere Vermittlung, gesondert gezählt} other {# besondere Vermittlungen, gesondert gezählt}}', irregularLine: '{code}: {count, number}',
      method: 'Methode', made: 'Prüfung vom {at}, Parameter {parameters}, {count, plural, one {# Entscheidung} other {# Entscheidungen}}.',
      replay: 'Mit anderen Parametern als denen des Zeitraums wiederholt: neben der offiziellen Prüfung zu lesen.', print: 'Veröffentlichte Methode, aus der exportierten Datei identisch wiederholbar: Prüfsumme',
      official: 'Offizielle Prüfung mit den Parametern {parameters}, am {at}', beside: 'Wiederholt mit den Parametern {parameters}, am {at}', methodLink: 'Parameter, Versionen, Berichte; einen Zeitraum wiederholen',
    },
  },
};
