import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useNames, useVocabulary } from '../register/use-names';
import { BareCommunes } from './bare-communes';
import { coverageOf, toldPlaces } from './commune-coverage';
import { CommuneMap } from './commune-map';
import type { Figure, FigureFrame } from './figure-fields';
import { FigureFoot } from './figure-foot';
import { SliceBars } from './slice-bars';
import { useFigureWords } from './use-figure-words';

const shown = 10;

interface Props {
  figure: Figure;
  frame: FigureFrame;
  /** The territories where one has a place. */
  basins: readonly string[];
}

/** From which communes people came; those of a few are not seen, which is not the same as nobody. */
export function CommunePart({ figure, frame, basins }: Props) {
  const t = useTranslations('figures.page');
  const words = useFigureWords();
  const { communes } = useVocabulary();
  const { basin } = useNames();
  const [id, cardId] = [useId(), useId()];
  const places = toldPlaces(figure.slices);
  const coverage = coverageOf(figure.slices, communes, basins);
  return (
    <section className="figure-group" aria-labelledby={id}>
      <h2 id={id} className="panel-title">{t('groups.territory')}</h2>
      <div className="commune-columns">
        <article className="figure-card" aria-labelledby={cardId}>
          <h3 id={cardId} className="figure-title">{words.title(figure.name)}</h3>
          <p className="figure-sentence">
            {t('communesSaid', { count: places.length })}{' '}
            {coverage.map((one) => t('communesOf', { basin: basin(one.basin), seen: String(one.seen), all: String(one.all) })).join(' ')}
          </p>
          <p className="meta">{t('communesFew')}</p>
          <CommuneList figure={figure} />
          {coverage.map((one) => <BareCommunes key={one.basin} coverage={one} />)}
          <FigureFoot figure={figure} frame={frame} />
        </article>
        {places.length > 0 && <CommuneMap key={coverage.map((one) => one.basin).join()} places={places} basins={coverage.map((one) => one.basin)} />}
      </div>
    </section>
  );
}

function CommuneList({ figure: { name, slices } }: { figure: Figure }) {
  const t = useTranslations('figures');
  const words = useFigureWords();
  const { commune } = useNames();
  const label = t('slices', { title: words.title(name) });
  const lines = slices.map(({ slice, value, before }) => ({ key: slice, name: slice === '?' ? t('page.unknownCommune') : commune(slice), value, before }));
  const more = lines.slice(shown);
  return (
    <>
      <SliceBars label={label} slices={lines.slice(0, shown)} />
      {more.length > 0 && (
        <details className="chart-data">
          <summary>{t('page.morePlaces', { count: more.length })}</summary>
          <SliceBars label={label} slices={more} most={lines[0]?.value ?? 0} />
        </details>
      )}
    </>
  );
}
