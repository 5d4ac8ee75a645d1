import { getRouteApi } from '@tanstack/react-router';
import { EditLink } from '../../features/keeping/edit-link';
import { OfferSheetScreen } from '../../features/register/sheet/offer-sheet-screen';

const route = getRouteApi('/shell/cadastre/offres/$id');

export function RegisterOfferPage() {
  const { id } = route.useParams();
  return (
    <OfferSheetScreen
      key={id}
      id={id}
      editLink={({ title, organisation }) => <EditLink sheet={{ id, kind: 'offer', organisationId: organisation.id, title }} />}
    />
  );
}
