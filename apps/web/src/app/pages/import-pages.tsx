import { getRouteApi } from '@tanstack/react-router';
import { ImportRunScreen } from '../../features/register-import/import-run-screen';
import { ImportsScreen } from '../../features/register-import/imports-screen';

const imports = getRouteApi('/shell/cadastre/imports');
const run = getRouteApi('/shell/cadastre/imports/$id');

export function ImportsPage() {
  const navigate = imports.useNavigate();
  return <ImportsScreen onStarted={(id) => void navigate({ to: '/cadastre/imports/$id', params: { id } })} />;
}

export function ImportRunPage() {
  const { id } = run.useParams();
  return <ImportRunScreen key={id} id={id} />;
}
