import { readAges, readAudience } from './audience.js';
import { cleanCell, readText } from './cell.js';
import { readEmail, readEnterprise, readPhone, readWebsite } from './contacts.js';
import { readDate } from './dates.js';
import { readBoolean, readDuration, readMoney, readNumber } from './numbers.js';
import {
  entries, languages, readDiploma, readLanguageLevel, readLevel, readMode, readOfferKind, readPath, readStatus, registrations, weekTimes,
} from './offer-words.js';
import { readChoices } from './choices.js';
import { readOpening } from './opening-hours.js';

test.each([
  ['\u00a0Li\u00e8ge \u200b', 'Liège'],
  ['e\u0301te\u0301', 'été'],
  ['“Le Phare” – l’asbl', '“Le Phare” – l’asbl'],
  ['a  b\r\n c\u0007', 'a b\nc'],
  ['n/a', ''], ['N.C.', ''], ['-', ''], ['--', ''], ['#N/A', ''], [' . ', ''], ['@', ''],
  ['x\ud800y', 'x\ufffdy'], ['\'=HYPERLINK("a")', '=HYPERLINK("a")'], ['\'t Hofke van Liège', '\'t Hofke van Liège'], ['-----------------', ''],
])('the text of %j', (raw, text) => expect(cleanCell(raw)).toBe(text));

test('a text that is too long is cut, and told', () => {
  expect(readText('x'.repeat(12), 10)).toEqual({ value: `${'x'.repeat(9)}…`, remark: 'text_shortened' });
  expect(readText('12345678😀0', 10).value).toBe('12345678…');
});

test.each([
  ['2024-11-05', '2024-11-05'], ['05/11/2024', '2024-11-05'], ['5/11/24', '2024-11-05'], ['5 nov. 2024', '2024-11-05'],
  ['mardi 5 novembre 2024', '2024-11-05'], ['1er mars 2025', '2025-03-01'], ['11/2024', '2024-11-01'], ['45601', '2024-11-05'],
  ['45601.0', '2024-11-05'], ['2020/06/30 14:16:50.898', '2020-06-30'], ['2024-11-05T10:00:00Z', '2024-11-05'], ['05.11.2024', '2024-11-05'],
  ['20241105', '2024-11-05'], ['11/25/2024', '2024-11-25'], ['mars 2026', '2026-03-01'], ['5. März 2026', '2026-03-05'], ['12 mei 2026', '2026-05-12'],
  ['maart 2026', '2026-03-01'], ['31/02/2024', null], ['2024', null], ['bientôt', null], ['99/99/9999', null],
])('the day %s', (raw, value) => expect(readDate(raw)).toEqual({ value, remark: value ? null : 'date_unreadable' }));

test.each([
  ['12', 12, null], ['12,5', 12.5, null], ['1 200', 1200, null], ['1 200,50', 1200.5, null], ['1.200', 1200, null], ['1,200.5', 1200.5, null],
  ['±30', 30, 'number_approximate'], ['env. 30', 30, 'number_approximate'], ['10 à 12', 10, 'number_approximate'], ['30 places', 30, null],
  ['beaucoup', null, 'number_unreadable'], ['99999', null, 'value_outside'], ['n.c.', null, null],
])('the number %s', (raw, value, remark) => expect(readNumber(raw, { least: 0, most: 5000 })).toEqual({ value, remark }));

test.each([
  ['12,50 €', 1250], ['€ 1.200,00', 120000], ['150 euros', 15000], ['gratuit', 0], ['Gratuit pour les demandeurs', null], ['0', 0], ['15,-', 1500],
  ['à partir de 15 €', null],
])('the price %s', (raw, value) => expect(readMoney(raw).value).toBe(value));

test.each([
  ['oui', true], ['Oui', true], ['X', true], ['checked', true], ['1', true], ['VRAI', true], ['ja', true], ['✓', true],
  ['NON', false], ['0', false], ['faux', false], ['nee', false], ['peut-être', null],
])('yes or no: %s', (raw, value) => expect(readBoolean(raw)).toEqual({ value, remark: value === null ? 'boolean_unreadable' : null }));

test.each([
  ['120 h', 120, null, null], ['1h30', 1.5, null, null], ['6 semaines', null, 6, null], ['3 mois', null, 13, null], ['1 an', null, 52, null],
  ['35 h/semaine pendant 8 semaines', null, 8, 35], ['1 200 heures', 1200, null, null],
])('it takes %s', (raw, hours, weeks, weeklyHours) => expect(readDuration(raw).value).toEqual({ hours, weeks, weeklyHours }));

