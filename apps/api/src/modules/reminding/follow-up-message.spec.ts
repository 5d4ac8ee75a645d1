import { followUpMail, followUpSms } from './follow-up-message.js';

const link = `https://boussole.example/suivi#${'a'.repeat(80)}`;
const said = { kind: 'check_in', locale: 'fr', hidesService: false, branchName: 'Carrefour de Liège', meetsAt: null } as const;
const meetsAt = new Date('2027-03-29T07:30:00Z');
const cells = (['fr', 'nl', 'de', 'en'] as const).flatMap((locale) => (['check_in', 'survey', 'remind'] as const).flatMap((kind) =>
  [true, false].map((hidesService) => [locale, kind, hidesService] as const)));
const doorOf = (kind: string) => (kind === 'remind' ? { link, code: null } : { link, code: 'K7M2-QX4P' });
/** The plain alphabet of short messages: anything else makes them cost more than twice as much. */
const plain = /^[A-Za-z0-9@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà]*$/;

test.each(cells)('%s, %s, discreet %s: a whole mail and a whole short message', (locale, kind, hidesService) => {
  const message = { ...said, locale, kind, hidesService, meetsAt: kind === 'remind' ? meetsAt : null };
  const mail = followUpMail(message, doorOf(kind));
  const sms = followUpSms(message, doorOf(kind));
  expect(mail.text).toContain(link);
  expect(`${mail.subject}${mail.text}${sms}`).not.toMatch(/[{}]|undefined|null/);
  expect(mail.subject).not.toMatch(/Carrefour|Boussole|orient/i);
  expect(`${mail.text}${sms}`.includes('Carrefour')).toBe(!hidesService);
  if (kind !== 'remind') expect([mail.text, sms]).toEqual([expect.stringContaining('K7M2-QX4P'), expect.stringContaining(link)]);
});

test.each(cells.filter(([, kind]) => kind !== 'remind'))('%s, %s, discreet %s: the short message keeps to the plain alphabet, in two parts at most', (locale, kind, hidesService) => {
  const sms = followUpSms({ ...said, locale, kind, hidesService }, doorOf(kind));
  expect(sms).toMatch(plain);
  expect(sms.length).toBeLessThanOrEqual(306);
});

test('a meeting is reminded of with its hour in Brussels', () => {
  expect(followUpMail({ ...said, kind: 'remind', meetsAt }, doorOf('remind')).text).toMatch(/Quand : 29 mars 2027 à 09:30/);
  expect(followUpSms({ ...said, kind: 'remind', meetsAt }, doorOf('remind'))).toMatch(/29 mars 2027 à 09:30/);
});
