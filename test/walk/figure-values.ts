import { type Asking, each, type Entry, last } from './asking.js';

const branchOf = ({ alpha, isSibling }: Asking) => (isSibling ? alpha.siblingBranch : alpha.branch);
const lastYear = () => String(new Date().getFullYear() - 1);

/** What the arguments of the figures are given: a whole year, of one's own branch. */
export const figureValues: Readonly<Record<string, Entry>> = {
  'FiguresInput.unitId': each((world) => world.branch.id, (asking) => branchOf(asking).id),
  'FiguresInput.period': lastYear, 'FiguresInput.versus': () => null,
  'FigureRowsInput.period': lastYear, 'FigureRowsInput.figure': () => 'opened', 'FigureRowsInput.slice': () => null, 'FigureRowsInput.after': () => last,
};
