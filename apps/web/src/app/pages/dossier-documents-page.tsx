import { Skeleton } from '../../ui/skeleton';

export function DossierDocumentsPage() {
  return <Skeleton rows={4} height={48} />;
}
