const heading = 'Nom de l’opérateur;Type;Activité;Adresse;CP;Commune;Téléphone;N° entreprise;Date de mise à jour;Record ID';
const places = ['4000;Liège', '5000;Namur', '6000;Charleroi', '7000;Mons', '1060;Saint-Gilles', '4800;Verviers', '6600;Bastogne'];
const names = ['Aurore', 'Bouleau', 'Cascade', 'Dédale', 'Escale', 'Galet', 'Hêtre', 'Iris', 'Kiosque', 'Lanterne', 'Moulin', 'Nacelle', 'Olivier'];
const kinds = ['CISP', 'CPMS', 'EPS', 'CEFA', 'AMO'];

const pick = (list: readonly string[], place: number): string => list[place % list.length] ?? '';

/** An invented register of so many rows: bodies with three offers each, a few rows said twice, a few that say nothing. */
export function aRegisterFile(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const body = Math.floor(row / 3);
    if (row % 97 === 96) return `;;;;;;;;;EMPTY${row}`;
    const key = row % 89 === 88 ? `REC${row - 1}` : `REC${row}`;
    const number = `04${String(100_000 + body)}`;
    const check = String(97 - (Number(number) % 97)).padStart(2, '0');
    return [`${pick(names, body * 7)} ${pick(names, body * 5 + 3)} ${body}`, pick(kinds, body), `Atelier ${row} « ${pick(names, row)} »`,
      `rue ${pick(names, body * 3)}, ${1 + (body % 90)}`, pick(places, body), `04 2${String(100_000 + body)}`, `${number}${check}`, '05/11/2026', key].join(';');
  });
  return `${[heading, ...lines].join('\r\n')}\r\n`;
}
