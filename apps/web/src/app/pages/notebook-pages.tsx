import { getRouteApi } from '@tanstack/react-router';
import { OwnReferrals } from '../../features/agreement/own-referrals';
import { OwnTransitions } from '../../features/following/own-transitions';
import { OwnGatherings } from '../../features/gathering/own-gatherings';
import { OwnCheckIns } from '../../features/check-in/own-check-ins';
import { OwnPage } from '../../features/notebook/own-page';

const route = getRouteApi('/carnet/');

export function NotebookPage() {
  const { quitte } = route.useSearch();
  return <OwnPage hasLeft={quitte === 1} parts={<><OwnCheckIns /><OwnTransitions /><OwnGatherings /><OwnReferrals /></>} />;
}
