import { getRouteApi } from '@tanstack/react-router';
import { GatheringScreen } from '../../features/gathering/gathering-screen';
import { GatheringsScreen } from '../../features/gathering/gatherings-screen';

const list = getRouteApi('/shell/moments');
const one = getRouteApi('/shell/moments/$id');

export function GatheringsPage() {
  const { mois } = list.useSearch();
  const navigate = list.useNavigate();
  return <GatheringsScreen month={mois} onMonth={(month) => void navigate({ search: { mois: month } })} />;
}

export function GatheringPage() {
  const { id } = one.useParams();
  return <GatheringScreen key={id} id={id} />;
}
