import { useTranslations } from 'use-intl';
import { useNeutralityWords } from '../../lib/neutrality-words';
import { useFigures } from '../../ui/charts/use-figures';
import { Panel } from '../../ui/panel';
import { byAttention, isFlagged } from './attention';
import type { Board } from './board-query';

interface Born {
  key: string;
  name: string;
  shown: number;
  choice: number;
}

/** Of the network, then of each gap worth a look: how much comes from what is shown, how much from what is chosen among it. */
export function BornWhere({ board: { network, units } }: { board: Board }) {
  const t = useTranslations('neutrality.born');
  const { scatteredPeers } = useNeutralityWords();
  const { ratio } = useFigures();
  const flagged = byAttention(units).filter(isFlagged).map(({ id, name, shown, choice }) => ({ key: id, name, shown, choice }));
  const whole = network ? [{ key: 'network', name: t('network'), shown: network.shown, choice: network.choice }] : [];
  const born = [...whole, ...flagged].filter((one): one is Born => one.shown !== null && one.choice !== null);
  if (born.length === 0) return null;
  return (
    <Panel title={t('title')}>
      <p className="meta">{t('text')}</p>
      <dl className="born-list">
        {born.map(({ key, name, shown, choice }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>
              {t.rich('sentence', { shown: ratio(shown), choice: ratio(choice), b: (chunks) => <strong>{chunks}</strong> })}{' '}
              {key !== 'network' && <span className="meta">{t(shown >= choice ? 'mostlyShown' : 'mostlyChosen')}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {network?.isPeersCapped && <p className="meta">{scatteredPeers()}</p>}
    </Panel>
  );
}
