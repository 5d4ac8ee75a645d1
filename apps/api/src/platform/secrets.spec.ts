import { createHash } from 'node:crypto';
import { readConfig } from './config.js';
import { Secrets } from './secrets.js';

const secretsOf = (sessionSecret: string): Secrets => new Secrets(readConfig({
  DATABASE_URL: 'postgres://nobody@localhost/none', SESSION_SECRET: sessionSecret, DATA_KEY: Buffer.alloc(32, 7).toString('base64') }));

const ours = secretsOf('a secret for tests that is long enough');
const command = { summary: 'Troisième entretien.', privateNote: 'oui' };

test('what recognises a command sent twice tells nothing to whoever lacks the server\'s secret', () => {
  const plain = createHash('sha256').update(JSON.stringify(command)).digest();
  expect(ours.fingerprint(command).equals(plain)).toBe(false);
  expect(ours.fingerprint(command).equals(secretsOf('another secret that is long enough too').fingerprint(command))).toBe(false);
});

test('it is the same for the same command, and another for another', () => {
  expect(ours.fingerprint({ ...command }).equals(ours.fingerprint(command))).toBe(true);
  expect(ours.fingerprint({ ...command, privateNote: 'non' }).equals(ours.fingerprint(command))).toBe(false);
});
