import { useTranslations } from 'use-intl';
import { PlaceScale } from '../../ui/charts/place-scale';
import type { Figure } from './figure-fields';
import { placeAmong } from './figure-state';
import { useFigureWords } from './use-figure-words';

const parts = ['tenth', 'quarter', 'half', 'most', 'nine'] as const;
const places = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'] as const;

/** Where the figure lies among the branches of the network, none of which is named. */
export function FigureSpread({ figure: { kind, value, spread } }: { figure: Figure }) {
  const t = useTranslations('figures.spread');
  const words = useFigureWords();
  if (!spread || value === null || spread.tenths.length !== parts.length) return null;
  const text = (number: number) => words.value(kind, number);
  const marks = parts.map((part, index) => t('under', { part: t(`ticks.${part}`), value: text(spread.tenths[index] ?? 0) }));
  // Where all are alike there is nothing to draw.
  const isWide = [...spread.tenths, value].some((mark) => mark !== value);
  return (
    <div className="figure-spread">
      {isWide && <PlaceScale label={t('said', { marks: marks.join(', ') })} marks={spread.tenths} value={value} text={text} />}
      <p className="meta">
        {t(places[placeAmong(value, spread.tenths)] ?? 'p5')} {t('all', { branches: spread.branches, middle: text(spread.tenths[2] ?? 0) })}
      </p>
    </div>
  );
}
