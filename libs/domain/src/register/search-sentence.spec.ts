import fc from 'fast-check';
import { readSearchSentence, type SentenceContext, type SentenceSearch } from './search-sentence.js';

const commune = (nis: string, name: string, ...postcodes: string[]) => ({ nis, name, postcodes });
const context: SentenceContext = {
  today: '2026-11-21',
  communes: [commune('62063', 'Liège', '4000', '4020'), commune('63079', 'Verviers', '4800'), commune('62003', 'Ans', '4430'), commune('63072', 'Spa', '4900'),
    commune('21018', 'Woluwe-Saint-Lambert', '1200'), commune('25121', 'Ottignies-Louvain-la-Neuve', '1340'), commune('92094', 'Namur', '5000'),
    commune('21004', 'Bruxelles', '1000'), commune('55022', 'La Louvière', '7100'), commune('52043', 'Manage', '7170')],
  basins: [{ code: 'LG', name: 'Liège' }, { code: 'HW', name: 'Huy-Waremme' }, { code: 'NA', name: 'Namur' }, { code: 'WAPI', name: 'Wallonie picarde' }],
};
const read = (typed: string, today = context.today) => readSearchSentence(typed, { ...context, today });

describe('a sentence of a counsellor', () => {
  test('electrician, no CESS, Liège, before March, by bus, in the evening', () => {
    expect(read('électricien, sans CESS, Liège, avant mars, en bus, le soir')).toEqual({
      search: { text: 'électricien', diploma: 'ce2d', near: '62063', startsBefore: '2027-03-01', travel: 'bus', times: ['evening'] },
      ignored: [],
      understood: [
        { words: 'sans CESS', field: 'diploma', value: 'ce2d' }, { words: 'Liège', field: 'near', value: '62063' },
        { words: 'avant mars', field: 'startsBefore', value: '2027-03-01' }, { words: 'en bus', field: 'travel', value: 'bus' },
        { words: 'le soir', field: 'times', value: ['evening'] }],
    });
  });

  test.each<[string, SentenceSearch]>([
    ['', { text: '' }], ['   ', { text: '' }], ['électricien', { text: 'électricien' }], ['ÉLECTRICIEN DE MAINTENANCE', { text: 'ÉLECTRICIEN DE MAINTENANCE' }],
    ['conducteur de train', { text: 'conducteur de train' }], ['travailleur social', { text: 'travailleur social' }], ['chef d’atelier', { text: 'chef d’atelier' }],
    ['électricien à Liège en bus le soir', { text: 'électricien', near: '62063', travel: 'bus', times: ['evening'] }],
    ['je cherche une formation d’infirmière près de Verviers', { text: 'infirmière', near: '63079', kinds: ['training', 'work_study'] }],
    ['ELECTRICIEN SANS CESS LIEGE AVANT MARS', { text: 'ELECTRICIEN', diploma: 'ce2d', near: '62063', startsBefore: '2027-03-01' }],
    ['soudure, demandeuse d’emploi, 19 ans, gratuit', { text: 'soudure', publics: ['jobseeker'], age: 19, isFree: true }],
    ['bilan de compétences, travailleur, à distance', { text: '', kinds: ['skills_assessment'], publics: ['worker'], modes: ['remote'] }],
    ['validation des compétences maçon', { text: 'maçon', kinds: ['skills_validation'] }], ['essai métier boucher', { text: 'boucher', kinds: ['immersion'] }],
    ['stage, boulangerie, alternance', { text: 'boulangerie', kinds: ['immersion'], paths: ['work_study'] }],
    ['séance d’information Forem', { text: 'Forem', kinds: ['information'] }], ['devenir indépendant', { text: '', kinds: ['business_creation'] }],
    ['cours de néerlandais', { text: 'néerlandais', kinds: ['language_learning'] }], ['vente en néerlandais, B1', { text: 'vente', languages: ['nl'], languageLevel: 'b1' }],
    ['coiffure en anglais ou en allemand', { text: 'coiffure', languages: ['en', 'de'] }], ['langue des signes', { text: 'langue des signes' }],
    ['français A2, puéricultrice', { text: 'puéricultrice', languageLevel: 'a2' }], ['avec CESS', { text: '', diploma: 'cess' }], ['CEB', { text: '', diploma: 'ceb' }],
    ['sans diplôme', { text: '', diploma: 'none' }], ['préparer le CESS', { text: 'préparer le CESS' }], ['avec un bachelier, comptable', { text: 'comptable', diploma: 'bachelor' }],
    ['week-end ou soirée', { text: '', times: ['evening', 'weekend'] }], ['en journée, temps partiel', { text: '', times: ['day'], paths: ['part_time'] }],
    ['sans voiture', { text: '', travel: 'bus' }], ['à vélo depuis Namur', { text: '', travel: 'bike', near: '92094' }], ['entrée libre', { text: '', entries: ['free_entry'] }],
  ])('%s', (typed, search) => expect(read(typed).search).toEqual(search));
});

