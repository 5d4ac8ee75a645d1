import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { PageHeading } from '../../ui/page-heading';
import { Notice } from '../../ui/notice';
import { BackToSheets } from './back-to-sheets';
import { OfferForm } from './offer-form';
import { offerQuery } from './offer-query';
import { SheetLoading } from './sheet-loading';
import { branchesQuery, ownOrganisationQuery } from './own-queries';

/** One offer, to change. */
export function EditOfferScreen({ id }: { id: string }) {
  const t = useTranslations('keeping');
  const hat = useScope();
  const query = useQuery(offerQuery(hat, id));
  const branches = useQuery(branchesQuery(hat, query.data?.organisation.id ?? ''));
  const offer = query.data;
  return (
    <div className="page">
      <PageHeading title={offer?.title ?? t('editOffer')} detail={<BackToSheets about={offer?.branch.name} />} />
      <SheetLoading queries={[query, branches]} />
      {offer && !offer.viewerCan.includes('edit') && <Notice tone="warning">{t('notYours')}</Notice>}
      {offer?.viewerCan.includes('edit') && branches.data && (
        <OfferForm key={offer.id} offer={offer} branches={branches.data} />
      )}
    </div>
  );
}

export function NewOfferScreen({ branchId }: { branchId: string | undefined }) {
  const t = useTranslations('keeping');
  const hat = useScope();
  const own = useQuery(ownOrganisationQuery(hat));
  const branches = useQuery(branchesQuery(hat, own.data ?? ''));
  return (
    <div className="page">
      <PageHeading title={t('newOffer')} detail={<BackToSheets about={t('newOfferText')} />} />
      <SheetLoading queries={[own, branches]} />
      {branches.data && <OfferForm offer={null} branches={branches.data} branchId={branchId} />}
    </div>
  );
}
