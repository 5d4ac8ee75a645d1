import { useTranslations } from 'use-intl';
import { useFigures } from '../../ui/charts/use-figures';
import { Panel } from '../../ui/panel';
import type { Unit, UnitFacts } from './unit-fields';

type Name =
  | 'informative' | 'total' | 'observed' | 'expected' | 'excess' | 'ratio' | 'interval' | 'limits' | 'shrunk' | 'peers' | 'wish' | 'ceiling';
type Line = Pick<Unit, 'n' | 'observed' | 'expected' | 'excess' | 'ratio' | 'low' | 'high' | 'limits95' | 'shrunk' | 'peersRatio'>;

interface Props {
  line: Line;
  facts: Pick<UnitFacts, 'decisions' | 'excludedWishes' | 'highestRatio'> | null;
}

/** The figures themselves, few and named; what is not known is not listed. */
export function UnitFigures({ line, facts }: Props) {
  const t = useTranslations('neutralityUnit');
  const { whole, expected, ratio, signed } = useFigures();
  const between = (low: number | null, high: number | null) =>
    (low === null || high === null ? null : t('between', { low: ratio(low), high: ratio(high) }));
  const [least, most] = line.limits95 ?? [];
  const times = (value: number | null | undefined) => (typeof value === 'number' ? t('times', { value: ratio(value) }) : null);
  const shown: readonly (readonly [Name, string | null])[] = [
    ['informative', whole(line.n)], ['total', facts && whole(facts.decisions)], ['observed', whole(line.observed)],
    ['expected', expected(line.expected)], ['excess', signed(line.excess)], ['ratio', times(line.ratio)],
    ['interval', between(line.low, line.high)],
    ['limits', least === undefined || most === undefined ? null : t('between', { low: whole(least), high: whole(most) })],
    ['shrunk', times(line.shrunk)], ['peers', times(line.peersRatio)], ['ceiling', times(facts?.highestRatio)],
    ['wish', facts && facts.excludedWishes > 0 ? whole(facts.excludedWishes) : null],
  ];
  const known = shown.filter(([, value]) => value !== null);
  return (
    <Panel title={t('figures')}>
      <dl className="facts unit-figures">
        {known.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`facts.${name}`)}</dt>
            <dd className="numeric">{value}</dd>
          </div>
        ))}
      </dl>
      {line.shrunk !== null && <p className="meta">{t('factNote.shrunk')}</p>}
      {line.peersRatio !== null && <p className="meta">{t('factNote.peers')}</p>}
    </Panel>
  );
}
