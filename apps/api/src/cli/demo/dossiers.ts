import { referenceFrom } from '@boussole/domain/dossier/anonymous-code';
import { contactTimes, timesToday } from './agenda.js';
import { Dice } from './dice.js';
import { bytesOf, idOf } from './ids.js';
import { anonymous, type Caseload, type DemoLearner, identified } from './learners.js';
import { addLife, type LifeRows } from './lives.js';
import { asides, lifeStories } from './stories-life.js';
import { schoolStories } from './stories-school.js';
import { workStories } from './stories-work.js';
import { type Hero, type Step, type Story, tell } from './story.js';

export type Row = Readonly<Record<string, unknown>>;

/** The team of a branch: who leads, in turn, and who replaces them now and then. */
export interface Team {
  readonly leads: readonly [string, ...string[]];
  readonly others: readonly string[];
}

export interface World {
  readonly now: Date;
  /** When today began in Brussels. */
  readonly midnight: Date;
  readonly secretHash: string;
  readonly communeNames: ReadonlyMap<string, string>;
  seal(text: string, place: string): Buffer;
}

export interface DossierRows extends LifeRows {
  readonly learners: Row[];
  readonly dossiers: Row[];
  readonly interviews: Row[];
  readonly notes: Row[];
}

const stories = [...workStories, ...schoolStories, ...lifeStories];
const shareClosed = 0.12;

/** Everything that a caseload holds, ready to be added. */
export function dossiersOf(load: Caseload & { organisationId: string }, team: Team, world: World): DossierRows {
  const rows: DossierRows = { learners: [], dossiers: [], interviews: [], notes: [], situations: [], goals: [], steps: [], needs: [] };
  for (let rank = 0; rank < load.identified + load.anonymous; rank += 1) addDossier(rows, rank, load, team, world);
  return rows;
}

function addDossier(rows: DossierRows, rank: number, load: Caseload & { organisationId: string }, team: Team, world: World): void {
  const dice = new Dice(`${load.place}:${rank}`);
  const story = stories[(rank * 7) % stories.length] ?? dice.pick(stories);
  const isAnonymous = rank >= load.identified;
  const learner = isAnonymous ? anonymous(dice, load, rank, world.secretHash)
    : identified(dice, load, rank, story.ages, world.now.getUTCFullYear());
  const hero: Hero = { isWoman: learner.isWoman, called: learner.called, trade: dice.pick(story.trades),
    commune: world.communeNames.get(learner.communeNis) ?? 'Liège' };
  const lead = team.leads[rank % team.leads.length] ?? team.leads[0];
  const times = timesOf(dice, rank, load, story, isAnonymous, world);
  const dossierId = idOf(`dossier:${load.place}:${rank}`);
  rows.learners.push(learner.row);
  rows.dossiers.push(dossierRow(dice, { dossierId, rank, load, lead, learner, times }));
  addLife(rows, { dossierId, branchId: load.branchId, author: lead, times, isAnonymous, story, hero, communeNis: learner.communeNis,
    year: world.now.getUTCFullYear(), birthYear: Number(String(learner.row['birth_on'] ?? '').slice(0, 4)) || null });
  times.forEach((heldAt, step) => {
    const told = story.steps[step];
    if (told) addInterview(rows, dice, told, hero, { dossierId, load, heldAt, step, author: authorOf(dice, lead, team, heldAt, world) }, world);
  });
}

function timesOf(dice: Dice, rank: number, load: Caseload, story: Story, isAnonymous: boolean, world: World): Date[] {
  const count = dice.between(1, isAnonymous ? 2 : story.steps.length);
  const times = contactTimes(dice, count, world.now);
  // The first two dossiers of the first lead were touched today, so that a day of work has something to show.
  const today = load.isShowcase && (rank === 0 || rank === 2) ? timesToday(world.now, world.midnight)[rank / 2] : undefined;
  return today ? [...times.slice(0, story.steps.length - 1), today] : times;
}

interface Opened { dossierId: string; rank: number; load: Caseload & { organisationId: string }; lead: string; learner: DemoLearner; times: Date[] }

function dossierRow(dice: Dice, { dossierId, rank, load, lead, learner, times }: Opened): Row {
  const [first] = times;
  const last = times.at(-1);
  return {
    id: dossierId, organisation_id: load.organisationId, branch_id: load.branchId, learner_id: learner.row['id'],
    reference: referenceFrom(bytesOf(`reference:${load.place}:${rank}`)), lead_membership_id: lead,
    status: times.length > 3 && dice.chance(shareClosed * 2) ? 'closed' : 'open',
    opened_at: first, touched_at: last, last_contact_at: last, interview_count: times.length,
  };
}

// Who was there that day; what was held today is the lead's own.
const authorOf = (dice: Dice, lead: string, { others }: Team, heldAt: Date, { midnight }: World): string =>
  others.length > 0 && dice.chance(0.15) && heldAt < midnight ? dice.pick(others) : lead;

interface Held { dossierId: string; load: Caseload; heldAt: Date; step: number; author: string }

function addInterview(rows: DossierRows, dice: Dice, told: Step, hero: Hero, { dossierId, load, heldAt, step, author }: Held, world: World): void {
  const id = idOf(`interview:${dossierId}:${step}`);
  const aside = dice.chance(0.45) ? ` ${dice.pick(asides)}` : '';
  rows.interviews.push({
    id, dossier_id: dossierId, branch_id: load.branchId, author_membership_id: author, held_at: heldAt, channel: told.channel,
    minutes: Math.max(5, told.minutes + 5 * dice.between(-2, 2)), topics: told.topics, summary: tell(told.text + aside, hero), created_at: heldAt,
  });
  if (!told.note) return;
  rows.notes.push({ interview_id: id, branch_id: load.branchId, author_membership_id: author,
    sealed: `\\x${world.seal(tell(told.note, hero), id).toString('hex')}` });
}
