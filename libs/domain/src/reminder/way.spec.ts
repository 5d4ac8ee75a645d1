import { chooseWay, mobileNumber } from './way.js';

test.each([
  ['mail', 'open', 'open', 'mail'], ['sms', 'open', 'open', 'sms'], ['sms', 'open', 'none', 'mail'], ['mail', 'none', 'open', 'sms'],
  ['mail', 'returned', 'open', 'sms'],
] as const)('wished by %s, mail %s, sms %s: it leaves by %s', (wished, mail, sms, way) => {
  expect(chooseWay(wished, { mail, sms })).toEqual({ way });
});

test.each([['none', 'none', 'no_way'], ['returned', 'none', 'returned'], ['none', 'returned', 'returned']] as const)(
  'mail %s, sms %s: it does not leave, and says why', (mail, sms, because) => {
    expect(chooseWay('mail', { mail, sms })).toEqual({ way: null, because });
  });

test.each([
  ['0470 12 34 56', '+32470123456'], ['+32 470/12.34.56', '+32470123456'], ['0032 (0)470 12 34 56', '+32470123456'], ['0495123456', '+32495123456'],
  ['+33 6 12 34 56 78', '+33612345678'], ['00352 621 123 456', '+352621123456'],
])('%s takes messages as %s', (phone, number) => {
  expect(mobileNumber(phone)).toBe(number);
});

test.each(['04 222 33 44', '02 512 34 56', '+32 4 222 33 44', '', 'chez ma tante', '+32 470 12 34', '0470', '+1'])('%s takes none', (phone) => {
  expect(mobileNumber(phone)).toBeNull();
});
