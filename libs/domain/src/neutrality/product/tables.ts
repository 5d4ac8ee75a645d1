/** The three tables that leave the product, and their columns: those of the long form, which the import reads. */
export const productTables = {
  alternatives: ['decision_id', 'offre_id', 'operateur_id', 'option_id', 'site_id', 'retenue', 'dans_reference', 'montree', 'rang', 'poids',
    'filiere', 'minutes', 'statut'],
  decisions: ['decision_id', 'date', 'conseiller_id', 'structure_id', 'apprenant_id', 'motif', 'souhait_operateur_id', 'souhait_source',
    'souhait_avant', 'niveau', 'besoin_modifie'],
  affiliations: ['titulaire_type', 'titulaire_id', 'operateur_id', 'lien', 'du', 'au'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ProductTable = keyof typeof productTables;

/** One line of a table, by the names of its columns; nothing said is an empty text. */
export type Line<Table extends ProductTable> = Readonly<Record<(typeof productTables)[Table][number], string>>;

// What a spreadsheet would take for a formula; the same signs in full width as well.
const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** The cells of a line in the order of their columns; one that a spreadsheet would evaluate begins with an apostrophe and stays a text. */
export function cellsOf<Table extends ProductTable>(table: Table, line: Line<Table>): string[] {
  const texts = new Map<string, string>(Object.entries(line));
  return productTables[table].map((column) => {
    const text = texts.get(column) ?? '';
    return formula.test(text) ? `'${text}` : text;
  });
}
