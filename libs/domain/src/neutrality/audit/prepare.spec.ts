import { AffiliationImport } from '../import/affiliations.js';
import { AlternativeImport } from '../import/alternatives.js';
import { DecisionImport } from '../import/decisions.js';
import { type FileRole, Issues } from '../import/issues.js';
import { TableReader, type TableRow } from '../import/table.js';
import { preparedDecisions } from './prepare.js';

const headings = {
  affiliations: 'titulaire_type;titulaire_id;operateur_id;lien;du;au',
  decisions: 'decision_id;date;conseiller_id;structure_id;apprenant_id;souhait_operateur_id;souhait_source;souhait_avant',
  alternatives: 'decision_id;offre_id;operateur_id;retenue;dans_reference;statut;poids;site_id;option_id;montree;rang',
} as const;

interface Files { readonly affiliations?: readonly string[]; readonly decisions?: readonly string[]; readonly alternatives?: readonly string[] }

const decision = 'D1;2025-03-01;c;s;;;;';
const both = ['D1;o1;A;1;;;;;;;', 'D1;o2;B;0;;;;;;;'];

function prepare({ affiliations = ['structure;s;A;employeur;;'], decisions = [decision], alternatives = both }: Files, isLarge = false) {
  const issues = new Issues();
  const links = new AffiliationImport(issues);
  const kept = new DecisionImport(issues);
  const offers = new AlternativeImport(kept, issues);
  read('affiliations', affiliations, links.take);
  read('decisions', decisions, kept.take);
  read('alternatives', alternatives, offers.take);
  const prepared = preparedDecisions(kept, offers, links.links, isLarge ? 'network' : 'strict', issues);
  return { prepared, codes: issues.counted(), lines: issues.list().lines.map(({ code, line }) => [code, line]), orphans: offers.orphans };
}

function read(role: Exclude<FileRole, 'simple'>, lines: readonly string[], take: (row: TableRow) => void): void {
  const reader = new TableReader(role, take);
  reader.push([headings[role], ...lines].join('\n'));
  reader.end();
}

