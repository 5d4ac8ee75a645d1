import { getRouteApi } from '@tanstack/react-router';
import { PrivacyScreen } from '../../features/privacy/privacy-screen';
import { WhoCanScreen } from '../../features/privacy/who-can-screen';

const privacy = getRouteApi('/shell/vie-privee');
const whoCan = getRouteApi('/shell/qui-peut-quoi');

/** What is shown changes, not where one is. */
const stay = { replace: true, resetScroll: false } as const;

export function PrivacyPage() {
  const { partie } = privacy.useSearch();
  const navigate = privacy.useNavigate();
  return (
    <PrivacyScreen
      part={partie ?? 'requests'}
      onPart={(part) => void navigate({ search: part === 'requests' ? {} : { partie: part }, ...stay })}
    />
  );
}

export function WhoCanPage() {
  const { fonction } = whoCan.useSearch();
  const navigate = whoCan.useNavigate();
  return (
    <WhoCanScreen
      column={fonction ?? null}
      onColumn={(column) => void navigate({ search: column === null ? {} : { fonction: column }, ...stay })}
    />
  );
}