test.each([
  ['04/000.00.00', '04 000 00 00', null], ['04 000 00 01', '04 000 00 01', null], ['+32 4 000 00 02', '04 000 00 02', null],
  ['+32 (0)4 000 00 06', '04 000 00 06', null], ['0032(0)4/000003', '04000003', 'phone_unusual'], ['04/ 000 0005 (secrétariat)', '04 000 00 05', null],
  ['0470 00 00 07', '0470 00 00 07', null], ['470000007', '0470 00 00 07', null], ['081 22 33 44', '081 22 33 44', null],
  ['02 48 24 22 26', '02 48 24 22 26', null], ['+33 2 48 24 22 26', '+33 2 48 24 22 26', null], ['+352 26 12 34', '+352 261234', null],
  ['04 222 22 22 / 0470 12 34 56', '04 222 22 22', 'phone_several'], ['042222222/0470123456', '04 222 22 22', 'phone_several'],
  ['zéro quatre', null, 'phone_unreadable'], ['12', null, 'phone_unreadable'],
])('the telephone %s', (raw, value, remark) => expect(readPhone(raw)).toEqual({ value, remark }));

test.each([
  ['CONTACT@Exemple.invalid', 'contact@exemple.invalid', null], ['contact02(at)exemple.invalid', 'contact02@exemple.invalid', null],
  ['contact [at] exemple [dot] invalid', 'contact@exemple.invalid', null], ['mailto:contact04@exemple.invalid', 'contact04@exemple.invalid', null],
  ['a03@exemple.invalid; b03@exemple.invalid', 'a03@exemple.invalid', 'email_several'], ['Anne <anne@exemple.invalid>', 'anne@exemple.invalid', null],
  ['contact@', null, 'email_unreadable'], ['exemple.invalid', null, 'email_unreadable'],
])('the address %s', (raw, value, remark) => expect(readEmail(raw)).toEqual({ value, remark }));

test.each([
  ['www.exemple00.invalid', 'https://www.exemple00.invalid', null], ['https://exemple01.invalid/', 'https://exemple01.invalid/', null],
  ['HTTP://Exemple.invalid/Page?a=1', 'http://exemple.invalid/Page?a=1', null], ['exemple02', null, 'website_unreadable'],
  ['a.invalid ; b.invalid', 'https://a.invalid', 'website_several'], ['contact@exemple.invalid', null, 'website_unreadable'],
  ['http://www.a.invalid/Page,170.html', 'http://www.a.invalid/Page,170.html', null], ['https://https://a.invalid', 'https://a.invalid', null], ['javascript:alert(1)', null, 'website_unreadable'],
])('the site %s', (raw, value, remark) => expect(readWebsite(raw)).toEqual({ value, remark }));

test.each([
  ['BE 0999.990.024', '0999990024'], ['BE0999990123', '0999990123'], ['0999.990.222', '0999990222'], ['999990024', '0999990024'],
  ['TVA BE 0999.990.024', '0999990024'], ['0999.990.025', null], ['12', null],
])('the number of enterprise %s', (raw, value) => expect(readEnterprise(raw).value).toBe(value));

const week = (days: number[], ...spans: [string, string][]) => days.flatMap((day) => spans.map(([from, until]) => ({ day, from, until })));
const office = [1, 2, 3, 4, 5];
test.each([
  ['lun-ven 9h-12h 13h-17h', week(office, ['09:00', '12:00'], ['13:00', '17:00'])],
  ['DU LUNDI AU VENDREDI de 9h à 12h et de 14h à 17h', week(office, ['09:00', '12:00'], ['14:00', '17:00'])],
  ['Mo-Fr 09:00-12:30,13:00-16:30; Sa 09:00-12:00', [...week(office, ['09:00', '12:30'], ['13:00', '16:30']), ...week([6], ['09:00', '12:00'])]],
  ['Lundi : 8h30 - 12h\nmardi et jeudi : 13:00 – 17:00', [...week([1], ['08:30', '12:00']), ...week([2, 4], ['13:00', '17:00'])]],
  ['lundi - mardi - jeudi : 9h-12h', week([1, 2, 4], ['09:00', '12:00'])],
  ['Mardi : 15H-18H30 -- Mercredi : 10h/12h - 14h/18h', [...week([2], ['15:00', '18:30']), ...week([3], ['10:00', '12:00'], ['14:00', '18:00'])]],
  ['Horaires d’ouverture : du lundi au mardi de 9h à 12h.', week([1, 2], ['09:00', '12:00'])],
  ['lundi matin : 8h15/12h, mardi après-midi : 13h-17h', [...week([1], ['08:15', '12:00']), ...week([2], ['13:00', '17:00'])]],
  ['du lundi au vendredi 9h-12h, fermé le mardi après-midi', null], ['sur rendez-vous', null], ['lundi', null], ['10h-18h', null], ['lundi 17h-9h', null], ['lundi 9h-25h', null], ['fermé le lundi 9h-12h', null],
  ['lundi 9h-12h et lundi 11h-13h', null],
])('open %s', (raw, opening) => expect(readOpening(raw)).toEqual(opening));

