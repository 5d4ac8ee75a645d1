import { lazy, Suspense, type ComponentProps } from 'react';

const LazyMap = lazy(() => import('./map/map-panel').then(({ MapPanel }) => ({ default: MapPanel })));

/** The map's code comes after the list's: the list is what one came for. */
export function MapPart(props: ComponentProps<typeof LazyMap>) {
  return (
    <Suspense fallback={<div className="map map-waiting" />}>
      <LazyMap {...props} />
    </Suspense>
  );
}
