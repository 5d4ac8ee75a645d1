import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { OneOf } from '../../ui/one-of';
import { drawCartogram } from '../register/map/cartogram';
import { MapDrawing } from '../register/map/map-drawing';
import { shadeLimits } from '../register/map/shades';
import { useNames, useVocabulary } from '../register/use-names';

interface Props {
  places: readonly { nis: string; count: number }[];
  /** Where one begins to look, the first of them. */
  basins: readonly string[];
}

const everywhere = '*';

/** Where people came from; the list beside it says the same. */
export function CommuneMap({ places, basins }: Props) {
  const t = useTranslations('figures.page');
  const { communes } = useVocabulary();
  const { basin: basinName } = useNames();
  const [chosen, setChosen] = useState(basins[0] ?? everywhere);
  const map = useMemo(() => (communes.length > 2 ? drawCartogram(communes) : null), [communes]);
  const counts = useMemo(() => new Map(places.map(({ nis, count }) => [nis, count])), [places]);
  const populations = useMemo(() => new Map(communes.map(({ nis, population }) => [nis, population])), [communes]);
  if (!map) return <div className="map map-waiting" />;
  const offered = [...new Set([...basins, chosen, everywhere])].map((value) => ({ value, label: value === everywhere ? t('everywhere') : basinName(value) }));
  return (
    <div className="commune-map">
      <OneOf label={t('mapShows')} options={offered} selected={chosen} onChange={setChosen} />
      <MapDrawing
        map={map}
        label={t('communesMap')}
        counts={counts}
        limits={shadeLimits(places)}
        populations={populations}
        basinName={basinName}
        cellTitle={(name, count) => t('cell', { name, count: String(count) })}
        zoomed={chosen === everywhere ? null : chosen}
        near={null}
        onBasin={(code) => setChosen(code === chosen ? everywhere : code)}
      />
      <p className="meta">{t('mapLegend')}</p>
    </div>
  );
}
