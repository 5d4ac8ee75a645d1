import fc from 'fast-check';
import { findContacts } from '../text/contact-detector.js';
import { ageBandOn, buildPacket, checkApproval, type PacketChoice, type PacketSource } from './build.js';
import { checkHandoffDate } from './handoff-date.js';
import { packetParts } from './parts.js';

const today = '2027-01-11';
const source: PacketSource = {
  recipient: { offerId: 'o', offerTitle: 'Électricien·ne', branchId: 'b', branchName: 'Seraing', organisationName: 'Centre' },
  givenName: ' Élodie ', birthOn: '1990-04-03', ageBand: null,
  goal: { kind: 'heart', title: 'Électricienne', trade: 'Électricité bâtiment' },
  need: { kind: 'training', trade: null, field: 'Construction', level: 3, commune: 'Liège', wantedBefore: '2027-03-01' },
  constraints: { words: 'Pas avant 9 h', times: ['day'], transports: ['transit'], maxMinutes: 45, availableFrom: null },
  safeContact: { hideService: true, notBeforeHour: 9, notAfterHour: 18, note: 'Pas le mercredi' },
};
const choice: PacketChoice = { alias: null, freeText: null, wishedContact: 'phone', include: [...packetParts] };
const built = (from: Partial<PacketSource> = {}, chosen: Partial<PacketChoice> = {}) => buildPacket({ ...source, ...from }, { ...choice, ...chosen }, today);
const made = (from: Partial<PacketSource> = {}, chosen: Partial<PacketChoice> = {}) => {
  const packet = built(from, chosen);
  if (!packet.ok) throw new Error(packet.code);
  return packet.value;
};

describe('what an operator reads before it accepts', () => {
  test.each([
    ['without a name', { givenName: null }, {}, 'packet.name_missing'],
    ['with a telephone number', {}, { freeText: 'Appelez-la au 0470 12 34 56.' }, 'packet.holds_contact'],
    ['with an address as the alias', {}, { alias: 'elodie@exemple.be' }, 'packet.holds_contact'],
    ['with a national number', {}, { freeText: 'NISS 85.07.30-033.28' }, 'text.national_number'],
    ['with more than a thousand characters', {}, { freeText: 'é'.repeat(1001) }, 'text.too_long'],
  ])('%s: refused', (_, from, chosen, code) => {
    expect(built(from, chosen)).toEqual({ ok: false, code });
  });

  test('is what was ticked, and the first name; never the birth date', () => {
    expect(made()).toMatchObject({ name: 'Élodie', isAlias: false, ageBand: 'from_35', goal: source.goal, need: source.need,
      constraints: source.constraints, contact: { wished: 'phone', ...source.safeContact }, freeText: null });
    expect(JSON.stringify(made())).not.toContain('1990');
    expect(made({}, { include: [], alias: '  Alix  ' })).toEqual({ format: 1, recipient: source.recipient, name: 'Alix', isAlias: true, ageBand: null,
      goal: null, need: null, constraints: null, contact: { wished: 'through_sender', ...source.safeContact }, freeText: null });
  });

  test('tells a thousand characters as a person counts them', () => {
    expect(made({}, { freeText: '𝄞'.repeat(1000) }).freeText).toHaveLength(2000);
  });

  test('hides a number that the dossier says, wherever it stands', () => {
    const packet = made({ safeContact: { ...source.safeContact, note: 'Ne pas appeler le 0470 12 34 56 ni 04 222 33 44, sonner' },
      goal: { kind: 'other', title: 'Chez paul@exemple.be', trade: null }, constraints: { ...source.constraints, words: 'Tél. 0470/12.34.56' } });
    expect(packet.contact?.note).toBe('Ne pas appeler le […] ni […], sonner');
    expect([packet.goal?.title, packet.constraints?.words]).toEqual(['Chez […]', 'Tél. […]']);
  });

  test('property: whatever is written, nobody can be reached by it', () => {
    const words = fc.oneof(fc.string(), fc.constantFrom('0470 12 34 56', 'a@b.be', '+32 470 12 34 56', 'paul arobase exemple point be'));
    fc.assert(fc.property(fc.array(words, { maxLength: 4 }), fc.array(words, { maxLength: 4 }), (note, text) => {
      const packet = built({ safeContact: { ...source.safeContact, note: note.join(' ') } }, { freeText: text.join(' ') });
      if (packet.ok) expect([packet.value.contact?.note, packet.value.freeText].flatMap((one) => findContacts(one ?? ''))).toEqual([]);
    }));
  });

  test.each([['2014-01-12', 'under_13'], ['2014-01-11', 'from_13'], ['2009-01-11', 'from_18'], ['1972-01-11', 'from_55'], ['1950-01-01', 'from_55']])(
    'born on %s: %s', (birthOn, band) => expect(ageBandOn(birthOn, today)).toBe(band));
});

test('what was only heard is written down; on the screen it may be', () => {
  expect(checkApproval('orally', '  ')).toEqual({ ok: false, code: 'packet.note_missing' });
  expect(checkApproval('orally', 'Au téléphone')).toEqual({ ok: true, value: { note: 'Au téléphone' } });
  expect(checkApproval('on_screen', null)).toEqual({ ok: true, value: { note: null } });
  expect(checkApproval('on_screen', '85.07.30-033.28')).toEqual({ ok: false, code: 'text.national_number' });
});

describe('a date that is proposed', () => {
  const now = new Date('2027-01-11T09:00:00Z');
  const wish = { day: '2027-01-18', time: '14:00', minutes: 60, place: ' Rue Neuve 1 ', link: null, contact: 'Anne' };
  test.each([
    [{ time: '25:00' }, 'appointment.time_invalid'], [{ day: '2027-01-10' }, 'appointment.in_past'], [{ day: '2028-03-01' }, 'appointment.too_far'],
    [{ minutes: 4 }, 'appointment.minutes_invalid'], [{ place: null }, 'referral.appointment_missing'], [{ contact: ' ' }, 'referral.appointment_missing'],
    [{ link: 'javascript:alert(1)' }, 'website.invalid'],
  ])('%p: %s', (more, code) => expect(checkHandoffDate({ ...wish, ...more }, now)).toEqual({ ok: false, code }));

  test('is kept as the instant that Brussels shows', () => {
    expect(checkHandoffDate({ ...wish, link: 'visio.exemple.be/1' }, now)).toEqual({ ok: true, value: {
      startsAt: new Date('2027-01-18T13:00:00Z'), minutes: 60, place: 'Rue Neuve 1', link: 'https://visio.exemple.be/1', contact: 'Anne' } });
  });
});
