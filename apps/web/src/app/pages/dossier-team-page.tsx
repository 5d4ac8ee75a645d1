import { getRouteApi } from '@tanstack/react-router';
import { ProposeMerge } from '../../features/finding/propose-merge';
import { PersonDoorPanel } from '../../features/notebook/person-door-panel';
import { DossierClosing } from '../../features/privacy/close-dossier';
import { TeamScreen } from '../../features/team/team-screen';

const route = getRouteApi('/shell/dossiers/$id/suivi');

export function DossierTeamPage() {
  const { id } = route.useParams();
  return (
    <>
      <TeamScreen key={id} id={id} />
      <PersonDoorPanel key={`door ${id}`} dossierId={id} />
      <DossierClosing id={id} />
      <ProposeMerge key={`merge ${id}`} dossierId={id} />
    </>
  );
}
