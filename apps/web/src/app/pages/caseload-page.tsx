import { getRouteApi, useLocation } from '@tanstack/react-router';
import { CaseloadScreen } from '../../features/dossier/caseload-screen';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** A searched name: kept with the page for a way back, never in an address that a shared desk remembers. */
    searched?: string;
  }
}

const route = getRouteApi('/shell/dossiers');

export function CaseloadPage() {
  const { portee } = route.useSearch();
  const searched = useLocation({ select: ({ state }) => state.searched });
  const navigate = route.useNavigate();
  return (
    <CaseloadScreen
      scope={portee ?? 'mine'}
      text={searched ?? ''}
      onScope={(scope) =>
        void navigate({ search: scope === 'branch' ? { portee: 'branch' } : {}, replace: true, resetScroll: false })
      }
      onText={(text) =>
        void navigate({ search: true, state: text ? { searched: text } : {}, replace: true, resetScroll: false })
      }
    />
  );
}
