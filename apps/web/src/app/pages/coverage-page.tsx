import { getRouteApi } from '@tanstack/react-router';
import { CoverageScreen } from '../../features/register-coverage/coverage-screen';

const route = getRouteApi('/shell/cadastre/manques');

export function CoveragePage() {
  const address = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <CoverageScreen
      address={address}
      onAddress={(search) => void navigate({ search, replace: true, resetScroll: false })}
    />
  );
}
