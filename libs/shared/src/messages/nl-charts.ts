import type { charts as French } from './fr-charts.js';
import type { Said } from './said.js';

export const charts: Said<typeof French> = {
  charts: {
    table: 'De gegevens als tabel tonen', dataOf: 'Gegevens: {title}', legend: 'Legende', frame: 'Kader, grenzen en richtpunten van de grafiek',
    unit: 'Naam', status: 'Status', observed: 'Vastgesteld', expected: 'Verwacht', ratio: 'Verhouding', interval: 'Marge', period: 'Periode',
    limits95: 'Grenzen bij 95 %', limits998: 'Grenzen bij 99,8 %', fromTo: '{low} tot {high}',
    sizeAxis: 'Verwacht aantal', asExpected: '1,0: zoveel als verwacht',
    point: '{name}: {status}, verhouding {ratio}, {observed} tegenover {expected} verwacht',
    ratioOf: 'Verhouding {ratio}, marge {low} tot {high}',
    from: 'Van', to: 'Naar', people: 'Doorverwijzingen', others: 'Andere', inside: 'Blijft binnen dezelfde organisatie', outside: 'Gaat naar een andere organisatie',
    today: 'Vandaag', urgent: 'Dringend', plan: { planned: 'Gepland', late: 'Te laat', done: 'Gedaan', covered: 'Gedekt door een ander contact', past: 'Al voorbij', cancelled: 'Geannuleerd' },
  },
};
