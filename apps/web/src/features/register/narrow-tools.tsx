import { Map as MapIcon, SlidersHorizontal } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

interface Props {
  used: number;
  panel: ReactNode;
  map: ReactNode;
}

/** On a narrow window: the criteria in a drawer, the map when it is asked for. */
export function NarrowTools({ used, panel, map }: Props) {
  const t = useTranslations('register');
  const [isFiltering, setIsFiltering] = useState(false);
  const [isMapShown, setIsMapShown] = useState(false);
  return (
    <>
      <div className="actions">
        <Button icon={SlidersHorizontal} onPress={() => setIsFiltering(true)}>
          {used > 0 ? t('filtersUsed', { count: used }) : t('filters')}
        </Button>
        <Button icon={MapIcon} aria-expanded={isMapShown} onPress={() => setIsMapShown(!isMapShown)}>
          {isMapShown ? t('hideMap') : t('showMap')}
        </Button>
      </div>
      {isMapShown && (
        <section className="panel" aria-label={t('mapTitle')}>
          {map}
        </section>
      )}
      {isFiltering && (
        <Dialog title={t('filters')} size="full" onClose={() => setIsFiltering(false)}>
          {panel}
          <div className="actions drawer-foot">
            <Button look="primary" onPress={() => setIsFiltering(false)}>
              {t('showResults')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
