import { type Body, inTowns, places } from './body.js';

const workshops = ['jardin', 'maraichage', 'commis', 'cuisine', 'menage', 'nettoyage', 'peinture', 'maconnerie', 'ouvrier-polyvalent', 'couture',
  'velo', 'electromenager',
  'magasinage', 'rayon', 'vente', 'bureautique', 'carrelage', 'isolation', 'menuiserie', 'hospitalier', 'tapisserie', 'code-initiation'];
const footing = ['remobilisation', 'determination', 'alpha', 'bilan-numerique', 'fle-metier', 'social'];
const accompaniment = ['accompagnement', 'job-coaching', 'recherche-collective', 'determination', 'cv', 'social'];
const youth = ['droits-jeunes', 'job-etudiant', 'info-etudes'];
const cisp = (name: string, site: string, about: string, what: string, towns: string): Body => ({
  name, kind: 'CISP', site, about, isInvented: true,
  groups: [{ places: inTowns(what, towns), form: 'inclusion', courses: workshops, coursesEach: 3, services: footing, servicesEach: 2 }],
});

/** Integration, youth, migration, disability, self-employment. */
export const socialBodies: readonly Body[] = [
  cisp('CISP L’Enclume et la Plume', 'enclume-plume', 'Ateliers de métal, de bâtiment et d’écriture.', 'Atelier', 'Herstal, Ans'),
  cisp('CISP Le Levain des Rues', 'levain-des-rues', 'Cuisine, boulangerie et propreté, dans les quartiers.', 'Atelier',
    'Charleroi, Courcelles, Châtelet'),
  cisp('CISP Graine d’Atelier', 'graine-atelier', 'Maraîchage, bois et vente en circuit court.', 'Atelier',
    'Namur, Ciney, Marche-en-Famenne, Bastogne'),
  cisp('CISP Les Mains de Thudinie', 'mains-thudinie', 'Parcs, jardins et rénovation légère.', 'Atelier', 'Thuin, Chimay, Binche'),
  cisp('CISP Le Fil et l’Aiguille', 'fil-aiguille', 'Textile, réemploi et petite restauration.', 'Atelier', 'Verviers, Dison, Malmedy'),
  cisp('CISP La Clé de Cinq', 'cle-de-cinq', 'Logistique, nettoyage et aide aux personnes.', 'Atelier', 'Tournai, Mouscron, Ath, Mons'),
  cisp('CISP Hesbaye Solidaire', 'hesbaye-solidaire', 'Bâtiment, horticulture et remise en route.', 'Atelier', 'Huy, Waremme, Jodoigne'),
  {
    name: 'OISP La Passerelle des Marolles', kind: 'OISP', site: 'passerelle-marolles',
    about: 'Formations de base et métiers de service à Bruxelles.', isInvented: true,
    groups: [{ places: inTowns('Maison', 'Bruxelles, Molenbeek-Saint-Jean, Schaerbeek'), form: 'inclusion', courses: workshops, coursesEach: 4,
      services: footing, servicesEach: 3 }],
  },
  {
    name: 'Mission locale de Saint-Gilles', kind: 'MISSION_LOC', site: 'mission-saint-gilles',
    about: 'Accueil et guidance des demandeurs d’emploi du quartier.',
    groups: [{ places: places('Accueil et guidance @ Saint-Gilles'), services: accompaniment, servicesEach: 5 }],
  },
  {
    name: 'Missions locales du canal', kind: 'MISSION_LOC', site: 'missions-canal', about: 'Insertion socioprofessionnelle dans trois communes.',
      isInvented: true,
    groups: [{ places: inTowns('Mission', 'Anderlecht, Molenbeek-Saint-Jean, Forest'), services: accompaniment, servicesEach: 4 }],
  },
  {
    name: 'Mission régionale Ourthe et Meuse', kind: 'MIRE', acronym: 'MIROM', site: 'mire-ourthe-meuse',
    about: 'De l’entreprise à la personne, et retour.', isInvented: true,
    groups: [{ places: inTowns('Équipe', 'Liège, Huy, Verviers'), services: accompaniment, servicesEach: 3 }],
  },
  {
    name: 'Mission régionale Haine et Escaut', kind: 'MIRE', acronym: 'MIRHE', site: 'mire-haine-escaut',
    about: 'Accompagner jusqu’à l’emploi, et dedans.', isInvented: true,
    groups: [{ places: inTowns('Équipe', 'Mons, Charleroi, Tournai'), services: accompaniment, servicesEach: 3 }],
  },
  {
    name: 'Mission régionale Condroz et Ardenne', kind: 'MIRE', acronym: 'MIRCA', site: 'mire-condroz-ardenne',
    about: 'Un référent unique, en ville comme au village.', isInvented: true,
    groups: [{ places: inTowns('Équipe', 'Namur, Libramont-Chevigny, Nivelles'), services: accompaniment, servicesEach: 3 }],
  },
  {
    name: 'SIEP', kind: 'SIEP', acronym: 'SIEP', site: 'siep', about: 'Information sur les études et les professions.',
    groups: [{ places: inTowns('Centre', 'Liège, Huy, Namur, Charleroi, La Louvière, Mons, Tournai, Bruxelles'), services: ['info-etudes',
      'salon', 'conseil', 'job-etudiant'], servicesEach: 3 }],
  },
  {
    name: 'Infor Jeunes', kind: 'INFOR_JEUNES', site: 'infor-jeunes', about: 'Information de la jeunesse, gratuite et confidentielle.',
    groups: [{ places: inTowns('Centre',
      'Liège, Verviers, Malmedy, Huy, Waremme, Namur, Marche-en-Famenne, Charleroi, Couvin, Mons, Tournai, Ath, Bruxelles, '
        + 'Ottignies-Louvain-la-Neuve'),
      services: youth, servicesEach: 2 }],
  },
  {
    name: 'Centre régional d’intégration des Rives', kind: 'CRI', acronym: 'CRIR', site: 'cri-rives',
    about: 'Parcours d’intégration et réseau des associations.', isInvented: true,
    groups: [{ places: inTowns('Antenne', 'Liège, Verviers, Namur, Charleroi, La Louvière'), services: ['citoyennete', 'equivalence',
      'fle-debutant', 'fle-moyen'], servicesEach: 3 }],
  },
  {
    name: 'Alphabets et Compagnie', kind: 'ILI', site: 'alphabets', about: 'Alphabétisation et français, du premier mot au premier emploi.',
      isInvented: true,
    groups: [{ places: inTowns('Maison', 'Liège, Seraing, Charleroi, Tubize, Schaerbeek, Mons'), services: ['alpha', 'fle-debutant', 'fle-moyen',
      'fle-metier', 'equivalence'], servicesEach: 4 }],
  },
  {
    name: 'Cap Création', kind: 'SAACE', site: 'cap-creation', about: 'Accompagne celles et ceux qui créent leur emploi.', isInvented: true,
    groups: [{ places: inTowns('Comptoir', 'Liège, Verviers, Huy, Namur, Charleroi, Mons, Tournai, Wavre, Libramont-Chevigny'),
      services: ['creer-idee', 'creer-plan', 'creer-rencontre'], servicesEach: 3 }],
  },
  {
    name: 'CFISPA Les Trois Chênes', kind: 'CFISPA', site: 'trois-chenes',
    about: 'Formation et insertion adaptées aux personnes en situation de handicap.', isInvented: true,
    groups: [{ places: inTowns('Centre', 'Liège, Namur, Mons, Charleroi'), form: 'adapted', courses: workshops, coursesEach: 3,
      services: ['handicap', 'signes'], servicesEach: 1 }],
  },
  {
    name: 'Codes et Cafés', kind: 'OP_PRIVE', site: 'codes-cafes', about: 'Apprendre le numérique à plusieurs, sans diplôme.', isInvented: true,
    groups: [{ places: inTowns('Lieu', 'Liège, Charleroi, Molenbeek-Saint-Jean'), form: 'shortTraining', courses: ['code-initiation', 'web',
      'support', 'cybersecurite', 'graphisme', 'communication'],
      coursesEach: 3, services: ['bilan-numerique'], servicesEach: 1 }],
  },
];
