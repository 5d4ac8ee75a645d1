import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { PlaceCount } from '../register-query';
import { useNames, useVocabulary } from '../use-names';
import { drawCartogram } from './cartogram';
import { MapDrawing } from './map-drawing';
import { MapTable } from './map-table';
import { shadeLimits, shadeOfStep } from './shades';

interface Props {
  places: readonly PlaceCount[];
  basins: readonly string[];
  near: string | null;
  onBasins: (basins: string[]) => void;
}

/** Where the offers found are. The list beside it says the same, and more. */
export function MapPanel({ places, basins, near, onBasins }: Props) {
  const t = useTranslations('map');
  const vocabulary = useVocabulary();
  const { basin: basinName } = useNames();
  const { communes } = vocabulary;
  const map = useMemo(() => (communes.length > 2 ? drawCartogram(communes) : null), [communes]);
  const counts = useMemo(() => new Map(places.map(({ nis, count }) => [nis, count])), [places]);
  const populations = useMemo(() => new Map(communes.map(({ nis, population }) => [nis, population])), [communes]);
  const limits = shadeLimits(places);
  const [only] = basins.length === 1 ? basins : [null];

  const byBasin = vocabulary.basins.map(({ code, name }) => ({
    code,
    name,
    count: communes.reduce((sum, { nis, basin }) => sum + (basin === code ? (counts.get(nis) ?? 0) : 0), 0),
  }));
  const fullest = [...byBasin].sort((a, b) => b.count - a.count)[0];
  const total = places.reduce((sum, { count }) => sum + count, 0);
  const pick = (code: string) => onBasins(only === code ? [] : [code]);

  if (!map) return <div className="map map-waiting" />;
  return (
    <div className="map-panel">
      <MapDrawing
        map={map}
        label={fullest && total > 0
          ? t('sentence', { communes: places.length, offers: total, basin: fullest.name, most: fullest.count })
          : t('sentenceEmpty')}
        counts={counts}
        limits={limits}
        populations={populations}
        basinName={basinName}
        cellTitle={(name, count) => t('cell', { name, count })}
        zoomed={only ?? null}
        near={near}
        onBasin={pick}
      />
      <Legend limits={limits} />
      <div className="map-basins" role="group" aria-label={t('basins')}>
        {byBasin.map(({ code, name, count }) => (
          <button
            key={code}
            type="button"
            className="map-basin"
            aria-pressed={basins.includes(code)}
            onClick={() => pick(code)}
          >
            {name}
            {(basins.length === 0 || basins.includes(code)) && <span className="facet-count"> {count}</span>}
          </button>
        ))}
        {only && (
          <button type="button" className="link-button" onClick={() => onBasins([])}>
            {t('whole')}
          </button>
        )}
      </div>
      <MapTable places={places} />
    </div>
  );
}

function Legend({ limits }: { limits: readonly number[] }) {
  const t = useTranslations('map');
  if (limits.length === 0) return null;
  return (
    <ul className="map-legend" aria-label={t('legend')}>
      {limits.map((limit, index) => {
        const from = (limits[index - 1] ?? 0) + 1;
        return (
          <li key={limit}>
            <span aria-hidden className={`map-swatch map-shade-${shadeOfStep(index, limits)}`} />
            {from === limit ? limit : t('range', { from, to: limit })}
          </li>
        );
      })}
      <li>{t('unit')}</li>
    </ul>
  );
}
