import { Dice } from './dice.js';
import { idOf } from './ids.js';
import { type Hero, type Story, tell } from './story.js';

type Row = Readonly<Record<string, unknown>>;

/** What is added to the tables of a situation. */
export interface LifeRows {
  readonly situations: Row[];
  readonly goals: Row[];
  readonly steps: Row[];
  readonly needs: Row[];
}

/** Whose life is told, in which dossier, since when. */
export interface Lived {
  readonly dossierId: string;
  readonly branchId: string;
  readonly author: string;
  readonly times: readonly Date[];
  readonly isAnonymous: boolean;
  readonly story: Story;
  readonly hero: Hero;
  readonly communeNis: string;
  readonly year: number;
  readonly birthYear: number | null;
}

/** ROME codes of the trades that the stories speak of. */
const codes: Readonly<Record<string, string>> = {
  électricien: 'F1602', plombier: 'F1603', couvreur: 'F1610', menuisier: 'H2206', carreleur: 'F1608', 'employé administratif': 'M1602',
  magasinier: 'N1103', vendeur: 'D1214', 'opérateur de production': 'H2909', 'chauffeur-livreur': 'N4105', 'aide-soignant': 'J1501',
  infirmier: 'J1506', éducateur: 'K1207', 'aide familial': 'K1302', 'accueillant d’enfants': 'K1303', cuisinier: 'G1602',
  boulanger: 'D1102', coiffeur: 'D1202', soudeur: 'H2913', mécanicien: 'I1604', 'indépendant en jardinage': 'A1203',
  photographe: 'E1201', fleuriste: 'D1209', 'réparateur de vélos': 'I1607', 'développeur web': 'M1805', maçon: 'F1703',
  'peintre en bâtiment': 'F1606', 'agent de nettoyage': 'K2204', boucher: 'D1101', comptable: 'M1203', graphiste: 'E1205',
};

const schools = ['Athénée', 'Institut technique', 'Collège', 'École de promotion sociale'];
const whys = ['Parce que {il} aime le travail bien fini.', '{Il} en parle depuis l’enfance.', 'Un proche exerce ce métier.',
  'Pour travailler près de {commune}.', 'Pour avoir enfin un papier qui le dise.'];

/** What the dossier knows of a life: where she stands, what she aims at, what she looks for. Some said little. */
export function addLife(rows: LifeRows, lived: Lived): void {
  const dice = new Dice(`life:${lived.dossierId}`);
  if (lived.isAnonymous && dice.chance(0.5)) return;
  const at = lived.times[0] ?? new Date(0);
  const place = { dossier_id: lived.dossierId, branch_id: lived.branchId };
  rows.situations.push({ ...place, ...situationOf(dice, lived), author_membership_id: lived.author, updated_at: at });
  const { aim, second } = lived.story.life;
  if (aim !== null) addGoal(rows, dice, lived, 'heart', aim);
  if (second !== undefined && dice.chance(0.7)) addGoal(rows, dice, lived, 'second', second);
}

function situationOf(dice: Dice, { story: { life }, hero, year, birthYear, isAnonymous }: Lived) {
  const leftSchool = (birthYear ?? year - 30) + 18;
  const trade = hero.trade[0];
  const study = { level: life.diploma === 'none' ? 'ceb' : life.diploma, title: null, school: isAnonymous ? null : dice.pick(schools),
    country: life.isFromAbroad ? dice.pick(['MA', 'SY', 'CD', 'RO', 'TR']) : 'BE', from: `${Math.min(leftSchool - 6, year - 1)}`,
    until: life.status === 'pupil' ? null : `${Math.min(leftSchool, year)}`, result: life.status === 'pupil' ? 'under_way' : 'obtained',
    equivalence: life.isFromAbroad ? dice.pick(['to_ask', 'asked']) : null };
  const past = life.past === undefined || leftSchool >= year - 2 ? [] : [{ kind: 'job', trade: life.past === 'trade' ? codes[trade] ?? null : null,
    title: life.past === 'trade' ? hero.trade[hero.isWoman ? 1 : 0] : life.past, employer: null, field: null,
    from: `${Math.max(leftSchool + 1, year - dice.between(3, 19))}`, until: life.status === 'worker' ? null : `${year - (dice.chance(0.5) ? 1 : 0)}` }];
  const languages = life.isFromAbroad
    ? [{ language: dice.pick(['ar', 'ro', 'tr', 'ln']), level: 'native' }, { language: 'fr', level: dice.pick(['a2', 'b1', 'b2']) }]
    : [{ language: 'fr', level: 'native' }, ...(dice.chance(0.4) ? [{ language: dice.pick(['nl', 'en', 'de']), level: dice.pick(['a2', 'b1', 'b2']) }] : [])];
  return {
    status: life.status, status_since: `${year - dice.between(0, 3)}`, highest_diploma: life.isFromAbroad ? 'none' : life.diploma,
    studies: [study], languages, experience: past, licence: life.by.includes('car') ? 'b' : dice.pick(['none', 'learner']), transports: life.by,
    max_minutes: dice.pick([30, 45, 60, null]), childcare: life.childcare ?? null, times: dice.pick([['day'], ['day'], ['evening'], ['day', 'evening']]),
    available_from: null, note: null,
  };
}

const ways = [['exploring'], ['exploring', 'chosen'], ['exploring', 'chosen', 'under_way'], ['exploring', 'chosen', 'under_way', 'reached']] as const;

function addGoal(rows: LifeRows, dice: Dice, lived: Lived, kind: 'heart' | 'second', aim: string): void {
  const { dossierId, branchId, author, times, hero } = lived;
  const place = { dossier_id: dossierId, branch_id: branchId };
  const goalId = idOf(`goal:${dossierId}:${kind}`);
  const isTrade = aim === 'trade';
  const name = hero.trade[hero.isWoman ? 1 : 0];
  const way = ways[kind === 'second' ? 0 : Math.min(times.length - 1, dice.between(0, 3))] ?? ways[0];
  const trade = isTrade ? codes[hero.trade[0]] ?? null : null;
  const at = (step: number) => new Date((times[Math.min(step, times.length - 1)] ?? new Date(0)).getTime() + 60_000 * (step + 1));
  rows.goals.push({ id: goalId, ...place, kind, title: isTrade ? name.charAt(0).toUpperCase() + name.slice(1) : aim, trade,
    why: kind === 'heart' && dice.chance(0.6) ? tell(dice.pick(whys), hero) : null, state: way[way.length - 1], author_membership_id: author,
    created_at: at(0), updated_at: at(way.length - 1) });
  way.forEach((state, step) => rows.steps.push({ id: idOf(`step:${goalId}:${step}`), goal_id: goalId, ...place, state, note: null,
    author_membership_id: author, at: at(step) }));
  if (way.length < 2) return;
  rows.needs.push({ id: idOf(`need:${goalId}`), ...place, goal_id: goalId, kind: dice.pick(['training', 'training', 'skills_validation', 'immersion']),
    field: null, trade, level: null, commune_nis: lived.communeNis, basin: null, constraints: lived.story.life.by.includes('transit') ? 'Joignable en bus.' : null,
    wanted_before: null, state: way.length === 4 ? 'met' : 'open', reason: null, author_membership_id: author, created_at: at(1), updated_at: at(way.length - 1) });
}