describe('an irregular line of the long form', () => {
  it.each<[string, string, Files]>([
    ['nothing', '', {}],
    ['X-TITULAIRE', 'X-TITULAIRE', { affiliations: ['structure;s;A;employeur;;', 'antenne;s;A;employeur;;'] }],
    ['X-TITULAIRE without a name', 'X-TITULAIRE', { affiliations: ['structure;s;A;employeur;;', 'structure;;A;employeur;;'] }],
    ['X-LIEN', 'X-LIEN', { affiliations: ['structure;s;A;employeur;;', 'structure;s;A;ami;;'] }],
    ['X-DATEAFF', 'X-DATEAFF', { affiliations: ['structure;s;A;employeur;;', 'structure;s;A;employeur;demain;'] }],
    ['X-DATEAFF the wrong way round', 'X-DATEAFF', { affiliations: ['structure;s;A;employeur;;', 'structure;s;A;employeur;2025-02-01;2025-01-01'] }],
    ['D-DATE', 'D-DATE', { decisions: [decision, 'D2;;c;s;;;;'] }],
    ['D-SANSAUTEUR', 'D-SANSAUTEUR', { decisions: [decision, 'D2;2025-01-01;;s;;;;'] }],
    ['D-DOUBLON', 'D-DOUBLON', { decisions: [decision, 'D1;2025-01-01;c;s;;;;'] }],
    ['D-VIDE', 'D-VIDE', { alternatives: [] }],
    ['D-UNIQUE', 'D-UNIQUE', { alternatives: ['D1;o1;A;1;;;;;;;'] }],
    ['D-SANSSUITE', 'D-SANSSUITE', { alternatives: ['D1;o1;A;0;;;;;;;', 'D1;o2;B;0;;;;;;;'] }],
    ['D-TOUTRETENU', 'D-TOUTRETENU', { alternatives: ['D1;o1;A;1;;;;;;;', 'D1;o2;B;1;;;;;;;'] }],
    ['D-HORSREF', 'D-HORSREF', { alternatives: ['D1;o1;A;1;0;;;;;;', ...both.slice(1), 'D1;o3;C;0;;;;;;;'] }],
    ['D-SANSLIEN', 'D-SANSLIEN', { affiliations: [] }],
    ['A-DOUBLON', 'A-DOUBLON', { alternatives: ['D1;x1;A;0;;;;;opt;;', 'D1;x2;A;1;;;;;opt;;', 'D1;o2;B;0;;;;;;;'] }],
    ['A-INDISPONIBLE', 'A-INDISPONIBLE', { alternatives: [...both, 'D1;o3;C;0;;complète;;;;;'] }],
    ['A-POIDS', 'A-POIDS', { alternatives: ['D1;o1;A;1;;;-2;;;;', 'D1;o2;B;0;;;;;;;'] }],
    ['A-LIGNE without an operator', 'A-LIGNE', { alternatives: [...both, 'D1;o3;;0;;;;;;;'] }],
    ['A-LIGNE whose mark cannot be read', 'A-LIGNE', { alternatives: [...both, 'D1;o3;C;?;;;;;;;'] }],
  ])('%s', (_, code, files) => expect(prepare(files).codes).toEqual(code === '' ? {} : { [code]: 1 }));

  it('is told by its line', () => {
    const { lines } = prepare({ affiliations: ['structure;s;A;employeur;;', 'x;;;;;'], alternatives: [...both, 'D1;o3;;0;;;;;;;'],
      decisions: [decision, 'D1;2025-01-01;c;s;;;;'] });
    expect(lines).toEqual([['A-LIGNE', 4], ['D-DOUBLON', 3], ['X-TITULAIRE', 3]]);
  });

  it('is a repeat within thirty days of the decision that was kept, in the order of the days and not of the lines', () => {
    const decisions = ['D3;2025-03-31;c;s;a;;;', 'D1;2025-03-01;c;s;a;;;', 'D2;2025-03-20;c;s;a;;;', 'D4;2025-04-01;c;s;a;;;', 'D5;2025-03-02;c;autre;a;;;'];
    const alternatives = ['D1', 'D2', 'D3', 'D4', 'D5'].flatMap((id) => both.map((line) => line.replace('D1', id)));
    const { prepared, codes } = prepare({ decisions, alternatives });
    expect(prepared.map(({ id }) => id)).toEqual(['D1', 'D5', 'D4']);
    expect(codes).toEqual({ 'D-REPETE': 2, 'D-SANSLIEN': 1 });
  });

  it('belongs to no decision: it is counted, and used nowhere', () => {
    const { orphans, prepared } = prepare({ alternatives: [...both, 'D9;o1;A;1;;;;;;;'] });
    expect([orphans, prepared.length]).toEqual([1, 1]);
  });
});

describe('the decisions', () => {
  it('come by date, then by identifier', () => {
    const decisions = ['b;2025-01-02;c;s;;;;', 'a;2025-01-02;c;s;;;;', 'z;2025-01-01;c;s;;;;', 'B;2025-01-02;c;s;;;;'];
    expect(prepare({ decisions }).prepared.map(({ id }) => id)).toEqual(['z', 'B', 'a', 'b']);
  });

  it('have the own set of their day, with networks only when asked', () => {
    const affiliations = ['structure;s;A;employeur;;', 'operateur;A;G;groupe;;', 'operateur;G;R;réseau;;', 'conseiller;c;Z;detachement;01/04/2025;'];
    expect([...prepare({ affiliations }).prepared[0]?.own ?? []].sort()).toEqual(['A', 'G']);
    expect([...prepare({ affiliations }, true).prepared[0]?.own ?? []].sort()).toEqual(['A', 'G', 'R']);
  });

  it('have a verified wish when the learner said it, before, and named somebody', () => {
    const isVerified = (rest: string) => prepare({ decisions: [`D1;2025-03-01;c;s;a;${rest}`] }).prepared[0]?.isWishVerified;
    expect(['A;apprenant;1', 'A;apprenant;oui', ';apprenant;1', 'A;conseiller;1', 'A;apprenant;0'].map(isVerified)).toEqual([true, true, false, false, false]);
  });
});
