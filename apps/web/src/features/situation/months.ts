import { readYearMonth } from '@boussole/domain/dossier/year-month';

/** 2019-09, as it is typed and read here: 09/2019. */
export const monthText = (month: string | null): string => {
  const [year, rest] = month?.split('-') ?? [];
  return rest ? `${rest}/${year}` : year ?? '';
};

/** What was typed, as the server wants it; a text that is no month is sent as it is, and refused. */
export const monthOrNull = (text: string): string | null => (text.trim() === '' ? null : readYearMonth(text) ?? text.trim().slice(0, 7));

export const isMonth = (text: string): boolean => text.trim() === '' || readYearMonth(text) !== null;
