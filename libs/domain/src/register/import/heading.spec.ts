import { CsvReader } from './csv.js';
import { findHeading } from './heading.js';

function find(text: string) {
  const reader = new CsvReader(';');
  return findHeading([...reader.push(text), ...reader.end()]);
}
const rows = 'Phare;Ans;4430\nHalle;Huy;4500\nFerme;Visé;4600\n';

describe('the heading of a table', () => {
  test.each([
    ['on the first line', `Nom;Commune;CP\n${rows}`, 0, 1, 0],
    ['of unknown words', `Bidule;Machin;Truc\n${rows}`, 0, 1, 0],
    ['under a title and blank lines', `Cadastre du bassin;;\n\nVersion 3, mars 2026\n;;\nNom;Commune;CP\n${rows}`, 4, 3, 2],
    ['under two words that are no heading', `Cadastre;2026;\n\nNom;Commune;CP;Adresse;Courriel\n${rows.replaceAll('\n', ';x;y\n')}`, 2, 2, 1],
    ['after the line that says the separator', `sep=;\nNom;Commune;CP\n${rows}`, 1, 2, 0],
    ['over several lines', `"Nom de\nl’opérateur";Commune;"Code\r\npostal"\n${rows}`, 0, 3, 0],
    ['alone', 'Nom;Commune;CP\n', 0, 1, 0],
    ['of one column', 'Nom\nPhare\nHalle\n', 0, 1, 0],
  ])('%s', (_, text, index, headingLines, blankLines) => {
    expect(find(text)).toMatchObject({ index, headingLines, blankLines });
  });

  test('nothing, or nothing but blank lines', () => {
    expect(find('')).toBeNull();
    expect(find('\n;;\n  ;\n')).toBeNull();
  });

  test('names are made distinct, and found for what has none', () => {
    expect(find(`Nom;Commune;nom;;CP\nA;B;C;D;E\n`)?.headings).toEqual(['Nom', 'Commune', 'nom (2)', 'Colonne 4', 'CP']);
    expect(find(`Nom;"Commune;CP\n${rows}`)?.headings).toEqual(['Nom', 'Commune', 'CP']);
    expect(find('"Nom de\nl’opérateur";Commune\nA;B\n')?.headings).toEqual(['Nom de l’opérateur', 'Commune']);
  });

  test('empty columns at the end are left out, unless rows fill them', () => {
    expect(find(`Nom;Commune;CP;;;\n${rows}`)?.headings).toHaveLength(3);
    expect(find('Nom;Commune;;\nA;B;;D\n')?.headings).toEqual(['Nom', 'Commune', 'Colonne 3', 'Colonne 4']);
    expect(find(`Nom;Commune;CP\n${rows}Trop;de;cellules;ici\n`)?.headings).toHaveLength(3);
  });
});
