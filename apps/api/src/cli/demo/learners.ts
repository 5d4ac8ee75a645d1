import { createHash } from 'node:crypto';
import { codeFrom, secretFrom } from '@boussole/domain/dossier/anonymous-code';
import { communesAround } from './communes.js';
import type { Dice } from './dice.js';
import { bytesOf, idOf } from './ids.js';
import { type NameGroup, nameGroups } from './names.js';

/** One caseload of the demonstration: a branch, who leads its dossiers, and how many people it knows. */
export interface Caseload {
  readonly place: string;
  readonly branchId: string;
  readonly around: keyof typeof communesAround;
  /** Where the demonstration begins: names that are hard to spell, and a day's work under way. */
  readonly isShowcase: boolean;
  readonly identified: number;
  readonly anonymous: number;
}

/** Names that look alike or are hard to spell: what search is for. */
const spelt: readonly (readonly [given: string, family: string, isWoman: boolean])[] = [
  ['Martine', 'Dupont', true], ['Martin', 'Dupond', false], ['Marthe', 'Dupon', true], ['Lucas', 'Van den Broeck', false],
  ['Éléonore', 'd’Harveng', true], ['Samira', 'El Khattabi', true], ['Jürgen', 'Müller', false], ['Zoé', 'Vandenbroucke', true],
  ['Théo', 'Pâques', false], ['Théa', 'Paque', true], ['Jean-François', 'Liégeois', false], ['Ștefan', 'Ionescu', false],
  ['Ayşe', 'Yılmaz', true], ['Cathérine', 'Schyns', true], ['Catherine', 'Schins', true],
];

/** The secret of every anonymous visitor of the demonstration. */
export const demoSecret = secretFrom(bytesOf('secret'));

const contactHours = [[null, null], [null, null], [null, null], [9, 17], [16, 19], [8, 12], [12, null]] as const;
const contactNotes = ['Demander d’abord si elle peut parler.', 'Numéro de la sœur : ne rien dire du service.', 'Préfère le tutoiement.',
  'Répond surtout le mercredi.', 'Malentendance : écrire plutôt qu’appeler.', 'Téléphone partagé avec le fils.'];

export interface DemoLearner {
  readonly isWoman: boolean;
  readonly called: string;
  readonly communeNis: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Somebody invented, who says who she is. */
export function identified(dice: Dice, load: Caseload, rank: number, ages: readonly [number, number], thisYear: number): DemoLearner {
  const fixed = load.isShowcase ? spelt[rank] : undefined;
  const isWoman = fixed ? fixed[2] : dice.chance(0.54);
  const names = groupOf(dice);
  // People marry, and are named after an uncle.
  const given = dice.chance(0.92) ? names : groupOf(dice);
  const givenName = fixed ? fixed[0] : dice.pick(isWoman ? given.feminine : given.masculine);
  const familyName = fixed ? fixed[1] : dice.pick(names.families);
  const birthYear = thisYear - dice.between(ages[0] + 1, ages[1]);
  const communeNis = dice.pick(communesAround[load.around]);
  const contact = safeContact(dice);
  const row = {
    ...empty(load, rank), is_anonymous: false, given_name: givenName, family_name: familyName,
    birth_on: `${birthYear}-${two(dice.between(1, 12))}-${two(dice.between(1, 28))}`,
    commune_nis: communeNis, ...contact,
    email: contact.by_mail ? `${slug(givenName)}.${slug(familyName)}${rank}@courrier.example` : null,
    // No operator has been given the prefix 0400: nobody answers there.
    phone: contact.by_phone || contact.by_sms ? `0400 ${two(dice.between(10, 99))} ${two(dice.between(0, 99))} ${two(dice.between(0, 99))}` : null,
  };
  const called = thisYear - birthYear < 21 ? givenName : `${isWoman ? 'Madame' : 'Monsieur'} ${familyName}`;
  return { isWoman, called, communeNis, row };
}

function groupOf(dice: Dice): NameGroup {
  let left = dice.roll() * nameGroups.reduce((sum, { share }) => sum + share, 0);
  return nameGroups.find(({ share }) => (left -= share) < 0) ?? dice.pick(nameGroups);
}

/** Somebody who gave no name: a code, and the hash of the secret that goes with it. */
export function anonymous(dice: Dice, load: Caseload, rank: number, secretHash: string): DemoLearner {
  const isWoman = dice.chance(0.5);
  const code = codeFrom(createHash('sha256').update(`${load.place}:${rank}`).digest());
  const row = { ...empty(load, rank), is_anonymous: true, code, secret_hash: secretHash };
  return { isWoman, called: isWoman ? 'La visiteuse' : 'Le visiteur', communeNis: dice.pick(communesAround[load.around]), row };
}

// Every row has the same columns: they are added together.
const empty = (load: Caseload, rank: number) => ({
  id: idOf(`learner:${load.place}:${rank}`), branch_id: load.branchId, is_anonymous: false, code: null as string | null,
  secret_hash: null as string | null, given_name: null, family_name: null, birth_on: null, commune_nis: null, email: null, phone: null,
  by_mail: false, by_sms: false, by_phone: false, hide_service: false, not_before_hour: null, not_after_hour: null, contact_note: null,
});

function safeContact(dice: Dice) {
  const [from, until] = dice.pick(contactHours);
  return {
    by_mail: dice.chance(0.7), by_sms: dice.chance(0.55), by_phone: dice.chance(0.6), hide_service: dice.chance(0.12),
    not_before_hour: from, not_after_hour: until, contact_note: dice.chance(0.2) ? dice.pick(contactNotes) : null,
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

const slug = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i').replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '');
