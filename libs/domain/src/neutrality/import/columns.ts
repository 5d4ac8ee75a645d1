import { isDelimiterLine } from '../../register/import/delimiter.js';
import { LineSplitter } from '../../register/import/physical-lines.js';
import type { FileRole } from './issues.js';

/** Files of what no tool records: referrals on paper, entries that operators report, offers that are known elsewhere. */
export const outsideFiles = ['papier', 'entrees', 'cadastre'] as const;
export type OutsideFile = (typeof outsideFiles)[number];
export type TableName = FileRole | OutsideFile;

/** The columns of each file; those without which nothing can be read come first. */
const known: Readonly<Record<TableName, { readonly required: readonly string[]; readonly optional: readonly string[] }>> = {
  alternatives: {
    required: ['decision_id', 'offre_id', 'operateur_id', 'retenue'],
    optional: ['dans_reference', 'montree', 'rang', 'poids', 'site_id', 'option_id', 'filiere', 'minutes', 'statut'],
  },
  decisions: {
    required: ['decision_id', 'date', 'conseiller_id', 'structure_id'],
    optional: ['apprenant_id', 'motif', 'souhait_operateur_id', 'souhait_source', 'souhait_avant', 'genre', 'niveau', 'besoin_modifie'],
  },
  affiliations: {
    required: ['titulaire_type', 'titulaire_id', 'operateur_id', 'lien'],
    optional: ['du', 'au'],
  },
  simple: {
    required: ['decision_id', 'date', 'conseiller_id', 'structure_id'],
    optional: ['n_offres', 'n_propres', 'n_retenues', 'n_retenues_propres', 'part_propre', 'propre'],
  },
  papier: { required: ['reference', 'date', 'structure', 'operateur'], optional: [] },
  entrees: { required: ['mois', 'operateur', 'structure', 'entrees'], optional: [] },
  cadastre: { required: ['operateur', 'bassin', 'offres_connues', 'source'], optional: [] },
};

export const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

/** Where each column stands; a column that the file does not have is absent. */
export type Columns = ReadonlyMap<string, number>;

const nameOf = (heading: string): string => heading.replace(/[\u00a0\ufeff]/g, ' ').trim().replace(/^"(.*)"$/, '$1').trim().toLowerCase();

/** What separates the cells, read off the line of headings: the sign that finds the most known columns. */
export function sniffSeparator(beginning: string, role: TableName): Separator {
  const splitter = new LineSplitter();
  const lines = [...splitter.push(beginning), ...splitter.end()].map(({ text }) => text);
  const heading = lines.find((text) => text.trim() !== '' && !isDelimiterLine(text)) ?? '';
  const names = new Set([...known[role].required, ...known[role].optional]);
  const knownIn = (separator: string) => heading.split(separator).filter((cell) => names.has(nameOf(cell))).length;
  const found = separators.map((separator) => ({ separator, count: knownIn(separator) }));
  return found.reduce((best, one) => (one.count > best.count ? one : best)).separator;
}

export const isSeparatorLine = isDelimiterLine;

/** The columns of the line of headings, and those that are missing for the file to be read. */
export function readHeading(cells: readonly string[], role: TableName): { columns: Columns; missing: readonly string[] } {
  const columns = new Map<string, number>();
  const names = new Set([...known[role].required, ...known[role].optional]);
  cells.forEach((cell, place) => {
    const name = nameOf(cell);
    if (names.has(name) && !columns.has(name)) columns.set(name, place);
  });
  return { columns, missing: missingOf(columns, role) };
}

function missingOf(columns: Columns, role: TableName): string[] {
  const missing = known[role].required.filter((name) => !columns.has(name));
  if (role !== 'simple') return missing;
  const counted = ['n_offres', 'n_propres', 'n_retenues_propres'].filter((name) => !columns.has(name));
  const shared = ['part_propre', 'propre'].filter((name) => !columns.has(name));
  return counted.length === 0 || shared.length === 0 ? missing : [...missing, ...counted];
}
