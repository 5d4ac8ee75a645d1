import { figureNamed } from '@boussole/domain/figures/catalogue';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import type { Figure, FigureFrame } from './figure-fields';
import { RowsLink } from './rows-link';
import { SliceBars } from './slice-bars';
import { useAnswerWords } from './use-answer-words';
import { useFigureWords } from './use-figure-words';

/** How many gave each answer; or from when on that is said. */
export function FigureAnswers({ figure: { name, value, slices, saidOn, hasRows }, frame }: { figure: Figure; frame: FigureFrame }) {
  const t = useTranslations('figures');
  const words = useFigureWords();
  const answers = useAnswerWords();
  const dates = useDates();
  const isAwaited = slices.length === 0 && saidOn !== null && (value ?? 0) > 0 && figureNamed(name)?.isSliced === true;
  if (isAwaited) return <p className="meta">{t('detailLater', { day: dates.calendarDay(saidOn) })}</p>;
  const named = (slice: string) => {
    const word = answers(name, slice);
    return hasRows ? <RowsLink search={{ chiffre: name, reponse: slice, periode: frame.period.code }}>{word}</RowsLink> : word;
  };
  return (
    <SliceBars
      label={t('slices', { title: words.title(name) })}
      slices={slices.map(({ slice, value: number, before }) => ({ key: slice, name: named(slice), value: number, before }))}
    />
  );
}
