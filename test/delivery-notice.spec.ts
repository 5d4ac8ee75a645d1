import { aNotice } from './support/notices.js';
import { readNotice } from '../apps/api/src/modules/reminding/delivery-notice.js';

const id = 'a1'.repeat(20);
const named = `<${id}@boussole.example>`;

test.each(['headers', 'whole', 'base64'] as const)('a notice with what came back as %s names our mail', (shape) => {
  expect(readNotice(aNotice(named, { shape }))).toEqual({ mailId: id, isFinal: true, status: '5.1.1' });
});

test.each([
  ['a delay', { action: 'delayed', status: '4.4.1' }], ['a failure that may pass', { status: '4.2.2' }], ['a delivery', { action: 'delivered', status: '2.0.0' }],
])('%s is no end', (_, more) => {
  expect(readNotice(aNotice(named, more))).toMatchObject({ mailId: id, isFinal: false });
});

test.each([
  ['about a mail of somebody else', aNotice('<CAF=xyz@mail.example>')],
  ['an answer of a person', `From: lea@personne.example\nIn-Reply-To: ${named}\nContent-Type: text/plain\n\nAction: failed\nMessage-ID: ${named}\n`],
  ['that claims it outside of what came back', aNotice('<other@mail.example>').replace('This is a MIME', `Message-ID: ${named}\r\nThis is a MIME`)],
  ['without its parts', aNotice(named).split('--ABC')[0] ?? ''], ['cut off', aNotice(named).slice(0, 400)], ['empty', ''], ['nothing but lines', '\r\n\r\n\r\n'],
])('nothing is read in one %s', (_, raw) => {
  expect(readNotice(raw)).toBeNull();
});

test('lines end as they like', () => {
  expect(readNotice(aNotice(named).replaceAll('\r\n', '\n'))).toMatchObject({ mailId: id });
});
