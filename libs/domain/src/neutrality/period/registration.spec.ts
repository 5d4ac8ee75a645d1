import { parameters } from '../parameters.js';
import { checkRegistration, type GivenParameters } from './registration.js';

const given = (more: Partial<GivenParameters> = {}): GivenParameters => ({
  version: 'neutrality-2', settings: JSON.stringify({ ...parameters, version: 'neutrality-2', tolerance: 1.5 }), reason: ' Décidé en comité. ',
  appliesFrom: '2027-01-01', ...more,
});

test('parameters are published as they were read, with their reason', () => {
  expect(checkRegistration(given(), '2026-11-22')).toEqual({ ok: true, value: {
    version: 'neutrality-2', settings: { ...parameters, version: 'neutrality-2', tolerance: 1.5 }, reason: 'Décidé en comité.', appliesFrom: '2027-01-01' } });
});

test.each([
  ['no JSON', { settings: '{' }, 'neutrality.parameters_invalid'],
  ['a key too many', { settings: JSON.stringify({ ...parameters, version: 'neutrality-2', more: 1 }) }, 'neutrality.parameters_invalid'],
  ['another name', { version: 'neutrality-3' }, 'neutrality.version_invalid'],
  ['no reason', { reason: ' a ' }, 'neutrality.reason_missing'],
  ['a quarter that began', { appliesFrom: '2026-10-01' }, 'neutrality.not_ahead'],
] as const)('%s is refused', (_, more, code) => {
  expect(checkRegistration(given(more), '2026-11-22')).toMatchObject({ ok: false, code });
});
