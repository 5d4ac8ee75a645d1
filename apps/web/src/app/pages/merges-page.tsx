import { getRouteApi } from '@tanstack/react-router';
import { addressOfState, stateOfWord } from '../../features/finding/merges-address';
import { MergesScreen } from '../../features/finding/merges-screen';

const route = getRouteApi('/shell/dossiers/doublons');

export function MergesPage() {
  const { etat } = route.useSearch();
  const navigate = route.useNavigate();
  return <MergesScreen state={stateOfWord(etat)} onState={(state) => void navigate({ search: addressOfState(state) })} />;
}
