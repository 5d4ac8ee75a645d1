import { getRouteApi } from '@tanstack/react-router';
import { OwnReferrals } from '../../features/agreement/own-referrals';
import { OwnPage } from '../../features/notebook/own-page';

const route = getRouteApi('/carnet/');

export function NotebookPage() {
  const { quitte } = route.useSearch();
  return <OwnPage hasLeft={quitte === 1} parts={<OwnReferrals />} />;
}
