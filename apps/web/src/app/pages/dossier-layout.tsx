import { getRouteApi, Outlet } from '@tanstack/react-router';
import { ClosedDossier } from '../../features/team/closed-dossier';
import { DossierFrame } from '../../features/dossier/dossier-frame';
import { closedDossiers, dossierBanners } from './dossier-slots';

const route = getRouteApi('/shell/dossiers/$id');

/** The frame of a dossier; what the features have to say above its tabs meets only here. */
export function DossierLayout() {
  const { id } = route.useParams();
  return (
    <DossierFrame
      key={id}
      id={id}
      banners={(dossier) => dossierBanners.map((Banner, place) => <Banner key={place} dossier={dossier} />)}
      closed={(missing) => (
        <>
          <ClosedDossier id={id} otherwise={missing} />
          {closedDossiers.map((Closed, place) => <Closed key={place} id={id} />)}
        </>
      )}
    >
      <Outlet />
    </DossierFrame>
  );
}
