import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { drawCartogram } from '../register/map/cartogram';
import { MapDrawing } from '../register/map/map-drawing';
import { shadeLimits } from '../register/map/shades';
import { useNames, useVocabulary } from '../register/use-names';

interface Props {
  places: readonly { nis: string; count: number }[];
  /** Where one begins to look. */
  basin: string | null;
}

/** Where people came from; the list beside it says the same. */
export function CommuneMap({ places, basin }: Props) {
  const t = useTranslations('figures.page');
  const { communes } = useVocabulary();
  const { basin: basinName } = useNames();
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const map = useMemo(() => (communes.length > 2 ? drawCartogram(communes) : null), [communes]);
  const counts = useMemo(() => new Map(places.map(({ nis, count }) => [nis, count])), [places]);
  const populations = useMemo(() => new Map(communes.map(({ nis, population }) => [nis, population])), [communes]);
  const zoomed = chosen === undefined ? basin : chosen;
  if (!map) return <div className="map map-waiting" />;
  return (
    <MapDrawing
      map={map}
      label={t('communesMap')}
      counts={counts}
      limits={shadeLimits(places)}
      populations={populations}
      basinName={basinName}
      cellTitle={(name, count) => t('cell', { name, count: String(count) })}
      zoomed={zoomed}
      near={null}
      onBasin={(code) => setChosen(code === zoomed ? null : code)}
    />
  );
}
