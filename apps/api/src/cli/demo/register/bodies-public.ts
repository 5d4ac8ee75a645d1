import { actiris, cefo, citeLiege, forem, ifapme, network } from '../network.js';
import { building, care, dutch, everyTrade, german, industry, office, tableAndShop } from './all-courses.js';
import { type Body, inTowns, places } from './body.js';

const guidanceDesk = ['conseil-libre', 'conseil', 'documentation', 'metiers-matinee', 'metiers-penurie', 'projet', 'reconversion', 'bilan',
  'bilan-numerique', 'signes', 'validation-info', 'alternance-info'];
const jobcentre = ['orientation-forem', 'accueil-emploi', 'cv', 'entretien-embauche', 'metiers-penurie', 'recherche-collective'];

/** The public services and the networks of guidance: they exist; their programme here is invented. */
export const publicBodies: readonly Body[] = [
  {
    name: citeLiege, kind: 'CDM', acronym: 'CdM Liège', site: 'cite-liege',
    about: 'Un lieu ouvert à tous, anonyme et gratuit, pour parler métiers et formations.',
    groups: [
      { places: places('Espace conseil de Liège @ Liège'), services: guidanceDesk, servicesEach: 11, form: 'discovery', courses: ['soudage',
        'cuisine', 'web', 'aide-soignant'], coursesEach: 4 },
      { places: places('Permanence de Seraing @ Seraing'), services: ['conseil-libre', 'documentation', 'metiers-penurie'], servicesEach: 3 },
    ],
  },
  {
    name: 'Cité des Métiers de Bruxelles', kind: 'CDM', acronym: 'CdM Bruxelles', site: 'cite-bruxelles',
    about: 'Le même accueil pour tous, à deux pas du centre, en français et en néerlandais.',
    groups: [{ places: places('Espace de Saint-Josse @ Saint-Josse-ten-Noode'), services: [...guidanceDesk, 'neerlandais'], servicesEach: 12,
      form: 'discovery', courses: everyTrade, coursesEach: 6 }],
  },
  {
    name: 'Cité des Métiers de Charleroi', kind: 'CDM', acronym: 'CdM Charleroi', site: 'cite-charleroi',
    about: 'Conseil et essais métier pour le sud du Hainaut.',
    groups: [
      { places: places('Espace conseil de Charleroi @ Charleroi'), services: guidanceDesk, servicesEach: 11, form: 'discovery',
        courses: everyTrade, coursesEach: 8 },
      { places: places('Permanence de La Louvière @ La Louvière'), services: guidanceDesk, servicesEach: 3 },
    ],
  },
  {
    name: 'Cité des Métiers de Namur', kind: 'CDM', acronym: 'CdM Namur', site: 'cite-namur', about: 'Conseil et essais métier au confluent.',
    groups: [{ places: places('Espace conseil de Namur @ Namur'), services: guidanceDesk, servicesEach: 11, form: 'discovery',
      courses: everyTrade, coursesEach: 6 }],
  },
  {
    name: cefo, kind: 'CARREFOUR', acronym: 'CdMt', site: 'carrefours',
    about: 'Les neuf Carrefours des métiers (anciens CEFO), centres associés des Cités des Métiers.',
    groups: [{
      places: [...inTowns('CEFO', 'Huy, Verviers, Arlon'), ...inTowns('Carrefour des métiers',
        'Marche-en-Famenne, Mons, La Louvière, Mouscron, Tournai, Nivelles')],
      services: guidanceDesk, servicesEach: 6, form: 'discovery', courses: everyTrade.filter((key) => key !== 'electricite'), coursesEach: 2,
    }],
  },
  {
    name: forem, kind: 'FOREM', acronym: 'Forem', site: 'forem', about: 'Service public de l’emploi et de la formation en Wallonie.',
    groups: [
      {
        places: [...places('Liège – conseil @ Liège | Seraing @ Seraing | Verviers @ Verviers | Namur – conseil @ Namur'),
          ...inTowns('Antenne', 'Huy, Waremme, Hannut, Herstal, Visé, Malmedy, Arlon, Bastogne, Marche-en-Famenne, Virton, Dinant, Ciney, '
            + 'Philippeville, Couvin, '
            + 'Charleroi, Châtelet, Chimay, La Louvière, Mons, Soignies, Tournai, Mouscron, Ath, Wavre, Nivelles, Tubize')],
        services: jobcentre, servicesEach: 2,
      },
      {
        places: places('Centre de formation de Liège – construction @ Liège | Centre de formation de Seraing – industrie @ Seraing'
          + ' | Centre de formation de Verviers – construction @ Verviers | Centre de formation de Châtelineau – construction @ Châtelet'
          + ' | Centre de formation de Charleroi – industrie @ Charleroi | Centre de formation de Mons – construction @ Mons'
          + ' | Centre de formation de La Louvière – industrie @ La Louvière | Centre de formation de Tournai – industrie @ Tournai'
          + ' | Centre de formation de Mouscron – construction @ Mouscron | Centre de formation de Namur – construction @ Namur'
          + ' | Centre de formation de Libramont – bois et construction @ Libramont-Chevigny | Centre de formation de Wavre – bâtiment @ Wavre'),
        form: 'publicTraining', courses: [...building, ...industry], coursesEach: 10,
      },
      {
        places: places('Centre de formation de Liège – tertiaire et numérique @ Liège | Centre de formation de Huy – vente et horeca @ Huy'
          + ' | Centre de formation de Verviers – soins et services @ Verviers | Centre de formation de Jumet – tertiaire @ Charleroi'
          + ' | Centre de formation de Mons – tertiaire @ Mons | Centre de formation d’Ath – vente et logistique @ Ath'
          + ' | Centre de formation de Namur – tertiaire @ Namur | Centre de formation de Marche – horeca et tourisme @ Marche-en-Famenne'
          + ' | Centre de formation d’Arlon – tertiaire et soins @ Arlon | Centre de formation de Nivelles – tertiaire et logistique @ Nivelles'),
        form: 'publicTraining', courses: [...office, ...care, ...tableAndShop, 'magasinage', 'cariste', 'logistique'], coursesEach: 9,
      },
    ],
  },
  {
    name: 'Maisons de l’emploi', kind: 'MDE', acronym: 'MdE', site: 'maisons-emploi',
    about: 'Forem, communes et CPAS derrière un même comptoir de proximité.',
    groups: [{
      places: inTowns('Maison de l’emploi',
        'Ans, Flémalle, Aywaille, Soumagne, Herve, Spa, Amay, Andenne, Gembloux, Sambreville, Rochefort, Florenville, Vielsalm, Durbuy, '
        + 'Fleurus, Courcelles, Thuin, Binche, Braine-le-Comte, Saint-Ghislain, Lessines, Péruwelz, Jodoigne, Genappe'),
      services: ['accueil-emploi', 'cv', 'bilan-numerique', 'metiers-penurie', 'documentation'], servicesEach: 2,
    }],
  },
  {
    name: actiris, kind: 'ACTIRIS', acronym: 'Actiris', site: 'actiris', about: 'Office régional bruxellois de l’emploi.',
    groups: [{
      places: [...places('Bruxelles – orientation @ Bruxelles | Antenne d’Anderlecht @ Anderlecht | Antenne de Schaerbeek @ Schaerbeek'),
        ...inTowns('Antenne', 'Molenbeek-Saint-Jean, Ixelles, Saint-Gilles, Forest, Jette, Evere, Uccle, Etterbeek, Woluwe-Saint-Lambert')],
      services: [...jobcentre, 'bilan-numerique', 'neerlandais', 'creer-idee'], servicesEach: 3,
    }],
  },
  {
    name: 'Bruxelles Formation', kind: 'BXL_FORM', acronym: 'BF', site: 'bruxelles-formation',
    about: 'Service public francophone de la formation professionnelle à Bruxelles.',
    groups: [
      { places: places('Pôle construction @ Anderlecht | Pôle industrie et technologies @ Anderlecht'
        + ' | Pôle logistique et transport @ Molenbeek-Saint-Jean'),
        form: 'brusselsTraining', courses: [...building, ...industry], coursesEach: 11 },
      { places: places('Pôle bureau et services @ Bruxelles | Pôle numérique @ Etterbeek'
        + ' | Pôle image et communication @ Ixelles | Pôle horeca et vente @ Saint-Gilles'),
        form: 'brusselsTraining', courses: [...office, ...tableAndShop], coursesEach: 9 },
      { places: places('Carrefour @ Bruxelles | Langues @ Schaerbeek'), services: ['documentation', 'conseil', 'neerlandais', 'anglais',
        'fle-metier', 'determination', 'metiers-matinee'], servicesEach: 4 },
    ],
  },
  {
    name: ifapme, kind: 'IFAPME', acronym: 'IFAPME', site: 'ifapme', about: 'Formation en alternance et des indépendants et PME en Wallonie.',
    groups: ['apprenticeship', 'mastery'].map((form) => ({
      places: inTowns('Centre', 'Liège, Verviers, Huy, Charleroi, Mons, La Louvière, Tournai, Namur, Dinant, Libramont-Chevigny, Arlon, Wavre'),
      form: form === 'mastery' ? 'mastery' as const : 'apprenticeship' as const,
      courses: everyTrade.filter((key) => !['train', 'infirmier', 'alimentaire', 'cariste', 'nettoyage', 'biopharma'].includes(key)),
      coursesEach: form === 'mastery' ? 5 : 7,
      ...(form === 'mastery' ? { services: ['alternance-info'], servicesEach: 1 } : {}),
    })),
  },
  {
    name: 'Consortium de validation des compétences', kind: 'VAL_COMP', acronym: 'CVDC', site: 'validation',
    about: 'Des centres agréés où l’on prouve ce que l’on sait faire.',
    groups: [{
      places: inTowns('Centre de validation',
        'Liège, Verviers, Huy, Namur, Charleroi, Mons, La Louvière, Tournai, Libramont-Chevigny, Wavre, Anderlecht, Ixelles'),
      form: 'validation', courses: ['electricite', 'maconnerie', 'carrelage', 'peinture', 'plomberie', 'couverture', 'soudage', 'auto',
        'cariste', 'magasinage', 'cuisine', 'commis',
        'boulangerie', 'boucherie', 'coiffure', 'aide-familiale', 'menage', 'nettoyage', 'jardin', 'secretariat', 'comptabilite', 'call',
          'support', 'poids-lourd'],
      coursesEach: 5, services: ['validation-info'], servicesEach: 1,
    }],
  },
  {
    name: 'VDAB Brussel', kind: 'VDAB', acronym: 'VDAB', site: 'vdab-brussel',
    about: 'Vlaamse dienst voor arbeidsbemiddeling en beroepsopleiding, in Brussel.', language: 'nl',
    groups: [{ places: places('Opleidingscentrum Anderlecht @ Anderlecht | Opleidingscentrum Evere @ Evere'), form: 'flemishTraining',
      courses: dutch, coursesEach: 6, services: ['neerlandais'], servicesEach: 1 }],
  },
  {
    name: 'Arbeitsamt der Deutschsprachigen Gemeinschaft', kind: 'ADG', acronym: 'ADG', site: 'adg',
    about: 'Arbeitsvermittlung, Beratung und Ausbildung in Ostbelgien.', language: 'de',
    groups: [{ places: places('Eupen @ Eupen | Sankt Vith @ Saint-Vith'), form: 'germanTraining', courses: german, coursesEach: 6,
      services: ['conseil', 'allemand', 'documentation'], servicesEach: 2 }],
  },
  {
    name: network, kind: 'OTLAV', site: 'reseau', about: 'Coordonne le réseau et garde les fiches de ceux qui n’ont pas le temps de le faire.',
    groups: [{ places: places('Coordination du réseau @ Namur') }],
  },
];
