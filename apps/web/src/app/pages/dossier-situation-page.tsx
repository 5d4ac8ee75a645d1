import { Skeleton } from '../../ui/skeleton';

export function DossierSituationPage() {
  return <Skeleton rows={4} height={48} />;
}
