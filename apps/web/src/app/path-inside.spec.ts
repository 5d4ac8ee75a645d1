import { pathInside } from './path-inside';

test.each(['//autre.example', '/\\autre.example', 'https://autre.example', '\\autre', 'dossiers', '', null, 7, '/connexion'])(
  'does not go back to %p',
  (value) => expect(pathInside(value)).toBeUndefined(),
);

test.each(['/dossiers?portee=branch', '/dossiers/1#x'])('goes back to %p', (value) =>
  expect(pathInside(value)).toBe(value),
);
