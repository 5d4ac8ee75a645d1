import { getRouteApi } from '@tanstack/react-router';
import { AgendaScreen } from '../../features/agenda/agenda-screen';

const route = getRouteApi('/shell/agenda');

export function AgendaPage() {
  const { semaine } = route.useSearch();
  const navigate = route.useNavigate();
  return <AgendaScreen week={semaine} onWeek={(week) => void navigate({ search: week === undefined ? {} : { semaine: week }, resetScroll: false })} />;
}
