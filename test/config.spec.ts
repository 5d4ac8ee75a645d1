import { readFileSync } from 'node:fs';
import { BadConfiguration, readConfig } from '../apps/api/src/platform/config.js';
import { testEnvironment } from './support/house.js';
import { Program } from './support/program.js';

const good = { ...testEnvironment, DATABASE_URL: 'postgres://app:secret@127.0.0.1:9/boussole' };
const production = { ...good, NODE_ENV: 'production', DEMO: '', SMTP_URL: 'smtp://mail.example:25', PUBLIC_URL: 'https://boussole.example' };

function mistakesOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof BadConfiguration) return error.mistakes;
    throw error;
  }
}

describe('what is refused', () => {
  test.each([
    ['no database', { DATABASE_URL: '' }, /^DATABASE_URL manque/],
    ['a database of another kind', { DATABASE_URL: 'mysql://a@b/c' }, /^DATABASE_URL n’est pas une adresse postgres/],
    ['half a database', { DATABASE_URL: 'localhost' }, /^DATABASE_URL n’est pas une adresse/],
    ['no secret', { SESSION_SECRET: '' }, /^SESSION_SECRET manque/],
    ['a short secret', { SESSION_SECRET: 'x'.repeat(31) }, /^SESSION_SECRET manque ou est trop court/],
    ['no key', { DATA_KEY: '' }, /^DATA_KEY manque/],
    ['a key of another length', { DATA_KEY: Buffer.alloc(31).toString('base64') }, /^DATA_KEY manque ou n’a pas la bonne longueur/],
    ['a port that is a word', { PORT: 'http' }, /^PORT n’est pas un nombre entier/],
    ['a port too far', { PORT: '65536' }, /^PORT n’est pas un nombre entier entre 0 et 65535/],
    ['half a port', { PORT: '3000.5' }, /^PORT/],
    ['a pool without end', { DATABASE_POOL: '100000' }, /^DATABASE_POOL/],
    ['a leave-taking without end', { DRAIN_SECONDS: '3600' }, /^DRAIN_SECONDS n’est pas un nombre entier entre 0 et 60/],
    ['a queue on something else', { REDIS_URL: 'http://redis' }, /^REDIS_URL n’est pas une adresse redis/],
    ['mail by something else', { SMTP_URL: 'mail.example:25' }, /^SMTP_URL n’est pas une adresse smtp/],
    ['a committee without an address', { COMMITTEE_EMAIL: 'president@example.org, comité' }, /^COMMITTEE_EMAIL n’est pas une liste d’adresses/],
    ['a gateway of another kind', { SMS_URL: 'sms.example' }, /^SMS_URL n’est pas une adresse http/],
    ['metrics at no port', { METRICS_PORT: '70000' }, /^METRICS_PORT n’est pas un nombre entier entre 0 et 65535/],
    ['a collector of another kind', { OTEL_EXPORTER_OTLP_ENDPOINT: 'grpc://c:4317' }, /^OTEL_EXPORTER_OTLP_ENDPOINT n’est pas une adresse http/],
    ['a pace that stands still', { REMINDERS_PER_MINUTE: '0' }, /^REMINDERS_PER_MINUTE vaut zéro/],
    ['an address that is none', { PUBLIC_URL: 'boussole.example' }, /^PUBLIC_URL n’est pas une adresse http/],
  ])('%s, in one sentence that names it', (_, more, sentence) => {
    const mistakes = mistakesOf({ ...good, ...more });
    expect(mistakes).toEqual([expect.stringMatching(sentence)]);
  });

  test.each([
    ['a demonstration', { DEMO: '1' }, /^DEMO=1 ne va pas avec NODE_ENV=production/],
    ['no mail server', { SMTP_URL: '' }, /^SMTP_URL manque/],
    ['a gateway that does not know us', { SMS_URL: 'https://sms.example', SMS_TOKEN: '' }, /^SMS_TOKEN manque/],
    ['a gateway in the open', { SMS_URL: 'http://sms.example', SMS_TOKEN: 'ours' }, /^SMS_URL n’est pas une adresse https/],
    ['no address of its own', { PUBLIC_URL: '' }, /^PUBLIC_URL manque/],
  ])('in production, %s', (_, more, sentence) => {
    expect(mistakesOf({ ...production, ...more })).toEqual([expect.stringMatching(sentence)]);
  });

  test('every mistake at once, none of them with the value that was given', () => {
    const wrong = { NODE_ENV: 'production', DEMO: '1', DATABASE_URL: 'mysql://root:hunter2@db', SESSION_SECRET: 'hunter3', DATA_KEY: 'hunter4',
      PORT: 'hunter5', PUBLIC_URL: 'hunter6', REDIS_URL: 'ftp://:hunter7@redis', SMTP_URL: 'hunter8', DATABASE_POOL: '-1' };
    const mistakes = mistakesOf(wrong);
    expect(mistakes).toHaveLength(9);
    for (const name of Object.keys(wrong).filter((key) => key !== 'NODE_ENV')) {
      expect(mistakes).toContainEqual(expect.stringMatching(new RegExp(`^${name}`)));
    }
    expect(mistakes.join()).not.toContain('hunter');
  });
});

describe('what is accepted', () => {
  test('what a demonstration needs, and nothing more', () => {
    expect(readConfig(good)).toMatchObject({ isProduction: false, isDemo: true, port: 3000, host: '127.0.0.1', redisUrl: null, smtpUrl: null,
      publicUrl: new URL('http://localhost:3000') });
  });

  test('what production needs', () => {
    expect(mistakesOf(production)).toEqual([]);
    expect(readConfig(production)).toMatchObject({ isProduction: true, isDemo: false, mailFrom: 'Boussole <ne-pas-repondre@boussole.example>' });
  });

  test('a committee of several', () => {
    expect(readConfig({ ...good, COMMITTEE_EMAIL: 'a@example.org , b@example.org,' }).committee).toEqual(['a@example.org', 'b@example.org']);
    expect(readConfig(good).committee).toEqual([]);
  });

  test('empty is the same as absent', () => {
    expect(readConfig({ ...good, REDIS_URL: '', SMTP_URL: '', PORT: '', PUBLIC_URL: '', HOST: '', MAIL_FROM: '', WEB_FOLDER: '', COMMITTEE_EMAIL: '' })).toEqual(readConfig(good));
  });

  test('every setting is explained to whoever installs', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    const source = readFileSync(new URL('../apps/api/src/platform/config.ts', import.meta.url), 'utf8');
    const read = [...source.matchAll(/(?:env\['|\(env, ')([A-Z_]+)'/g)].map(([, name]) => name ?? '');
    expect(read.length).toBeGreaterThan(10);
    const setByOurPrograms = ['DEMO', 'WEB_FOLDER'];
    expect(read.filter((name) => !example.includes(name) && !setByOurPrograms.includes(name))).toEqual([]);
  });
});

describe('a program that is told nonsense', () => {
  test.each(['main', 'worker'] as const)('%s says everything, once, in French, and that starting again is no use', async (entry) => {
    const program = Program.run(entry, { NODE_ENV: 'production', DEMO: '1', PORT: 'x' });
    expect(await program.ended).toBe(78);
    expect(program.said).toMatch(/^Configuration refusée :\n( {2}- .*\n)+$/);
    for (const name of ['DATABASE_URL', 'SESSION_SECRET', 'DATA_KEY', 'SMTP_URL', 'DEMO', 'PORT']) expect(program.said).toContain(`  - ${name}`);
  }, 90_000);
});
