import { Issues } from './issues.js';
import { SimpleImport } from './simple-import.js';
import { TableReader } from './table.js';

const counted = 'decision_id,date,conseiller_id,structure_id,n_offres,n_propres,n_retenues,n_retenues_propres,part_propre,propre';

function read(...lines: readonly string[]) {
  const issues = new Issues();
  const tallies = new SimpleImport(issues);
  const reader = new TableReader('simple', tallies.take);
  for (const part of [counted, ...lines].join('\n').match(/[\s\S]{1,7}/g) ?? []) reader.push(part);
  reader.end();
  return { issues, tallies, reader };
}

/** What is said of one line, after a good one. */
const said = (line: string) => {
  const { issues } = read('OK,2025-01-01,c,s,6,2,1,1,,', line);
  return issues.list().lines.map(({ code, line: at, about }) => [code, at, about]);
};

describe('an irregular line of the simple form', () => {
  it.each([
    ['D-DATE', 'A,,c,s,5,2,1,1,,'], ['D-DATE', 'A,31/02/2025,c,s,5,2,1,1,,'], ['D-DATE', 'A,2025-1-1,c,s,5,2,1,1,,'],
    ['D-SANSAUTEUR', 'A,2025-01-01,,s,5,2,1,1,,'], ['D-SANSAUTEUR', 'A,2025-01-01,c, ,5,2,1,1,,'],
    ['D-VALEUR', 'A,2025-01-01,c,s,abc,2,1,1,,'], ['D-VALEUR', 'A,2025-01-01,c,s,5,"2,5",1,1,,'], ['D-VALEUR', 'A,2025-01-01,c,s,5,2,1,,,'],
    ['D-VALEUR', 'A,2025-01-01,c,s,,,,,,1'], ['D-VALEUR', 'A,2025-01-01,c,s,,,,,0.3,peut-être'], ['D-VALEUR', 'A,2025-01-01,c,s,,,,,%,1'],
    ['D-VALEUR', 'A,2025-01-01,c,s,1000000,2,1,1,,'],
    ['D-IMPOSSIBLE', 'A,2025-01-01,c,s,5,6,1,1,,'], ['D-IMPOSSIBLE', 'A,2025-01-01,c,s,5,2,1,2,,'], ['D-IMPOSSIBLE', 'A,2025-01-01,c,s,5,2,6,1,,'],
    ['D-IMPOSSIBLE', 'A,2025-01-01,c,s,5,4,3,1,,'], ['D-IMPOSSIBLE', 'A,2025-01-01,c,s,-5,2,1,1,,'], ['D-IMPOSSIBLE', 'A,2025-01-01,c,s,,,,,0,1'],
    ['D-IMPOSSIBLE', 'A,2025-01-01,c,s,,,,,100,non'], ['D-IMPOSSIBLE', 'A,2025-01-01,c,s,,,,,130,oui'],
    ['D-VIDE', 'A,2025-01-01,c,s,0,0,0,0,,'], ['D-UNIQUE', 'A,2025-01-01,c,s,1,1,1,1,,'], ['D-SANSSUITE', 'A,2025-01-01,c,s,5,2,0,0,,'],
    ['D-TOUTRETENU', 'A,2025-01-01,c,s,3,2,3,2,,'], ['I-POURCENT', 'A,2025-01-01,c,s,,,,,30,oui'], ['I-POURCENT', 'A,2025-01-01,c,s,,,,,"12,5 %",oui'],
  ])('%s: %s', (code, line) => expect(said(line)).toEqual([[code, 3, 'A']]));

  it('is told by its own line when it is a duplicate; a line that was refused has not taken the name', () => {
    expect(said('OK,2025-01-02,c,s,5,2,1,1,,')).toEqual([['D-DOUBLON', 3, 'OK']]);
    const { issues } = read('A,hier,c,s,5,2,1,1,,', 'A,2025-01-02,c,s,5,2,1,1,,');
    expect(issues.counted()).toEqual({ 'D-DATE': 1 });
  });

  it('keeps its number when the lines before it run over several lines or are blank', () => {
    const { issues } = read('"A\nà suivre",2025-01-01,c,s,5,2,1,1,,', '', 'B,,c,s,5,2,1,1,,');
    expect(issues.list().lines).toEqual([{ code: 'D-DATE', file: 'simple', line: 5, about: 'B', isRefused: true }]);
  });

  it('is counted exactly, and named among the first ones only', () => {
    const { issues } = read(...Array.from({ length: 10_050 }, (_, place) => `A${place},,c,s,5,2,1,1,,`));
    expect(issues.counted()).toEqual({ 'D-DATE': 10_050 });
    expect(issues.list().lines).toHaveLength(10_000);
    expect(issues.list().leftOut).toBe(50);
  });
});

describe('the simple form', () => {
  it('counts per structure and per counsellor; half of one in two is the same law as a declared half', () => {
    const { tallies } = read('A,2025-01-01,c,s,6,2,1,1,,', 'B,2025-01-01,d,s,3,1,1,0,,', 'C,2025-01-01,c,s,4,4,1,1,,');
    const structure = tallies.structures.get('s');
    expect([structure?.informative, structure?.observed, structure?.determined, structure?.determinedMarked]).toEqual([2, 1, 1, 1]);
    expect(structure?.groups.size).toBe(1);
    expect([...tallies.counsellors.keys()]).toEqual(['c', 'd']);
  });

  it('takes one retained offer for granted, and writes names in one way', () => {
    const { tallies } = read('A,2025-01-01,c,E\u0301cole\u00a01,6,2,,1,,', 'B,2025-01-01,c, \u00c9cole 1 ,6,2,1,1,,');
    expect([...tallies.structures.keys()]).toEqual(['\u00c9cole 1']);
    expect(tallies.structures.get('\u00c9cole 1')?.informative).toBe(2);
  });

  it('counts the same when there are more laws than an array holds', () => {
    const lines = Array.from({ length: 2_000 }, (_, place) => `A${place},2025-01-01,c,s,,,,,${(place + 1) / 4_000},1`);
    const { tallies } = read(...lines, ...lines.map((line) => `B${line}`));
    const tally = tallies.structures.get('s');
    expect([tally?.informative, tally?.observed, tally?.groups.size]).toEqual([4_000, 4_000, 2_000]);
    expect([...tally?.groups.values() ?? []].every(({ count }) => count === 2)).toBe(true);
  });
});
