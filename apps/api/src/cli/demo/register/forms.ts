import type { Diploma, Entry, OfferKind, Path, Public, Registration, WeekTime } from '@boussole/domain/register/vocabulary';
import type { Course } from './course.js';

/** How a kind of body gives a course: to whom, when, for how much, how one gets in. */
export interface Form {
  readonly kind: OfferKind;
  readonly title: (course: Course) => string;
  readonly about: string;
  readonly hours: (course: Course) => number;
  readonly weekly: number;
  readonly times: readonly WeekTime[];
  readonly path: Path;
  readonly publics: readonly Public[];
  readonly registrations: readonly Registration[];
  readonly entries: readonly Entry[];
  readonly minDiploma: (course: Course) => Diploma | null;
  readonly maxDiploma?: Diploma;
  readonly ages?: readonly [least: number, most: number | null];
  readonly prerequisite?: string;
  readonly priceCents: (course: Course) => number | null;
  readonly priceNote?: string;
  readonly seats: readonly [least: number, most: number];
  /** When it starts: all year round, with the school year, every month; or whenever one comes. */
  readonly starts: 'rolling' | 'school_year' | 'half_year' | 'monthly' | 'any_time';
}

const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const free = () => 0;
const anyDiploma = () => null;
const whole = ({ hours }: Course) => hours;
const higher = ({ level }: Course): Diploma | null => (level >= 5 ? 'cess' : null);

const publicTraining: Form = {
  kind: 'training', title: ({ title }) => title, hours: whole, weekly: 36, times: ['day'], path: 'full_time',
  about: 'Formation gratuite sous contrat, avec indemnité et remboursement des déplacements. Stage en entreprise à la fin du parcours.',
  publics: ['jobseeker'], registrations: ['forem'], entries: ['registration', 'test', 'interview'], minDiploma: higher,
  priceCents: free, seats: [10, 16], starts: 'rolling',
};

