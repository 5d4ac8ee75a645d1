import { concerns, type CoverageAxis, type CoverageWindow, everyCell, levels } from '@boussole/domain/register/coverage';
import { offerKinds, publics } from '@boussole/domain/register/vocabulary';
import { vocabulary } from '@boussole/shared/messages/fr-vocabulary';
import type { CoverageHeadView, CoverageInput, CoverageView } from './coverage.graphql.js';
import type { CodeName, CoverageAnswer } from './coverage.queries.js';

/** The table as it leaves: each row, each column, each crossing. */
export function showCoverage(input: CoverageInput, window: CoverageWindow, answer: CoverageAnswer): CoverageView {
  const { counted, heads, priorities } = answer;
  const [rows, columns] = [codesOf(input.rows, input, window, answer), codesOf(input.columns, input, window, answer)];
  const offers = new Map(heads.map((head) => [`${head.isRow} ${head.code}`, head.offers]));
  const head = (axis: CoverageAxis, isRow: boolean) => ({ code, name }: CodeName): CoverageHeadView => ({
    code, name, offers: offers.get(`${isRow} ${code}`) ?? 0, priorityTrades: priorities.filter((priority) => concerns(axis, code, priority)).length,
  });
  const cells = everyCell({ axes: [input.rows, input.columns], rows: rows.map(({ code }) => code), columns: columns.map(({ code }) => code) },
    counted, priorities);
  return {
    rows: rows.map(head(input.rows, true)), columns: columns.map(head(input.columns, false)), cells,
    emptyCount: cells.filter((cell) => cell.offers === 0).length, uncovered: priorities.filter(({ isCovered }) => !isCovered),
    year: priorities[0]?.year ?? Number(window.from.slice(0, 4)),
  };
}

const monthName = new Intl.DateTimeFormat('fr-BE', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** What stands along an axis: all that exists, or what is looked at. */
function codesOf(axis: CoverageAxis, input: CoverageInput, { months }: CoverageWindow, { basins, fields }: CoverageAnswer): readonly CodeName[] {
  const { offerKinds: kindNames, publics: publicNames } = vocabulary.vocabulary;
  const only = (all: readonly CodeName[], wanted: readonly (string | number)[] | null | undefined): readonly CodeName[] =>
    (wanted && wanted.length > 0 ? all.filter(({ code }) => wanted.map(String).includes(code)) : all);
  const every: Readonly<Record<CoverageAxis, () => readonly CodeName[]>> = {
    basin: () => only(basins, input.basins),
    field: () => only(fields, input.fields),
    kind: () => only(offerKinds.map((code) => ({ code, name: kindNames[code] })), input.kinds),
    level: () => only(levels.map((code) => ({ code, name: `Niveau ${code}` })), input.levels),
    public: () => only(publics.map((code) => ({ code, name: publicNames[code] })), input.publics),
    month: () => months.map((code) => ({ code, name: monthName.format(new Date(`${code}-01`)) })),
  };
  return every[axis]();
}
