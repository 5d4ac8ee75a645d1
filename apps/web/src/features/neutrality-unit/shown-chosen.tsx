import { useTranslations } from 'use-intl';
import { useFigures } from '../../ui/charts/use-figures';
import { Panel } from '../../ui/panel';
import { factorBars, type Bar } from './factor-bars';

interface Props {
  /** What was shown, and what was chosen among it; none: what was shown is not known. */
  factors: { shown: number; choice: number } | null;
}

/** Where the gap is born: two factors put end to end, and what they make together. */
export function ShownChosen({ factors }: Props) {
  const t = useTranslations('neutralityUnit');
  const born = useTranslations('neutrality.born');
  const { ratio } = useFigures();
  if (!factors) {
    return (
      <Panel title={t('whereTitle')}>
        <p className="meta">{t('whereNone')}</p>
      </Panel>
    );
  }
  const { shown, choice } = factors;
  const bars = factorBars(factors);
  const rows = [['shown', shown, bars.shown], ['choice', choice, bars.choice], ['together', shown * choice, bars.together]] as const;
  return (
    <Panel title={t('whereTitle')}>
      <p className="prose">
        {born.rich('sentence', { shown: ratio(shown), choice: ratio(choice), b: (chunks) => <strong>{chunks}</strong> })}
      </p>
      <ul className="factor-bars">
        {rows.map(([name, value, bar]) => (
          <li key={name} data-factor={name}>
            <span>{t(name)}</span>
            <strong className="numeric">{t('times', { value: ratio(value) })}</strong>
            <FactorBar bar={bar} once={bars.once} />
          </li>
        ))}
      </ul>
      <p className="meta">{t('whereText')}</p>
    </Panel>
  );
}

function FactorBar({ bar: { start, length, isLess }, once }: { bar: Bar; once: number }) {
  return (
    <span className="factor-track" aria-hidden>
      <span className="factor-once" style={{ insetInlineStart: `${once}%` }} />
      <span className="factor-bar" data-less={isLess} style={{ insetInlineStart: `${start}%`, inlineSize: `${Math.max(length, 0.6)}%` }} />
    </span>
  );
}