export const forms = {
  publicTraining,
  brusselsTraining: { ...publicTraining, registrations: ['actiris'] },
  flemishTraining: { ...publicTraining, about: 'Gratis opleiding met stage en vergoeding.', registrations: ['vdab'] },
  germanTraining: { ...publicTraining, about: 'Kostenlose Ausbildung mit Praktikum in einem Betrieb.', registrations: ['adg'] },
  shortTraining: {
    ...publicTraining, title: ({ title }) => `${title} – module de perfectionnement`, hours: ({ hours }) => Math.max(24, Math.round(hours / 64) * 8),
    about: 'Module court sur matériel récent, ouvert aux travailleurs avec l’accord de l’employeur.', path: 'modular',
    publics: ['jobseeker', 'worker'], registrations: [], entries: ['registration'], seats: [8, 12],
    prerequisite: 'Une première expérience ou une formation de base dans le métier.',
  },
  apprenticeship: {
    kind: 'work_study', title: ({ name }) => `${first(name)} en alternance`, hours: whole, weekly: 38, times: ['day'], path: 'work_study',
    about: 'Un ou deux jours de cours par semaine, le reste en entreprise, avec une rétribution mensuelle.',
    publics: ['young', 'jobseeker'], registrations: [], entries: ['registration', 'interview'], minDiploma: anyDiploma, ages: [15, 25],
    prerequisite: 'Avoir fréquenté le premier degré de l’enseignement secondaire, ou réussir l’examen d’entrée.',
    priceCents: free, seats: [12, 20], starts: 'school_year',
  },
  mastery: {
    kind: 'training', title: ({ name }) => `${first(name)} : devenir chef d’entreprise`, hours: ({ hours }) => Math.min(hours, 512), weekly: 8,
    about: 'Deux soirées par semaine pendant deux ans : le métier et la gestion, avec un stage possible.', times: ['evening'], path: 'part_time',
    publics: ['worker', 'self_employed', 'jobseeker'], registrations: [], entries: ['registration'], minDiploma: () => 'ce2d', ages: [18, null],
    priceCents: () => 27_500, priceNote: 'Par année ; droit réduit pour les demandeurs d’emploi.', seats: [14, 24], starts: 'school_year',
  },
  school: {
    kind: 'work_study', title: ({ name }) => `${first(name)} : deuxième et troisième degrés en alternance`, hours: () => 1200, weekly: 36,
    about: 'Deux jours à l’école, trois jours en entreprise, jusqu’au certificat de qualification.', times: ['day'], path: 'work_study',
    publics: ['pupil', 'young'], registrations: [], entries: ['registration', 'interview'], minDiploma: anyDiploma, ages: [15, 25],
    priceCents: free, seats: [10, 18], starts: 'school_year',
  },
  evening: {
    kind: 'training', title: ({ title, level }) => `${title}${level >= 5 ? ' – enseignement supérieur en horaire décalé' : ' – cours du soir'}`,
    hours: ({ hours }) => Math.round(hours * 0.7), weekly: 9, times: ['evening'], path: 'modular',
    about: 'Unités de formation que l’on suit à son rythme ; dispense possible par valorisation des acquis.',
    publics: ['worker', 'jobseeker'], registrations: [], entries: ['registration', 'test'],
    minDiploma: ({ level }) => (level >= 5 ? 'cess' : level === 4 ? 'ce2d' : 'ce1d'), ages: [15, null],
    priceCents: ({ hours }) => 2_800 + Math.round(hours / 10) * 35, priceNote: 'Gratuit pour les demandeurs d’emploi inscrits.',
    seats: [12, 24], starts: 'half_year',
  },
  inclusion: {
    kind: 'training', title: ({ name }) => `Filière ${name}`, hours: ({ hours }) => Math.min(hours, 1100), weekly: 30, times: ['day'], path: 'full_time',
    about: 'On apprend en travaillant, en petit groupe, avec une équipe sociale. Un euro net de l’heure, transport et crèche remboursés.',
    publics: ['jobseeker', 'low_schooled', 'social_income'], registrations: [], entries: ['interview'], minDiploma: anyDiploma,
    maxDiploma: 'ce2d', ages: [18, null], priceCents: free, seats: [6, 10], starts: 'any_time',
  },
  adapted: {
    kind: 'training', title: ({ name }) => `${first(name)} : formation adaptée`, hours: ({ hours }) => Math.min(hours, 1200), weekly: 28,
    about: 'Rythme, poste et méthode adaptés à chaque personne ; stages accompagnés.', times: ['day'], path: 'individual',
    publics: ['disability'], registrations: ['aviq'], entries: ['referral', 'interview'], minDiploma: anyDiploma, ages: [18, null],
    priceCents: free, seats: [4, 8], starts: 'any_time',
  },
  validation: {
    kind: 'skills_validation', title: ({ name }) => `Épreuve de validation des compétences : ${name}`, hours: () => 8, weekly: 8, times: ['day'],
    about: 'Une mise en situation réelle devant un jury ; un titre de compétence reconnu, gratuit.', path: 'individual',
    publics: ['worker', 'jobseeker'], registrations: [], entries: ['registration', 'appointment'], minDiploma: anyDiploma, ages: [18, null],
    priceCents: free, seats: [4, 8], starts: 'monthly',
  },
  discovery: {
    kind: 'immersion', title: ({ name }) => `Essai métier : ${name}`, hours: () => 24, weekly: 24, times: ['day'], path: 'workshop',
    about: 'Trois jours en atelier, guidés par quelqu’un du métier, sans engagement.', publics: [], registrations: [], entries: ['registration'],
    minDiploma: anyDiploma, ages: [15, null], priceCents: free, seats: [6, 10], starts: 'monthly',
  },
} as const satisfies Record<string, Form>;

export type FormName = keyof typeof forms;

export const formOf = (name: FormName): Form => forms[name];
