import { eventFile } from './appointment-event.js';

const at = new Date('2026-11-21T10:00:00Z');
const event = { id: '6f1c', sequence: 2, startsAt: new Date('2027-03-29T07:30:00Z'), minutes: 45, place: 'Rue de l’Été 3, 4000 Liège; 2e étage', link: null, isCancelled: false };
const lines = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

test('a date for a calendar says when in UTC, where, and which one it is', () => {
  const said = lines(eventFile(event, { host: 'boussole.example', title: 'Rendez-vous', at }));
  expect(said).toEqual(expect.arrayContaining(['METHOD:PUBLISH', 'UID:6f1c@boussole.example', 'SEQUENCE:2', 'DTSTAMP:20261121T100000Z',
    'DTSTART:20270329T073000Z', 'DTEND:20270329T081500Z', 'SUMMARY:Rendez-vous', 'LOCATION:Rue de l’Été 3\\, 4000 Liège\\; 2e étage',
    'STATUS:CONFIRMED']));
});

test('called off, the same date is cancelled', () => {
  const said = lines(eventFile({ ...event, sequence: 3, isCancelled: true }, { host: 'boussole.example', title: 'Rendez-vous', at }));
  expect(said).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'UID:6f1c@boussole.example', 'SEQUENCE:3', 'STATUS:CANCELLED']));
});

test('no line is longer than 75 bytes, and no letter is cut', () => {
  const place = 'é'.repeat(280);
  const file = eventFile({ ...event, place }, { host: 'boussole.example', title: 'Rendez-vous', at });
  expect(Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(lines(file)).toContain(`LOCATION:${place}`);
});
