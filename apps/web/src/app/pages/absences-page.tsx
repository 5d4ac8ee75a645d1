import { AbsencesScreen } from '../../features/team/absences-screen';

export function AbsencesPage() {
  return <AbsencesScreen />;
}
