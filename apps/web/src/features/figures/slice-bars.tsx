import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFigureWords } from './use-figure-words';

export interface SliceBar {
  key: string;
  name: ReactNode;
  /** None: too few to be told. */
  value: number | null;
  before: number | null;
}

interface Props {
  /** What is shared out. */
  label: string;
  slices: readonly SliceBar[];
  /** What a full line stands for, where others are shown elsewhere. */
  most?: number;
  /** How many are left that no line tells. */
  rest?: number;
}

/** By answer: a table whose lines are also bars, all on one scale from nought. */
export function SliceBars({ label, slices, most = 0, rest = 0 }: Props) {
  const t = useTranslations('figures');
  const words = useFigureWords();
  if (slices.length === 0) return null;
  const full = Math.max(1, most, ...slices.map(({ value }) => value ?? 0));
  const hasBefore = slices.some(({ before }) => before !== null);
  const number = (value: number | null) => (value === null ? t('tooFew') : words.value('count', value));
  return (
    <table className="slice-table">
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t('answer')}</th>
          <th scope="col" className="number">{t('value')}</th>
          {hasBefore && <th scope="col" className="number">{t('before')}</th>}
        </tr>
      </thead>
      <tbody>
        {slices.map(({ key, name, value, before }) => (
          <tr key={key}>
            <th scope="row">
              {name}
              <span aria-hidden className="slice-bar" style={{ inlineSize: `${((value ?? 0) / full) * 100}%` }} />
            </th>
            <td className="number" data-few={value === null || undefined}>{number(value)}</td>
            {hasBefore && <td className="number" data-few={before === null || undefined}>{number(before)}</td>}
          </tr>
        ))}
        {rest > 0 && (
          <tr className="slice-rest">
            <th scope="row">{t('rest')}</th>
            <td className="number">{number(rest)}</td>
            {hasBefore && <td />}
          </tr>
        )}
      </tbody>
    </table>
  );
}
