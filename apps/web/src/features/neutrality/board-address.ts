export const boardLevels = ['structure', 'branch', 'operator'] as const;

export type BoardLevel = (typeof boardLevels)[number];

/** What the address says: kept, shared, printed, gone back to. Nothing said: the last period that was audited, everywhere. */
export interface PeriodAddress {
  periode?: string;
  /** Other parameters than those that held. */
  parametres?: string;
}

export interface BoardAddress extends PeriodAddress {
  bassin?: string;
  niveau?: BoardLevel;
}

/** A quarter, a year, the last twelve months, two days: whether it exists, the server says. */
const periodShape = /^[\w-]{4,21}$/;
const text = (given: unknown): string => (typeof given === 'number' ? String(given) : typeof given === 'string' ? given : '');

export function readPeriodAddress(search: Record<string, unknown>): PeriodAddress {
  const [period, version] = [text(search['periode']), text(search['parametres'])];
  return {
    ...(periodShape.test(period) ? { periode: period } : {}),
    ...(/^neutrality-\d{1,4}$/.test(version) ? { parametres: version } : {}),
  };
}

export function readBoardAddress(search: Record<string, unknown>): BoardAddress {
  const basin = text(search['bassin']);
  const level = boardLevels.find((one) => one === search['niveau']);
  return {
    ...readPeriodAddress(search),
    ...(/^[\w-]{1,20}$/.test(basin) ? { bassin: basin } : {}),
    ...(level ? { niveau: level } : {}),
  };
}
