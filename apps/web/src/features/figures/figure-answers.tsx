import { figureNamed } from '@boussole/domain/figures/catalogue';
import { useTranslations } from 'use-intl';
import type { Figure, FigureFrame } from './figure-fields';
import { grainOf } from './periods';
import { RowsLink } from './rows-link';
import { SliceBars } from './slice-bars';
import { useAnswerWords } from './use-answer-words';
import { useFigureWords } from './use-figure-words';

/** How many gave each answer; or when that will be said. */
export function FigureAnswers({ figure: { name, kind, value, slices, hasRows }, frame }: { figure: Figure; frame: FigureFrame }) {
  const t = useTranslations('figures');
  const words = useFigureWords();
  const answers = useAnswerWords();
  // Answers are told by quarter and by year, once these are over.
  const isAwaited = slices.length === 0 && (value ?? 0) > 0 && !frame.period.isOver && grainOf(frame.period.code) !== 'month';
  if (isAwaited && figureNamed(name)?.isSliced) return <p className="meta">{t('detailLater')}</p>;
  const named = (slice: string) => {
    const word = answers(name, slice);
    return hasRows ? <RowsLink search={{ chiffre: name, reponse: slice, periode: frame.period.code }}>{word}</RowsLink> : word;
  };
  return (
    <SliceBars
      label={t('slices', { title: words.title(name) })}
      slices={slices.map(({ slice, value: number, before }) => ({ key: slice, name: named(slice), value: number, before }))}
      rest={kind === 'count' && value !== null ? value - slices.reduce((sum, one) => sum + (one.value ?? 0), 0) : 0}
    />
  );
}
