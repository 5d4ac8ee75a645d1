import { getRouteApi } from '@tanstack/react-router';
import { SignInScreen } from '../../features/account/sign-in-screen';

const route = getRouteApi('/connexion');

export function SignInPage() {
  const { retour } = route.useSearch();
  return <SignInScreen backTo={retour ?? '/ma-journee'} />;
}
