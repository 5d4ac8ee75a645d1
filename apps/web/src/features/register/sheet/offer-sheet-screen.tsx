import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Flame } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { codeOf } from '../../../lib/errors';
import { useOpenScope } from '../../../lib/session';
import { useRefusal } from '../../../lib/use-refusal';
import { Badge } from '../../../ui/badge';
import { LoadError } from '../../../ui/load-error';
import { PageHeading } from '../../../ui/page-heading';
import { Skeleton } from '../../../ui/skeleton';
import { useNames } from '../use-names';
import { BranchPanel } from './branch-panel';
import { FreshnessNotice, SheetFreshness } from './freshness';
import { MergedNotice } from './merged-notice';
import { MissingSheet } from './missing-sheet';
import { OfferConditions } from './offer-conditions';
import { OfferPractical } from './offer-practical';
import { OfferWhat } from './offer-what';
import { QualityPanel } from './quality-panel';
import { SessionPanel } from './session-panel';
import { SheetActions } from './sheet-actions';
import { offerQuery, type Offer } from './sheet-query';

interface Props {
  id: string;
  /** The way to the form, for those who keep the sheet: another feature's. */
  editLink?: (offer: Offer) => ReactNode;
}

export function OfferSheetScreen({ id, editLink }: Props) {
  const t = useTranslations('sheet');
  const refusal = useRefusal();
  const query = useQuery(offerQuery(useOpenScope(), id));

  if (query.isPending) return <Skeleton rows={8} height={64} />;
  if (query.isError) {
    if (codeOf(query.error) === 'record.not_found') return <MissingSheet />;
    return (
      <div className="page">
        <PageHeading title={t('offer')} />
        <LoadError
          what={t('loadError')}
          reason={refusal(query.error)}
          onRetry={() => void query.refetch()}
          busy={query.isFetching}
        />
      </div>
    );
  }
  return <OfferSheet offer={query.data} editLink={editLink?.(query.data)} />;
}

function OfferSheet({ offer, editLink }: { offer: Offer; editLink: ReactNode }) {
  const t = useTranslations();
  const { word } = useNames();
  const { organisation, branch } = offer;
  return (
    <div className="page sheet">
      <PageHeading
        title={offer.title}
        marks={
          <>
            <Badge>{word('offerKinds', offer.kind)}</Badge>
            {offer.status !== 'open' && <Badge tone="warning">{word('offerStatuses', offer.status)}</Badge>}
            {offer.trades.some(({ isShortage }) => isShortage) && (
              <Badge tone="primary" icon={Flame}>
                {t('register.shortage')}
              </Badge>
            )}
          </>
        }
        detail={
          <>
            <Link to="/cadastre/organismes/$id" params={{ id: organisation.id }}>
              {organisation.name}
            </Link>
            {branch.name !== organisation.name && ` · ${branch.name}`}
            {branch.communeName && ` · ${branch.communeName}`}
          </>
        }
        actions={
          <SheetActions
            kind="offer"
            sheet={{ id: offer.id, version: offer.version, title: offer.title, viewerCan: offer.viewerCan }}
            editLink={editLink}
          />
        }
      />
      {offer.mergedIntoId && <MergedNotice kind="offer" id={offer.mergedIntoId} />}
      <FreshnessNotice sheet={offer} />
      <div className="sheet-columns">
        <div className="column">
          <OfferWhat offer={offer} />
          <SessionPanel offer={offer} />
          <OfferConditions offer={offer} />
        </div>
        <div className="column">
          <OfferPractical offer={offer} />
          <BranchPanel branch={branch} title={t('sheet.where')} />
          {offer.quality && <QualityPanel quality={offer.quality} />}
          <SheetFreshness sheet={offer} keeperName={offer.keeperName} origin={offer.origin} />
        </div>
      </div>
    </div>
  );
}
