import { getRouteApi } from '@tanstack/react-router';
import { OfferSheetScreen } from '../../features/register/sheet/offer-sheet-screen';

const route = getRouteApi('/shell/cadastre/offres/$id');

export function RegisterOfferPage() {
  const { id } = route.useParams();
  return <OfferSheetScreen key={id} id={id} />;
}
