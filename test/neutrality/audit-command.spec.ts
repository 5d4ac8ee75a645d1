import { readFile } from 'node:fs/promises';
import { parameters } from '@boussole/domain/neutrality/parameters';
import { audit, differences, fixture, folderWith, isObject, readJson } from './command.js';

const tolerances = { relative: 1e-9, absolute: 1e-10 };
const long = (of: (file: string) => string): string[] =>
  ['--alternatives', of('alternatives.csv'), '--decisions', of('decisions.csv'), '--affiliations', of('affiliations.csv')];
const mini = long((file) => fixture(`csv_mini/${file}`));

/** The figures of a report, without what they stand on. */
async function figures(file: string): Promise<Record<string, unknown>> {
  const report = await readJson(file);
  if (!isObject(report)) throw new TypeError('a report is an object');
  const { annexe: _annex, tolerances: _tolerances, ...rest } = report;
  return rest;
}

function shuffled(text: string): string {
  const [heading = '', ...lines] = text.trimEnd().split('\n');
  let seed = 7;
  const order = lines.map((line) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return { line, place: seed };
  });
  return [heading, ...order.sort((one, other) => one.place - other.place).map(({ line }) => line)].join('\n');
}

describe('the long form', () => {
  it('gives the published figures', async () => {
    const at = await folderWith({});
    const { code, err } = await audit(...mini, '--sortie', at('r.json'));
    expect(code).toBe(0);
    expect(err).toContain(`decisions.csv : ${(2500).toLocaleString('fr-BE')} lignes lues`);
    expect(differences(await figures(at('r.json')), await figures(fixture('csv_mini/expected.json')), tolerances)).toEqual([]);
  }, 120_000);

  it('gives the same figures and the same print, to the last digit, whatever the order of the lines', async () => {
    const files = ['alternatives.csv', 'decisions.csv', 'affiliations.csv'];
    const mixed = await Promise.all(files.map(async (file) => [file, shuffled(await readFile(fixture(`csv_mini/${file}`), 'utf8'))] as const));
    const at = await folderWith(Object.fromEntries(mixed));
    await audit(...mini, '--sortie', at('one.json'));
    await audit(...long(at), '--sortie', at('other.json'));
    expect(await figures(at('other.json'))).toEqual(await figures(at('one.json')));
    const prints = await Promise.all(['one.json', 'other.json'].map(async (file) => /"empreinte": "([0-9a-f]{64})"/.exec(await readFile(at(file), 'utf8'))?.[1]));
    expect(prints[0]).toBeDefined();
    expect(prints[0]).toBe(prints[1]);
  }, 120_000);
});

describe('the simple form', () => {
  it('gives the published figures', async () => {
    const at = await folderWith({});
    const { code } = await audit('--simple', fixture('csv_simple/orientations_simples.csv'), '--sortie', at('r.json'));
    expect(code).toBe(0);
    expect(differences(await figures(at('r.json')), await figures(fixture('csv_simple/expected.json')), tolerances)).toEqual([]);
  }, 60_000);

  it('writes the report to the standard output when no file is named', async () => {
    const { out, err } = await audit('--simple', fixture('csv_simple/orientations_simples.csv'));
    expect(JSON.parse(out)).toHaveProperty('levels.structure');
    expect(err).toMatch(/simple, ligne 66 : D-DOUBLON \(E0\)/);
  }, 60_000);
});

describe('other parameters', () => {
  const other = { ...parameters, version: 'neutrality-2', tolerance: 1.5 };
  const simple = ['--simple', fixture('csv_simple/orientations_simples.csv')];

  it('give another judgement of the same decisions, and the report names them', async () => {
    const at = await folderWith({ 'p.json': JSON.stringify(other) });
    const { code } = await audit(...simple, '--parametres', at('p.json'), '--sortie', at('r.json'), '--html', at('r.html'));
    const report = await readFile(at('r.json'), 'utf8');
    expect([code, /"parametres": "(.*)"/.exec(report)?.[1], /"theta0": ([0-9.]+)/.exec(report)?.[1]]).toEqual([0, 'neutrality-2', '1.5']);
    expect(await readFile(at('r.html'), 'utf8')).toMatch(/une préférence jusqu’à 1,5 n’est/);
  }, 60_000);

  it('are refused, with the key that cannot serve, and no report is made', async () => {
    const at = await folderWith({ 'p.json': JSON.stringify({ ...other, wishes: { leastDecisions: 10 } }), 'q.json': '{' });
    const refused = await audit(...simple, '--parametres', at('p.json'));
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toMatch(/wishes\.leastRatio/);
    for (const file of ['q.json', 'missing.json']) expect((await audit(...simple, '--parametres', at(file))).code).toBe(2);
  }, 60_000);
});

