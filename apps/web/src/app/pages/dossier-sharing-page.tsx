import { Skeleton } from '../../ui/skeleton';

export function DossierSharingPage() {
  return <Skeleton rows={4} height={48} />;
}
