import { type ComponentProps, lazy, Suspense } from 'react';
import type { Dialog } from './dialog';

const Loaded = lazy(() => import('./dialog').then(({ Dialog: loaded }) => ({ default: loaded })));

/** A dialog of the frame, whose code comes after the first page: it opens minutes later, if ever. */
export const LateDialog = (props: ComponentProps<typeof Dialog>) => (
  <Suspense fallback={null}>
    <Loaded {...props} />
  </Suspense>
);
