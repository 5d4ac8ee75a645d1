import type { SaidInWords } from './search-said.js';
import type { Diploma } from './vocabulary.js';

type Rule = readonly [pattern: string, said: SaidInWords];

// Folded words, one space between two; a comma is a word of its own. "@" stands for the beginning or the end of a part.
// The order counts: what is said in more words is read first.
const kinds: readonly Rule[] = [
  ['(?:un |le )?bilan (?:de |des )?competences?', { kinds: ['skills_assessment'] }],
  ['(?:la )?validation (?:de |des )?competences?', { kinds: ['skills_validation'] }],
  ['valid(?:er|ation) (?:mes |ses |l |de l )?(?:acquis|competences|experience)', { kinds: ['skills_validation'] }],
  ['vae|vdc', { kinds: ['skills_validation'] }],
  ['(?:un |l )?essais? (?:de )?metiers?', { kinds: ['immersion'] }],
  ['(?:un |en )?stages?(?: (?:de )?(?:decouverte|observation))?', { kinds: ['immersion'] }],
  ['(?:mises? en situation|(?:en )?immersion|decouverte (?:de |des |d un )?metiers?)', { kinds: ['immersion'] }],
  ['(?:aide a la |la )?recherche (?:d un |d )?(?:emploi|travail)', { kinds: ['job_search'] }],
  ['cherche(?:r)? (?:un |du )?(?:emploi|travail|job)', { kinds: ['job_search'] }],
  ['(?:devenir|s installer comme|se lancer comme) independante?', { kinds: ['business_creation'] }],
  ['(?:creation d une? entreprise|creation d entreprise|(?:creer|lancer) (?:son|mon|une) (?:entreprise|activite))', { kinds: ['business_creation'] }],
  ['(?:cours|apprentissage) de langues?|alphabetisation|fle', { kinds: ['language_learning'] }],
  ['(?:cours|apprentissage) d(?:e|u)(?= (?:francais|neerlandais|anglais|allemand) )', { kinds: ['language_learning'] }],
  ['(?:soutien|aide|accompagnement) (?:psycho ?social|psychologique)|psycho ?social', { kinds: ['psychosocial'] }],
  ['(?:une )?(?:seances?|sessions?) d info(?:rmation)?s?|s informer', { kinds: ['information'] }],
  ['@(?:information|infos?)@', { kinds: ['information'] }],
  ['@(?:(?:l |en )?orientation|guidance|conseil en orientation)@', { kinds: ['guidance'] }],
  ['(?:une |la |en )?formations?', { kinds: ['training', 'work_study'] }],
];

const times: readonly Rule[] = [
  ['(?:(?:cours |horaire )?(?:du |le |en )|en )?soir(?:ee)?s?', { times: ['evening'] }],
  ['(?:le |les |en |pendant le )?(?:week ends?|weekends?|samedis?|dimanches?)', { times: ['weekend'] }],
  ['(?:en |la |pendant la )journee|(?:cours |horaire )?de jour', { times: ['day'] }],
];

const ways: readonly Rule[] = [
  ['(?:en |par )?transports? (?:en commun|publics?)|en (?:bus|train|tram|metro|tec)|sans (?:voiture|auto)', { travel: 'bus' }],
  ['@(?:bus|train|tec|stib)@', { travel: 'bus' }],
  ['(?:a|en) (?:velo|bicyclette)|@velo@', { travel: 'bike' }],
  ['en (?:voiture|auto)|@voiture@', { travel: 'car' }],
  ['(?:a distance|(?:en )?distanciel|en ligne|(?:en |par )?visio(?:conference)?|e ?learning|en teletravail)', { modes: ['remote'] }],
  ['(?:en presentiel|sur place)', { modes: ['on_site'] }],
  ['(?:en )?hybride', { modes: ['hybrid'] }],
  ['(?:(?:en|par) )?alternance', { paths: ['work_study'] }],
  ['(?:a |de )?(?:temps plein|plein temps|plein exercice)', { paths: ['full_time'] }],
  ['(?:a )?(?:temps partiel|mi temps|horaire reduit)', { paths: ['part_time'] }],
  ['(?:par modules?|modulaire)', { paths: ['modular'] }],
  ['@(?:en |un )?ateliers?@', { paths: ['workshop'] }],
  ['(?:en )?individuel(?:le|lement)?', { paths: ['individual'] }],
  ['sans (?:rendez vous|rdv)|(?:entree|acces) libre', { entries: ['free_entry'] }],
  ['sur (?:rendez vous|rdv)', { entries: ['appointment'] }],
  ['(?:c est )?gratuit(?:e|es|s|ement)?|sans (?:frais|payer)', { isFree: true }],
];

