import { building, care, everyTrade, industry, office, tableAndShop } from './all-courses.js';
import { type Body, inTowns, places } from './body.js';

const taught = everyTrade.filter((key) => !['train', 'cariste', 'autobus', 'poids-lourd', 'code-initiation'].includes(key));
const eveningTaught = taught.filter((key) => !['alimentaire', 'routes', 'commis', 'hospitalier'].includes(key));
const languages = ['neerlandais', 'anglais', 'allemand', 'fle-debutant', 'fle-moyen', 'alpha'];

/** Schools, their guidance centres and what works with them. */
export const schoolBodies: readonly Body[] = [
  {
    name: 'CPMS de la Fédération Wallonie-Bruxelles', kind: 'CPMS', acronym: 'CPMS', site: 'cpms',
    about: 'Une équipe psycho-médico-sociale pour chaque école.', isSchool: true,
    groups: [{
      places: inTowns('CPMS', 'Liège, Huy, Seraing, Herstal, Visé, Verviers, Malmedy, Waremme, Namur, Dinant, Ciney, Andenne, Arlon, '
        + 'Bastogne, Marche-en-Famenne, Virton, Charleroi, '
        + 'Thuin, Couvin, La Louvière, Mons, Soignies, Tournai, Mouscron, Ath, Wavre, Nivelles, Bruxelles, Ixelles, Schaerbeek'),
      services: ['cpms-guidance', 'cpms-ecoute', 'ecole-animation'], servicesEach: 2,
    }],
  },
  {
    name: 'Promotion sociale du Pays de Liège', kind: 'EPS', acronym: 'EPS Liège', site: 'eps-liege',
    about: 'Enseignement pour adultes, le soir et le samedi.', isSchool: true, isInvented: true,
    groups: [{ places: [...places('Implantation de Liège @ Liège'), ...inTowns('Implantation', 'Seraing, Visé, Verviers, Huy, Waremme')],
      form: 'evening', courses: eveningTaught, coursesEach: 8, services: languages, servicesEach: 2 }],
  },
  {
    name: 'Cours du soir Haine et Sambre', kind: 'EPS', acronym: 'CSHS', site: 'cours-haine-sambre',
    about: 'Enseignement pour adultes en Hainaut.', isSchool: true, isInvented: true,
    groups: [{ places: inTowns('Implantation', 'Mons, La Louvière, Charleroi, Châtelet, Thuin, Tournai, Ath'), form: 'evening',
      courses: eveningTaught, coursesEach: 8, services: languages, servicesEach: 2 }],
  },
  {
    name: 'Promotion sociale Meuse et Ardenne', kind: 'EPS', acronym: 'PSMA', site: 'eps-meuse-ardenne',
    about: 'Enseignement pour adultes de Namur à Arlon.', isSchool: true, isInvented: true,
    groups: [{ places: inTowns('Implantation', 'Namur, Dinant, Marche-en-Famenne, Libramont-Chevigny, Arlon'), form: 'evening',
      courses: eveningTaught, coursesEach: 8, services: languages, servicesEach: 2 }],
  },
  {
    name: 'Institut du soir Senne et Dyle', kind: 'EPS', acronym: 'ISSD', site: 'eps-senne-dyle',
    about: 'Enseignement pour adultes à Bruxelles et en Brabant wallon.', isSchool: true, isInvented: true,
    groups: [{ places: inTowns('Implantation', 'Anderlecht, Schaerbeek, Uccle, Wavre, Nivelles'), form: 'evening', courses: eveningTaught,
      coursesEach: 8, services: languages, servicesEach: 2 }],
  },
  {
    name: 'CEFA des Trois Vallées', kind: 'CEFA', acronym: 'C3V', site: 'cefa-trois-vallees',
    about: 'École et entreprise en alternance, avec quatre écoles partenaires.', isSchool: true, isInvented: true,
    groups: [{ places: inTowns('Site', 'Liège, Seraing, Verviers, Huy'), form: 'school', courses: taught, coursesEach: 8 }],
  },
  {
    name: 'CEFA du Pays Noir', kind: 'CEFA', acronym: 'CPN', site: 'cefa-pays-noir', about: 'École et entreprise en alternance en Hainaut.',
      isSchool: true, isInvented: true,
    groups: [{ places: inTowns('Site', 'Charleroi, La Louvière, Mons, Tournai, Mouscron'), form: 'school', courses: taught, coursesEach: 8 }],
  },
  {
    name: 'CEFA Meuse et Lesse', kind: 'CEFA', acronym: 'CML', site: 'cefa-meuse-lesse',
    about: 'École et entreprise en alternance, de Namur à Virton.', isSchool: true, isInvented: true,
    groups: [{ places: inTowns('Site', 'Namur, Dinant, Bastogne, Virton'), form: 'school', courses: taught, coursesEach: 7 }],
  },
  {
    name: 'CEFA de la Senne', kind: 'CEFA', acronym: 'CLS', site: 'cefa-senne',
    about: 'École et entreprise en alternance à Bruxelles et en Brabant wallon.', isSchool: true, isInvented: true,
    groups: [{ places: inTowns('Site', 'Anderlecht, Molenbeek-Saint-Jean, Wavre'), form: 'school', courses: taught, coursesEach: 8 }],
  },
  {
    name: 'Institut technique du Val-Mosan', kind: 'ECOLE_SEC', acronym: 'ITVM', site: 'institut-val-mosan',
    about: 'Enseignement technique et professionnel de plein exercice.', isSchool: true, isInvented: true,
    groups: [{ places: inTowns('Implantation', 'Seraing, Flémalle'), services: ['ecole-animation', 'salon'], servicesEach: 2 }],
  },
  {
    name: 'Athénée des Deux-Ponts', kind: 'ECOLE_SEC', acronym: 'ADP', site: 'athenee-deux-ponts', about: 'Enseignement général et technique.',
      isSchool: true, isInvented: true,
    groups: [{ places: inTowns('Implantation', 'Liège'), services: ['salon', 'ecole-animation'], servicesEach: 2 }],
  },
  {
    name: 'EFP', kind: 'EFP_SFPME', acronym: 'EFP', site: 'efp', about: 'Formation en alternance et en entreprise à Bruxelles.',
    groups: [
      { places: inTowns('Centre', 'Uccle'), form: 'apprenticeship', courses: [...tableAndShop, ...building, 'auto', 'carrosserie', 'coiffure',
        'esthetique'], coursesEach: 14 },
      { places: inTowns('Centre', 'Uccle'), form: 'mastery', courses: [...office, ...tableAndShop, ...building, 'auto', 'velo', 'toilettage'],
        coursesEach: 12 },
    ],
  },
  {
    name: 'SFPME', kind: 'EFP_SFPME', acronym: 'SFPME', site: 'sfpme',
    about: 'Service de la formation des petites et moyennes entreprises, à Bruxelles.',
    groups: [{ places: places('Accueil et contrats @ Bruxelles'), services: ['alternance-info', 'creer-idee'], servicesEach: 2 }],
  },
  {
    name: 'Centre de compétence Bâtiment et énergie', kind: 'CDC', acronym: 'CCBE', site: 'competence-batiment',
    about: 'Matériel récent et formations courtes pour la construction.', isInvented: true,
    groups: [{ places: inTowns('Site', 'Grâce-Hollogne, Charleroi, Namur'), form: 'shortTraining', courses: building, coursesEach: 10 }],
  },
  {
    name: 'Centre de compétence Industrie', kind: 'CDC', acronym: 'CCI', site: 'competence-industrie',
    about: 'Soudage, usinage, maintenance et logistique.', isInvented: true,
    groups: [{ places: inTowns('Site', 'Seraing, Fleurus, Mons, Tournai'), form: 'shortTraining', courses: industry, coursesEach: 9 }],
  },
  {
    name: 'Pôle Formation-Emploi Services et numérique', kind: 'PFE', acronym: 'PFE', site: 'pole-services',
    about: 'Formations courtes bâties avec les secteurs, à Bruxelles.', isInvented: true,
    groups: [{ places: places('Plateau numérique @ Anderlecht | Plateau soins et hôtellerie @ Bruxelles'), form: 'shortTraining',
      courses: [...office, ...care, ...tableAndShop], coursesEach: 10 }],
  },
];
