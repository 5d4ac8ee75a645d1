import { getRouteApi } from '@tanstack/react-router';
import { CaseloadScreen } from '../../features/dossier/caseload-screen';

const route = getRouteApi('/shell/dossiers');

export function CaseloadPage() {
  const { portee, q } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <CaseloadScreen
      scope={portee ?? 'mine'}
      text={q ?? ''}
      onScope={(scope) =>
        void navigate({ search: scope === 'branch' ? { portee: 'branch' } : {}, replace: true, resetScroll: false })
      }
      onText={(text) =>
        void navigate({
          search: { ...(portee ? { portee } : {}), ...(text ? { q: text } : {}) },
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}