const people: readonly Rule[] = [
  ['(?:pour |comme )?(?:un |une )?(?:demandeu(?:r|se)s? d emploi|chomeu(?:r|se)s?|au chomage)', { publics: ['jobseeker'] }],
  ['(?:pour |comme )?(?:un |une )?(?:travailleu(?:r|se)s?(?! soci)|salariee?s?|en emploi)', { publics: ['worker'] }],
  ['(?:pour |comme )?(?:un |une )?etudiante?s?', { publics: ['student'] }],
  ['(?:pour |comme )?(?:un |une )?eleves?', { publics: ['pupil'] }],
  ['(?:pour )?(?:un |une |les )?jeunes?', { publics: ['young'] }],
  ['(?:pour |comme )?(?:un |une )?(?:primo arrivante?s?|nouve(?:l|lle|au|aux) arrivante?s?|refugiee?s?)', { publics: ['newcomer'] }],
  ['(?:personnes? )?(?:en situation de handicap|handicapee?s?|porteu(?:r|se)s? d un handicap)', { publics: ['disability'] }],
  ['(?:beneficiaires? )?(?:du ris|du cpas|(?:du )?revenu d integration)|@(?:ris|cpas)@|aidee? par le cpas', { publics: ['social_income'] }],
  ['(?:peu|faiblement) scolarisee?s?|infra ?qualifiee?s?', { publics: ['low_schooled'] }],
  ['@(?:pour |comme )?(?:un |une )?independante?s?@', { publics: ['self_employed'] }],
  ['(?:en|dans la) langue des signes', { languages: ['sign'] }],
  ...([['neerlandais|flamand', 'nl'], ['anglais', 'en'], ['allemand', 'de'], ['francais', 'fr']] as const).map(
    ([words, language]): Rule => [`en (?:${words})`, { languages: [language] }]),
];

const has = '(?:avec |a )(?:un |une |le |son |mon )?(?:diplome (?:de |du )?)?';
const lacks = '(?:sans |pas (?:de |le ))(?:le |son |mon |un )?(?:diplome (?:de |du )?)?';
const standing: readonly (readonly [words: string, has: Diploma, lacks: Diploma])[] = [
  ['masters?|maitrise|licence', 'master', 'bachelor'],
  ['bacheliers?|graduat|baccalaureat', 'bachelor', 'cess'],
  ['(?:cess|secondaire superieur)', 'cess', 'ce2d'],
  ['(?:ce2d|cesi|secondaire inferieur)', 'ce2d', 'ce1d'],
  ['ce1d', 'ce1d', 'ceb'],
  ['ceb', 'ceb', 'none'],
];

const schooling: readonly Rule[] = [
  ...standing.flatMap(([words, held, below]): Rule[] => [
    [`${lacks}(?:${words})`, { diploma: below }],
    [`${has}(?:${words})|@(?:${words})@`, { diploma: held }],
  ]),
  ['(?:sans (?:aucun )?|aucun |pas de )diplomes?', { diploma: 'none' }],
  ...(['a1', 'a2', 'b1', 'b2', 'c1', 'c2'] as const).map((level): Rule =>
    [`(?:(?:de )?niveau )?(?:(?:en |de )?francais )?(?:(?:de )?niveau )?${level}(?: (?:en|de) francais)?`, { languageLevel: level }]),
];

// A part ends at a comma, at what was already understood, or with the sentence.
const compile = ([pattern, said]: Rule) => ({
  pattern: new RegExp(`(?<= )(?:${pattern.replaceAll(/^@|\|@/g, (sign) => sign.replace('@', '(?<=[,|] )')).replaceAll('@', '(?= [,|])')})(?= )`, 'g'),
  said,
});

/** Everything that words may say, in the order in which it is looked for. */
export const wordRules = [...kinds, ...times, ...ways, ...schooling, ...people].map(compile);
