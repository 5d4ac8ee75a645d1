import { getRouteApi } from '@tanstack/react-router';
import { PersonsScreen } from '../../features/neutrality-unit/persons-screen';

const persons = getRouteApi('/shell/neutralite/personnes');

export function NeutralityPersonsPage() {
  const { periode: period = null } = persons.useSearch();
  const navigate = persons.useNavigate();
  return <PersonsScreen period={period} onPeriod={(code) => void navigate({ search: { periode: code }, resetScroll: false })} />;
}