const nobodyOut = { publics: [], minAge: null, maxAge: null, maxDiploma: null, unknown: [] };
test.each([
  ['16-25 ans', { ...nobodyOut, minAge: 16, maxAge: 25 }], ['Demandeurs d\'emploi', { ...nobodyOut, publics: ['jobseeker'] }],
  ['Demandeurs et demandeuses d’emploi', { ...nobodyOut, publics: ['jobseeker'] }], ['tout public', nobodyOut], ['Tous publics', nobodyOut], ['', nobodyOut],
  ['Élèves 1er degré', { ...nobodyOut, publics: ['pupil'] }], ['personnes étrangères', { ...nobodyOut, publics: ['newcomer'] }],
  ['Adultes peu scolarisés (<CESS)', { ...nobodyOut, publics: ['low_schooled'], maxDiploma: 'ce2d' }],
  ['Jeunes, demandeurs d’emploi ; travailleurs', { ...nobodyOut, publics: ['young', 'jobseeker', 'worker'] }],
  ['low_schooled ; social_income', { ...nobodyOut, publics: ['low_schooled', 'social_income'] }],
  ['mamans solos', { ...nobodyOut, unknown: ['mamans solos'] }],
])('for %s', (raw, audience) => expect(readAudience(raw)).toEqual(audience));

test.each([
  ['18+', { min: 18, max: null }], ['18 ans et plus', { min: 18, max: null }], ['dès 16 ans', { min: 16, max: null }],
  ['moins de 26 ans', { min: null, max: 25 }], ['jusqu’à 25 ans', { min: null, max: 25 }], ['de 15 à 25 ans', { min: 15, max: 25 }],
  ['25-16 ans', { min: 16, max: 25 }], ['tous', null],
])('the ages %s', (raw, ages) => expect(readAges(raw)).toEqual(ages));

test.each([
  ['S\'informer, Découverte métiers', 'information'], ['se connaître', 'guidance'], ['Bilan de compétences', 'skills_assessment'],
  ['Orientation vers la formation, S\'informer', 'guidance'], ['Essai métier, stage de découverte', 'immersion'], ['Formation en alternance', 'work_study'],
  ['Formation', 'training'], ['Validation des compétences', 'skills_validation'], ['Recherche d’emploi', 'job_search'],
  ['Apprentissage d’une langue', 'language_learning'], ['Création d’activité', 'business_creation'], ['Accompagnement psychosocial', 'psychosocial'],
  ['skills_assessment', 'skills_assessment'], ['Pétanque', null],
])('the kind of %s', (raw, value) => expect(readOfferKind(raw)).toEqual({ value, remark: value ? null : 'offer_kind_unknown' }));

test.each([
  ['Niveau 4', 4], ['6', 6], ['CESS', 4], ['Bachelier', 6], ['CFC 3', 3], ['doctorat', 8], ['élevé', null],
])('the level %s', (raw, value) => expect(readLevel(raw).value).toBe(value));

test('the words that this register writes are read back', () => {
  expect(['Aucun diplôme', 'CEB', 'CE1D', 'CE2D', 'CESS', 'Bachelier', 'Master'].map((word) => readDiploma(word).value))
    .toEqual(['none', 'ceb', 'ce1d', 'ce2d', 'cess', 'bachelor', 'master']);
  expect(['Sur place', 'À distance', 'Sur place et à distance'].map((word) => readMode(word).value)).toEqual(['on_site', 'remote', 'hybrid']);
  expect(['Temps plein', 'Temps partiel', 'En alternance', 'Par modules', 'Atelier ponctuel', 'Accompagnement individuel'].map((word) => readPath(word).value))
    .toEqual(['full_time', 'part_time', 'work_study', 'modular', 'workshop', 'individual']);
  expect(['Ouverte', 'Complète', 'Suspendue', 'Terminée'].map((word) => readStatus(word).value)).toEqual(['open', 'full', 'suspended', 'closed']);
  expect(['A1 : quelques mots', 'B2 : à l’aise', 'C1'].map((word) => readLanguageLevel(word).value)).toEqual(['a1', 'b2', 'c1']);
  expect(readChoices('Sans rendez-vous ; Sur rendez-vous ; Sur inscription ; Sur orientation d’un service ; Après un test ; Après un entretien', entries))
    .toEqual({ values: ['free_entry', 'appointment', 'registration', 'referral', 'test', 'interview'], unknown: [] });
  expect(readChoices('Sans rendez-vous', entries).values).toEqual(['free_entry']);
  expect(readChoices('En journée ; Le soir ; Le week-end', weekTimes).values).toEqual(['day', 'evening', 'weekend']);
  expect(readChoices('Français ; Néerlandais ; Allemand ; Anglais ; Langue des signes', languages).values).toEqual(['fr', 'nl', 'de', 'en', 'sign']);
  expect(readChoices('Inscription au Forem ; Suivi par un CPAS ; Dossier chez Phare', registrations).values).toEqual(['forem', 'cpas', 'phare']);
  expect(readAudience('Élèves ; Étudiant·es ; Travailleurs et travailleuses ; Personnes nouvellement arrivées ; Personnes en situation de handicap ; '
    + 'Bénéficiaires du CPAS ; Indépendant·es ; Jeunes (moins de 26 ans) ; Personnes peu scolarisées (sans CESS)').publics)
    .toEqual(['pupil', 'student', 'worker', 'newcomer', 'disability', 'social_income', 'self_employed', 'young', 'low_schooled']);
});
