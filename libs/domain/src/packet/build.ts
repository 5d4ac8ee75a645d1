import type { CalendarDate } from '../calendar-date.js';
import { allow, type Decision, refuse } from '../decision.js';
import { ageOn } from '../dossier/minor.js';
import { type AgeBand, ageBands } from '../dossier/situation-words.js';
import { lineOf, textOf } from '../register/written.js';
import { findContacts } from '../text/contact-detector.js';
import type { PacketConstraints, PacketContact, PacketContent, PacketNeed, PacketRecipient } from './content.js';
import { longestFreeText, type PacketPart, type WishedContact } from './parts.js';

/** What the dossier holds of what may stand in a packet. */
export interface PacketSource {
  readonly recipient: PacketRecipient;
  readonly givenName: string | null;
  readonly birthOn: CalendarDate | null;
  readonly ageBand: AgeBand | null;
  readonly goal: PacketContent['goal'];
  readonly need: PacketNeed | null;
  readonly constraints: PacketConstraints;
  readonly safeContact: Omit<PacketContact, 'wished'>;
}

/** What the sender chose. */
export interface PacketChoice {
  readonly alias: string | null;
  readonly freeText: string | null;
  readonly wishedContact: WishedContact;
  readonly include: readonly PacketPart[];
}

const from: readonly (readonly [number, AgeBand])[] =
  [[55, 'from_55'], [45, 'from_45'], [35, 'from_35'], [25, 'from_25'], [18, 'from_18'], [16, 'from_16'], [13, 'from_13']];

/** About how old somebody is on that day: the only trace of a birth date that leaves a dossier this way. */
export function ageBandOn(birthOn: CalendarDate, day: CalendarDate): AgeBand {
  const age = ageOn(birthOn, day);
  return from.find(([least]) => age >= least)?.[1] ?? ageBands[0];
}

const saysSomething = ({ words, times, transports, maxMinutes, availableFrom }: PacketConstraints): boolean =>
  words !== null || times.length > 0 || transports.length > 0 || maxMinutes !== null || availableFrom !== null;

/** What the dossier says, without any number or address that stands in it: these go along once it is accepted. */
function masked(text: string): string;
function masked(text: string | null): string | null;
function masked(text: string | null): string | null {
  if (text === null) return null;
  return findContacts(text).reduceRight((left, { start, end }) => `${left.slice(0, start)}[…]${left.slice(end)}`, text);
}

/** The packet as it may leave: what was ticked, in the person's words, without anything by which she could be reached before it is accepted. */
export function buildPacket(source: PacketSource, choice: PacketChoice, today: CalendarDate): Decision<PacketContent> {
  const alias = lineOf(choice.alias);
  const name = alias ?? lineOf(source.givenName);
  if (!name) return refuse('packet.name_missing');
  const freeText = textOf(choice.freeText);
  if (freeText && [...freeText].length > longestFreeText) return refuse('text.too_long');
  const has = (part: PacketPart): boolean => choice.include.includes(part);
  const ageBand = source.birthOn === null ? source.ageBand : ageBandOn(source.birthOn, today);
  const packet: PacketContent = {
    format: 1,
    recipient: source.recipient,
    name,
    isAlias: alias !== null,
    ageBand: has('age_band') ? ageBand : null,
    goal: has('goal') && source.goal ? { ...source.goal, title: masked(source.goal.title) } : null,
    need: has('need') ? source.need : null,
    constraints: has('constraints') && saysSomething(source.constraints)
      ? { ...source.constraints, words: masked(source.constraints.words) } : null,
    // The rule that keeps her safe goes along whatever is ticked: leaving it out could harm her.
    contact: { wished: has('wished_contact') ? choice.wishedContact : 'through_sender', ...source.safeContact, note: masked(source.safeContact.note) },
    freeText,
  };
  const found = [name, freeText ?? ''].flatMap(findContacts);
  if (found.some(({ kind }) => kind === 'national_number')) return refuse('text.national_number');
  return found.length > 0 ? refuse('packet.holds_contact') : allow(packet);
}

/** May a packet be approved by these people, told in these words? What was only heard is written down. */
export function checkApproval(how: 'on_screen' | 'orally', note: string | null): Decision<{ note: string | null }> {
  const words = lineOf(note);
  if (how === 'orally' && !words) return refuse('packet.note_missing');
  return words && findContacts(words).some(({ kind }) => kind === 'national_number') ? refuse('text.national_number') : allow({ note: words });
}
