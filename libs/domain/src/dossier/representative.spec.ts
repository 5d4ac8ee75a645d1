import { checkRepresentative, type Representative } from './representative.js';

const today = '2026-11-21';
const birthOn = '2015-03-04';
const aRepresentative = (more: Partial<Representative> = {}): Representative => ({
  name: 'Fatima El Amrani', relation: 'mother', proof: 'Carte d’identité et composition de ménage vues le 21/11/2026', from: today, until: null, ...more });

describe('refused', () => {
  test.each([
    ['for somebody whose birth nobody knows', aRepresentative(), null, 'representative.birth_unknown'],
    ['for somebody who is eighteen today', aRepresentative(), '2008-11-21', 'representative.of_adult'],
    ['without a name', aRepresentative({ name: ' \n ' }), birthOn, 'representative.name_missing'],
    ['without a proof', aRepresentative({ proof: '' }), birthOn, 'representative.proof_missing'],
    ['with a national number in the proof', aRepresentative({ proof: 'NISS 85.07.30-033.28' }), birthOn, 'text.national_number'],
    ['from a day to come', aRepresentative({ from: '2026-11-22' }), birthOn, 'representative.dates_invalid'],
    ['until a day before the first', aRepresentative({ from: '2026-01-02', until: '2026-01-01' }), birthOn, 'representative.dates_invalid'],
  ])('%s', (_, raw, birth, code) => expect(checkRepresentative(raw, birth, today)).toEqual({ ok: false, code }));
});

describe('kept', () => {
  test.each([
    ['a name on one line', { name: '  Fatima \n El Amrani ' }, {}],
    ['a last day before the eighteenth birthday', { until: '2033-03-03' }, { until: '2033-03-03' }],
    ['a last day on the eighteenth birthday: until the birthday', { until: '2033-03-04' }, { until: null }],
    ['a last day far beyond: until the birthday', { until: '2099-01-01' }, { until: null }],
  ])('%s', (_, more, kept) => {
    expect(checkRepresentative(aRepresentative(more), birthOn, today)).toEqual({ ok: true, value: aRepresentative(kept) });
  });
});