describe('a file of another make', () => {
  it.each<[string, (text: string) => Uint8Array]>([
    ['UTF-8 with a mark at the beginning', (text) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['windows-1252, with tabulations and Windows line ends', (text) => Buffer.from(text.replaceAll(';', '\t').replaceAll('\n', '\r\n'), 'latin1')],
  ])('is read: %s', async (_, encoded) => {
    const lines = ['decision_id;date;conseiller_id;structure_id;part_propre;propre', '1;31/12/2025;Ren\u00e9e;\u00c9cole;0,25;oui', '2;;Ren\u00e9e;\u00c9cole;25;non'];
    const at = await folderWith({ 'a.csv': encoded(lines.join('\n')) });
    await audit('--simple', at('a.csv'), '--sortie', at('r.json'));
    const report = JSON.parse(await readFile(at('r.json'), 'utf8'));
    expect(report).toMatchObject({ issues: { 'D-DATE': 1 }, levels: { structure: [{ unit: '\u00c9cole', n: 1, O: 1, E: 0.25 }] } });
    expect(report.annexe.irregularites).toEqual([{ code: 'D-DATE', fichier: 'simple', ligne: 3, objet: '2', ecartee: true }]);
  }, 60_000);

  it('is the sample of the documentation', async () => {
    const sample = (file: string) => fixture(`../../docs/exemples/${file}`);
    const at = await folderWith({});
    expect((await audit('--simple', sample('orientations_simples.csv'), '--sortie', at('s.json'))).code).toBe(0);
    expect((await audit(...long(sample), '--large', '--sortie', at('l.json'))).code).toBe(0);
    // Too few disinterested choices to learn from: no comparison with peers, hence no signal.
    expect(await figures(at('l.json'))).toMatchObject({ b2: null, levels: { structure: { units: [{ p_all: null }, { p_all: null }] } } });
  }, 60_000);
});

describe('what goes wrong', () => {
  const heading = 'decision_id,date,conseiller_id,structure_id,n_offres,n_propres,n_retenues,n_retenues_propres';
  const lines = (wrong: number, right: number) => [heading, ...Array.from({ length: wrong }, (_, place) => `W${place},hier,c,s,5,2,1,1`),
    ...Array.from({ length: right }, (_, place) => `R${place},2025-01-01,c,s,5,2,1,1`)].join('\n');

  it('is said with exit code 1 when more than a tenth cannot be used, and the report is there', async () => {
    const at = await folderWith({ 'a.csv': lines(10, 90), 'b.csv': lines(11, 89) });
    expect((await audit('--simple', at('a.csv'), '--sortie', at('a.json'))).code).toBe(0);
    const { code, err } = await audit('--simple', at('b.csv'), '--sortie', at('b.json'));
    expect(code).toBe(1);
    expect(err).toMatch(/Plus de 10 %/);
    expect(await figures(at('b.json'))).toHaveProperty('issues', { 'D-DATE': 11 });
  }, 60_000);

  it.each([
    ['no file', null, /n’existe pas/],
    ['an empty file', '', /est vide/],
    ['a picture', Uint8Array.from({ length: 400 }, (_, place) => (place * 37) % 256), /ne peut pas être lu/],
    ['a column that is missing', 'decision_id;date;conseiller_id\n1;2025-01-01;c', /les colonnes structure_id/],
  ])('is said with exit code 2: %s', async (_, content, sentence) => {
    const at = await folderWith(content === null ? {} : { 'a.csv': content });
    const { code, err, out } = await audit('--simple', at('a.csv'));
    expect(err).toMatch(sentence);
    expect([code, out]).toEqual([2, '']);
  }, 60_000);

  it('is said with exit code 2 when words are missing or contradict each other', async () => {
    for (const words of [[], ['--alternatives', 'a.csv'], ['--simple', 'a.csv', '--large'], ['--vite']]) {
      const { code, err } = await audit(...words);
      expect([words, code]).toEqual([words, 2]);
      expect(err).toMatch(/Usage : npm run boussole/);
    }
  }, 60_000);
});

describe('the page', () => {
  it('holds the figures of the report, escapes what strangers wrote, and fetches and runs nothing', async () => {
    const name = '<script>alert("x")</script>&\'';
    const lines = Array.from({ length: 40 }, (_, place) => `D${place};2025-01-01;c;"${name.replaceAll('"', '""')}";9;3;1;${place % 4 === 0 ? 0 : 1}`);
    const at = await folderWith({ 'a.csv': ['decision_id;date;conseiller_id;structure_id;n_offres;n_propres;n_retenues;n_retenues_propres', ...lines].join('\r\n') });
    await audit('--simple', at('a.csv'), '--sortie', at('r.json'), '--html', at('r.html'));
    const page = await readFile(at('r.html'), 'utf8');
    expect(page).not.toMatch(/<script|onerror|javascript:|https?:\/\/|<link|<img/i);
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;');
    const report: { levels: { structure: { E: number; O: number; ratio: number; ci: { mid: { ratio: number[] } } }[] }; annexe: { empreinte: string } } =
      JSON.parse(await readFile(at('r.json'), 'utf8'));
    const [unit] = report.levels.structure;
    for (const value of [unit?.E, unit?.O, unit?.ratio, ...unit?.ci.mid.ratio ?? []]) expect(page).toContain(`<data value="${value}">`);
    expect(page).toContain(report.annexe.empreinte);
    expect(page).toContain('<html lang="fr">');
    expect(page).toMatch(/<caption>/);
    expect(page).toMatch(/role="img" aria-labelledby/);
  }, 60_000);
});
