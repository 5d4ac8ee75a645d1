import type { Row } from './places.js';

// The first are taught in most places; the last by nobody, or nearly: a register must show it.
const everywhere = ['F1602', 'F1703', 'J1501', 'I1304', 'N4101'];
const own: Readonly<Record<string, readonly string[]>> = {
  BXL: ['M1805', 'G1602', 'N4103', 'F1611', 'K1303'],
  BW: ['H2301', 'M1801', 'J1304', 'F1502'],
  HW: ['A1414', 'F1610', 'N1103', 'I1301'],
  LG: ['H2913', 'H2903', 'N1101', 'F1605', 'F1611'],
  VE: ['H2102', 'K1302', 'G1803', 'J1405'],
  NA: ['F1603', 'A1203', 'G1101', 'I1301'],
  LX: ['F1503', 'A1201', 'J1506', 'H2101'],
  WAPI: ['H2102', 'N1103', 'D1101', 'H2404'],
  HC: ['F1610', 'M1607', 'N4301', 'I1602'],
  HS: ['H2902', 'I1602', 'K2204', 'N2203'],
};

/** The trades that each basin of the demonstration puts first this year: nobody decided them. */
export const priorityRows = (year: number): Row[] => Object.entries(own).flatMap(([basin, trades]) =>
  [...everywhere, ...trades].map((trade) => ({ basin, trade, year, source: 'démonstration (fictif)' })));
