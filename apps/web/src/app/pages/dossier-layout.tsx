import { getRouteApi, Outlet } from '@tanstack/react-router';
import { DossierFrame } from '../../features/dossier/dossier-frame';
import { MergedElsewhere } from '../../features/finding/merged-elsewhere';
import { ClosedDossier } from '../../features/team/closed-dossier';
import { dossierBanners } from './dossier-slots';

const route = getRouteApi('/shell/dossiers/$id');

/** The frame of a dossier; what the features have to say above its tabs meets only here. */
export function DossierLayout() {
  const { id } = route.useParams();
  return (
    <DossierFrame
      key={id}
      id={id}
      banners={(dossier) => dossierBanners.map((Banner, place) => <Banner key={place} dossier={dossier} />)}
      closed={(missing) => <MergedElsewhere id={id} otherwise={<ClosedDossier id={id} otherwise={missing} />} />}
    >
      <Outlet />
    </DossierFrame>
  );
}
