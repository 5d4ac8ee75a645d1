import { Skeleton } from '../../ui/skeleton';

export function DossierTeamPage() {
  return <Skeleton rows={4} height={48} />;
}
