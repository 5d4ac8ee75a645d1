import { handoffMails } from '@boussole/shared/messages/fr-handoff-mails';
import { handoffMail, type MailAudience } from './handoff-mail.js';
import type { ToldHandoff } from './handoff-told.queries.js';

const told: ToldHandoff = {
  dossierId: 'd', state: 'sent', dueAt: '2026-11-25T10:00:00Z', expiresAt: '2026-12-21T10:00:00Z', senderName: 'Carrefour de Liège',
  operatorName: 'Centre de Seraing', operatorLocale: 'fr',
  appointment: { id: 'a', state: 'confirmed', startsAt: '2026-12-01T08:30:00Z', minutes: 60, place: 'Rue Neuve 1, Seraing', link: null, sequence: 0 },
};
const link = 'https://boussole.example/relais/lien#secret';
const audiences: readonly MailAudience[] = ['operator', 'sender', 'learner', 'coordinator'];
const cells = (['fr', 'nl', 'de', 'en'] as const).flatMap((locale) => audiences.flatMap((audience) =>
  Object.keys(handoffMails[audience]).map((kind) => [locale, audience, kind] as const)));

test.each(cells)('%s, to the %s: %s is a whole mail', (locale, audience, kind) => {
  const mail = handoffMail(locale, { audience, kind, isDiscreet: false, told, link });
  expect(mail?.subject.length).toBeGreaterThan(3);
  expect(mail?.text).toContain(link);
  expect(`${mail?.subject}${mail?.text}`).not.toMatch(/[{}]|undefined|null/);
});

test('an appointment says when and where, in the time of Brussels', () => {
  const mail = handoffMail('fr', { audience: 'learner', kind: 'appointment_set', isDiscreet: false, told, link });
  expect(mail?.text).toMatch(/Quand : 1 décembre 2026 à 09:30/);
  expect(mail?.text).toContain('Où : Rue Neuve 1, Seraing');
});

test('what waits for an answer says until when, and when it ends without one', () => {
  const mail = handoffMail('fr', { audience: 'operator', kind: 'sent', isDiscreet: false, told, link });
  expect(mail?.text).toMatch(/avant le 25 novembre 2026/);
  expect(mail?.text).toMatch(/prend fin le 21 décembre 2026/);
});

test('a mail that must be discreet names no service and no reason', () => {
  const mail = handoffMail('fr', { audience: 'learner', kind: 'declined', isDiscreet: true, told, link });
  expect([mail?.subject, mail?.text]).toEqual(['Un message pour vous', expect.not.stringMatching(/orientation|organisme|Carrefour|Seraing/)]);
});

test('an outcome asks the person whether she agrees; what is over, she is not told that she may stop', () => {
  const { text } = handoffMail('fr', { audience: 'learner', kind: 'closed', isDiscreet: false, told: { ...told, state: 'closed' }, link }) ?? {};
  expect(text).toContain('Un résultat est noté. Dites si vous êtes d’accord.');
  expect(text).not.toMatch(/arrêter|Carrefour|Seraing/);
});

test('of what concerns others a reader hears nothing', () => {
  expect(handoffMail('fr', { audience: 'learner', kind: 'escalated', isDiscreet: false, told, link })).toBeNull();
});