describe('places', () => {
  test.each<[string, Omit<SentenceSearch, 'text'>]>([
    ['Liège', { near: '62063' }], ['liege', { near: '62063' }], ['4020', { near: '62063' }], ['bassin de Liège', { basins: ['LG'] }], ['le bassin EFE de Namur', { basins: ['NA'] }],
    ['Huy-Waremme', { basins: ['HW'] }], ['Wallonie picarde, Huy Waremme', { basins: ['WAPI', 'HW'] }], ['woluwe st lambert', { near: '21018' }],
    ['Louvain-la-Neuve', { near: '25121' }], ['bxl', { near: '21004' }], ['à La Louvière', { near: '55022' }], ['à Spa', { near: '63072' }], ['Ans', { near: '62003' }],
  ])('%s', (typed, search) => expect(read(typed).search).toEqual({ text: '', ...search }));

  test.each([['praticien spa'], ['manage une équipe'], ['3 ans d’expérience'], ['Berlin']])('%s is no place of ours', (typed) => {
    expect(read(typed).search).toEqual({ text: typed });
  });

  test('the first place is where one starts from; the second is kept as it is', () => {
    expect(read('Liège, Namur').search).toEqual({ text: 'Namur', near: '62063' });
  });
});

describe('days, minutes and ages', () => {
  test.each([
    ['avant mars', '2026-11-21', '2027-03-01'], ['avant mars', '2027-02-28', '2027-03-01'], ['avant mars', '2027-03-01', '2028-03-01'],
    ['avant le 15 mars', '2026-11-21', '2027-03-15'], ['avant le 15 mars 2028', '2026-11-21', '2028-03-15'], ['avant le 15/3/2027', '2026-11-21', '2027-03-15'],
    ['avant fin mars', '2026-11-21', '2027-04-01'], ['en janvier', '2026-11-21', '2027-02-01'], ['en janvier', '2027-01-10', '2027-02-01'],
    ['en décembre', '2026-11-21', '2027-01-01'], ['en novembre 2026', '2026-11-21', '2026-12-01'], ['en décembre 2026', '2026-11-21', '2027-01-01'],
    ['d’ici février', '2026-11-21', '2027-02-01'], ['à la rentrée', '2026-11-21', '2027-09-01'], ['avant l’été', '2026-11-21', '2027-07-01'],
    ['avant Noël', '2026-11-21', '2026-12-25'], ['ce mois-ci', '2026-12-05', '2027-01-01'], ['cette semaine', '2026-11-21', '2026-11-28'],
    ['avant le 29 février', '2026-11-21', '2028-02-29'],
  ])('%s, on %s: before %s', (typed, today, startsBefore) => expect(read(typed, today).search).toEqual({ text: '', startsBefore }));

  test.each([['avant le 30 février'], ['avant le 31/11/2027']])('%s is no day', (typed) => expect(read(typed).search.startsBefore).toBeUndefined());

  test.each([['à moins de 30 min', 30], ['45 minutes max', 45], ['max 1h', 60], ['une heure maximum', 60], ['1h30 max', 90], ['1 h 30', 90], ['une demi-heure', 30],
    ['à 20 min', 20]])('%s', (typed, minutes) => expect(read(typed).search).toEqual({ text: '', minutes }));
  test.each([['19 ans', 19], ['âgée de 54 ans', 54], ['moins de 25 ans', 24], ['plus de 45 ans', 46], ['19ans', 19]])('%s', (typed, age) => {
    expect(read(typed).search).toEqual({ text: '', age });
  });
  test.each([['3 ans'], ['150 ans'], ['999 min'], ['2 min'], ['en 18 ans'], ['12 ans d’expérience']])('%s says neither', (typed) => {
    expect(read(typed).search.age ?? read(typed).search.minutes).toBeUndefined();
  });
});

describe('whatever is typed', () => {
  const words = 'électricien,sans,CESS,Liège,avant,mars,en,bus,le,soir,à,19,ans,Ans,gratuit,formation,de,1,h,30,min,bassin,B1,Spa,4000,demandeur,emploi,œuvre,d’,’,\n,;,ß,İ'.split(',');
  const sentences = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.array(fc.constantFrom(...words, ','), { maxLength: 25 }).map((some) => some.join(' ')));
  const lettersOf = (text: string) => [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(([word]) => word).sort();

  test('never fails; every word is understood, ignored or kept, and none is invented', () => {
    fc.assert(fc.property(sentences, (typed) => {
      const { search, understood, ignored } = read(typed);
      // A stretch of words may say two things; it is there once.
      const spoken = [...new Map(understood.map((part) => [part, part.words])).values()];
      const known = lettersOf(typed);
      const given = [...lettersOf(search.text), ...ignored.flatMap(lettersOf), ...spoken.flatMap(lettersOf)].sort();
      expect(given.filter((word) => /[a-z0-9]/i.test(word))).toEqual(known.filter((word) => /[a-z0-9]/i.test(word)));
    }), { numRuns: 400 });
  });

  test('what was kept as text, read again, is kept again', () => {
    fc.assert(fc.property(fc.constantFrom('électricien', 'aide-soignante', 'conducteur d’engins', 'mécanicien poids lourds'), fc.constantFrom('sans CESS', 'Liège', 'le soir', 'gratuit'),
      (trade, more) => {
        expect(read(`${trade}, ${more}`).search.text).toBe(trade);
        expect(read(`${more}, ${trade}`).search.text).toBe(trade);
        expect(read(`${trade} ${more}`).search.text).toBe(trade);
      }));
  });
});
