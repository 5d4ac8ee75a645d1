import { getRouteApi } from '@tanstack/react-router';
import { DocumentsScreen } from '../../features/documents/documents-screen';

const route = getRouteApi('/shell/dossiers/$id/documents');

export function DossierDocumentsPage() {
  const { id } = route.useParams();
  return <DocumentsScreen key={id} id={id} />;
}
