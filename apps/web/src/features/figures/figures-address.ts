/** What the address of a page of figures says: kept, shared, printed, gone back to. Nothing said: where one works, the last quarter over. */
export interface FiguresAddress {
  unite?: string;
  periode?: string;
  /** The period that it is compared with; not said: the same one a year before. */
  comparaison?: string;
}

const periodShape = /^\d{4}(-(0[1-9]|1[0-2])|-T[1-4])?$/;
const idShape = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const text = (given: unknown): string => (typeof given === 'number' ? String(given) : typeof given === 'string' ? given : '');

export function readFiguresAddress(search: Record<string, unknown>): FiguresAddress {
  const [unit, period, versus] = [text(search['unite']), text(search['periode']), text(search['comparaison'])];
  return {
    ...(idShape.test(unit) ? { unite: unit } : {}),
    ...(periodShape.test(period) ? { periode: period } : {}),
    ...(periodShape.test(versus) ? { comparaison: versus } : {}),
  };
}

/** The same as the server is asked. */
export const figuresInput = ({ unite, periode, comparaison }: FiguresAddress) => ({
  unitId: unite ?? null, period: periode ?? null, versus: comparaison ?? null,
});

/** The figure whose dossiers are listed, over which period; one answer of it, or all of them. */
export interface RowsAddress {
  chiffre?: string;
  reponse?: string;
  periode?: string;
}

export function readRowsAddress(search: Record<string, unknown>): RowsAddress {
  const [figure, slice, { periode }] = [text(search['chiffre']), text(search['reponse']), readFiguresAddress(search)];
  return {
    ...(/^[a-z_\d]{1,30}$/.test(figure) ? { chiffre: figure } : {}),
    ...(/^[\w:?-]{1,40}$/.test(slice) ? { reponse: slice } : {}),
    ...(periode ? { periode } : {}),
  };
}
