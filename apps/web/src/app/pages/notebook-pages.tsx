import { getRouteApi } from '@tanstack/react-router';
import { OwnPage } from '../../features/notebook/own-page';

const route = getRouteApi('/carnet/');

export function NotebookPage() {
  const { quitte } = route.useSearch();
  return <OwnPage hasLeft={quitte === 1} />;
}
