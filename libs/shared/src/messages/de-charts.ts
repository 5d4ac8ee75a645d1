import type { charts as French } from './fr-charts.js';
import type { Said } from './said.js';

export const charts: Said<typeof French> = {
  charts: {
    table: 'Daten als Tabelle anzeigen', dataOf: 'Daten: {title}', legend: 'Legende', frame: 'Rahmen, Grenzen und Hilfslinien des Diagramms',
    unit: 'Name', status: 'Status', observed: 'Beobachtet', expected: 'Erwartet', ratio: 'Verhältnis', interval: 'Spanne', period: 'Zeitraum',
    limits95: 'Grenzen bei 95 %', limits998: 'Grenzen bei 99,8 %', fromTo: '{low} bis {high}',
    sizeAxis: 'Erwartete Anzahl', asExpected: '1,0: so viele wie erwartet',
    point: '{name}: {status}, Verhältnis {ratio}, {observed} bei {expected} erwarteten',
    ratioOf: 'Verhältnis {ratio}, Spanne {low} bis {high}',
    from: 'Von', to: 'Nach', people: 'Vermittlungen', others: 'Andere', inside: 'Bleibt in derselben Einrichtung', outside: 'Geht an eine andere Einrichtung',
    today: 'Heute', urgent: 'Dringend', plan: { planned: 'Geplant', late: 'Überfällig', done: 'Erledigt', covered: 'Durch einen anderen Kontakt abgedeckt', past: 'Schon vorbei', cancelled: 'Abgesagt' },
  },
};
