import { getRouteApi } from '@tanstack/react-router';
import { EditBranchScreen, EditOrganisationScreen } from '../../features/keeping/branch-screen';
import { CorrectionsScreen } from '../../features/keeping/corrections-screen';
import { DuplicatesScreen } from '../../features/keeping/duplicates-screen';
import { KeptScreen } from '../../features/keeping/kept-screen';
import { EditOfferScreen, NewOfferScreen } from '../../features/keeping/offer-screen';

const kept = getRouteApi('/shell/cadastre/fiches');
const offer = getRouteApi('/shell/cadastre/fiches/offres/$id');
const newOffer = getRouteApi('/shell/cadastre/fiches/offres/nouvelle');
const branch = getRouteApi('/shell/cadastre/fiches/antennes/$id');
const organisation = getRouteApi('/shell/cadastre/fiches/organisme');
const corrections = getRouteApi('/shell/cadastre/corrections');
const duplicates = getRouteApi('/shell/cadastre/doublons');

/** A filter changes what is listed, not where one is. */
const stay = { replace: true, resetScroll: false } as const;

export function KeptPage() {
  const { filtre } = kept.useSearch();
  const navigate = kept.useNavigate();
  return (
    <KeptScreen
      filter={filtre ?? 'all'}
      onFilter={(filter) => void navigate({ search: filter === 'all' ? {} : { filtre: filter }, ...stay })}
    />
  );
}

export function EditOfferPage() {
  const { id } = offer.useParams();
  return <EditOfferScreen key={id} id={id} />;
}

export function NewOfferPage() {
  const { antenne } = newOffer.useSearch();
  return <NewOfferScreen branchId={antenne} />;
}

export function EditBranchPage() {
  const { id } = branch.useParams();
  const { organisme } = branch.useSearch();
  return <EditBranchScreen key={id} id={id} organisationId={organisme} />;
}

export function EditOrganisationPage() {
  const { id } = organisation.useSearch();
  return <EditOrganisationScreen key={id} id={id} />;
}

export function CorrectionsPage() {
  const { boite } = corrections.useSearch();
  const navigate = corrections.useNavigate();
  return (
    <CorrectionsScreen
      box={boite ?? 'received'}
      onBox={(box) => void navigate({ search: box === 'sent' ? { boite: 'sent' } : {}, ...stay })}
    />
  );
}

export function DuplicatesPage() {
  const { etat } = duplicates.useSearch();
  const navigate = duplicates.useNavigate();
  return (
    <DuplicatesScreen
      state={etat ?? 'proposed'}
      onState={(state) => void navigate({ search: state === 'proposed' ? {} : { etat: state }, ...stay })}
    />
  );
}
