import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { BackToSheets } from './back-to-sheets';
import { BranchForm } from './branch-form';
import { branchQuery, organisationQuery } from './branch-query';
import { OrganisationForm } from './organisation-form';
import { ownOrganisationQuery } from './own-queries';
import { SheetLoading } from './sheet-loading';

/** The organisation named in the address, else one's own. */
function useOrganisationId(id: string | undefined) {
  const own = useQuery({ ...ownOrganisationQuery(useScope()), enabled: id === undefined });
  return { id: id ?? own.data ?? '', waiting: id === undefined ? [own] : [] };
}

export function EditBranchScreen({ id, organisationId }: { id: string; organisationId: string | undefined }) {
  const t = useTranslations('keeping');
  const owner = useOrganisationId(organisationId);
  const query = useQuery(branchQuery(useScope(), owner.id, id));
  const branch = query.data;
  return (
    <div className="page">
      <PageHeading title={branch?.name ?? t('editBranch')} detail={<BackToSheets about={branch && t('editBranch')} />} />
      <SheetLoading queries={[...owner.waiting, query]} />
      {branch && !branch.viewerCan.includes('edit') && <Notice tone="warning">{t('notYours')}</Notice>}
      {branch?.viewerCan.includes('edit') && <BranchForm key={branch.id} branch={branch} />}
    </div>
  );
}

export function EditOrganisationScreen({ id }: { id: string | undefined }) {
  const t = useTranslations('keeping');
  const owner = useOrganisationId(id);
  const query = useQuery(organisationQuery(useScope(), owner.id));
  const organisation = query.data;
  return (
    <div className="page">
      <PageHeading
        title={organisation?.name ?? t('editOrganisation')}
        detail={<BackToSheets about={organisation?.typeName} />}
      />
      <SheetLoading queries={[...owner.waiting, query]} />
      {organisation && !organisation.viewerCan.includes('edit') && <Notice tone="warning">{t('notYours')}</Notice>}
      {organisation?.viewerCan.includes('edit') && <OrganisationForm key={organisation.id} organisation={organisation} />}
    </div>
  );
}
