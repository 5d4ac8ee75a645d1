import { addDays, type CalendarDate } from '@boussole/domain/calendar-date';
import { Dice } from '../dice.js';
import { courseOf } from './all-courses.js';
import { formOf, type FormName } from './forms.js';
import { addOffer, courseRow, type OfferRows } from './offers.js';
import type { Place, Row, Today } from './places.js';
import { mondayFrom } from './sessions.js';

interface Told {
  readonly body: string;
  readonly branch: string;
  readonly form: FormName;
  readonly title: string;
  /** Days from today; counted from the first of March when it must come too late. */
  readonly startsIn?: number;
  readonly startsAfterMarch?: number;
  readonly differs?: Row;
}

const eps = 'Promotion sociale du Pays de Liège';

/**
 * Who could become an electrician around Liège without CESS, by bus, before March: nine offers of seven bodies, two of them
 * run by the employer of a counsellor who will show them. The last three do not suit: the diploma, the date, the age of the sheet.
 */
const told: readonly Told[] = [
  { body: 'Forem', branch: 'Centre de formation de Liège – construction', form: 'publicTraining', startsIn: 23,
    title: 'Électricité du bâtiment : installer, raccorder, mettre en conformité' },
  { body: 'Forem', branch: 'Centre de formation de Seraing – industrie', form: 'publicTraining', startsIn: 30,
    title: 'Électricité : module d’entrée, pose et câblage',
    differs: { duration_hours: 320, duration_weeks: 9, level: 2 } },
  { body: 'IFAPME', branch: 'Centre de Liège', form: 'apprenticeship', startsIn: 16, title: 'Installation électrique en alternance' },
  { body: 'IFAPME', branch: 'Centre de Liège', form: 'mastery', startsIn: 16, title: 'Installation électrique : devenir chef d’entreprise' },
  { body: 'CISP L’Enclume et la Plume', branch: 'Atelier de Herstal', form: 'inclusion', title: 'Filière électricité et petites énergies' },
  { body: 'CEFA des Trois Vallées', branch: 'Site de Seraing', form: 'school', startsIn: 12,
    title: 'Électricité : deuxième et troisième degrés en alternance' },
  { body: eps, branch: 'Implantation de Liège', form: 'evening', startsIn: 26, title: 'Électricité du bâtiment – cours du soir' },
  { body: 'Centre de compétence Bâtiment et énergie', branch: 'Site de Grâce-Hollogne', form: 'shortTraining', startsIn: 19,
    title: 'Électricité résidentielle et panneaux solaires – module',
    differs: { prerequisite_note: null } },
  { body: 'Consortium de validation des compétences', branch: 'Centre de validation de Liège', form: 'validation', startsIn: 21,
    title: 'Épreuve de validation des compétences : électricité du bâtiment' },
  { body: eps, branch: 'Implantation de Seraing', form: 'evening', startsIn: 26,
    title: 'Conception d’installations électriques – enseignement supérieur en horaire décalé',
    differs: { level: 5, min_diploma: 'cess' } },
  { body: 'IFAPME', branch: 'Centre de Liège', form: 'apprenticeship', startsAfterMarch: 40, title: 'Domotique et électricité en alternance' },
  { body: 'CISP L’Enclume et la Plume', branch: 'Atelier d’Ans', form: 'inclusion', title: 'Découverte de l’électricité',
    differs: { isStale: true } },
];

/** The first of March that leaves time to act. */
export function marchAfter(today: CalendarDate): CalendarDate {
  const year = Number(today.slice(0, 4));
  return [year, year + 1, year + 2].map((y) => `${y}-03-01`).find((day) => day > addDays(today, 45)) ?? `${year + 1}-03-01`;
}

/** Adds the offers of the story. */
export function addElectricianStory(rows: OfferRows, places: readonly Place[], today: Today): void {
  for (const { body, branch, form: formName, title, startsIn, startsAfterMarch, differs: { isStale = false, ...differs } = {} } of told) {
    const found = places.find((place) => place.body.name === body && place.name === branch);
    if (!found) throw new RangeError(`${branch} of ${body} is nowhere`);
    const [form, course, dice] = [formOf(formName), courseOf('electricite'), new Dice(`electrician:${title}`)];
    const hours = Number(differs['duration_hours'] ?? form.hours(course));
    const startsOn = startsIn ? mondayFrom(addDays(today.day, startsIn)) : startsAfterMarch ? mondayFrom(addDays(marchAfter(today.day),
      startsAfterMarch)) : null;
    const endsOn = startsOn && addDays(startsOn, Math.min(700, Math.ceil(hours / form.weekly) * 7));
    addOffer(rows, {
      place: { ...found, reviewOn: addDays(today.day, isStale ? -120 : 180) }, key: `electrician:${title}`, dice, today, seats: form.seats,
      runs: startsOn && endsOn ? [{ startsOn, endsOn }] : [],
      row: { ...courseRow(found.body, course, form, dice, hours), title, ...differs, mode: 'on_site' },
    }, true);
  }
}
