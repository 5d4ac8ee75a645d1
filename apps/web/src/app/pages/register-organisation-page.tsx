import { getRouteApi } from '@tanstack/react-router';
import { EditLink } from '../../features/keeping/edit-link';
import { OrganisationScreen } from '../../features/register/sheet/organisation-screen';

const route = getRouteApi('/shell/cadastre/organismes/$id');

export function RegisterOrganisationPage() {
  const { id } = route.useParams();
  return (
    <OrganisationScreen
      key={id}
      id={id}
      editLink={(sheet) => <EditLink sheet={{ ...sheet, organisationId: id }} />}
    />
  );
}
