import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { codeOf } from '../../../lib/errors';
import { useOpenScope } from '../../../lib/session';
import { useRefusal } from '../../../lib/use-refusal';
import { Badge } from '../../../ui/badge';
import { buttonClass } from '../../../ui/button-class';
import { LoadError } from '../../../ui/load-error';
import { PageHeading } from '../../../ui/page-heading';
import { Panel } from '../../../ui/panel';
import { Skeleton } from '../../../ui/skeleton';
import { BranchList } from './branch-list';
import { FactList } from './fact-list';
import { FreshnessNotice, SheetFreshness } from './freshness';
import { MergedNotice } from './merged-notice';
import { MissingSheet } from './missing-sheet';
import { OrganisationLinks } from './organisation-links';
import { OutsideLink } from './outside-link';
import { SheetActions } from './sheet-actions';
import { organisationQuery, type Organisation } from './sheet-query';

interface Props {
  id: string;
  /** The way to the form of the organisation or of one of its branches: another feature's. */
  editLink?: (sheet: { id: string; kind: 'organisation' | 'branch'; title: string }) => ReactNode;
}

export function OrganisationScreen({ id, editLink }: Props) {
  const t = useTranslations('sheet');
  const refusal = useRefusal();
  const query = useQuery(organisationQuery(useOpenScope(), id));

  if (query.isPending) return <Skeleton rows={8} height={64} />;
  if (query.isError) {
    if (codeOf(query.error) === 'record.not_found') return <MissingSheet />;
    return (
      <div className="page">
        <PageHeading title={t('organisation')} />
        <LoadError
          what={t('loadError')}
          reason={refusal(query.error)}
          onRetry={() => void query.refetch()}
          busy={query.isFetching}
        />
      </div>
    );
  }
  return <OrganisationSheet organisation={query.data} editLink={editLink} />;
}

function OrganisationSheet({ organisation, editLink }: { organisation: Organisation; editLink: Props['editLink'] }) {
  const t = useTranslations('sheet');
  const { id, name, acronym, typeName, status, offerCount } = organisation;
  return (
    <div className="page sheet">
      <PageHeading
        title={name}
        marks={status === 'closed' && <Badge tone="warning">{t('closedOrganisation')}</Badge>}
        detail={acronym && acronym !== name ? `${acronym} · ${typeName}` : typeName}
        actions={
          <SheetActions
            kind="organisation"
            sheet={{ id, version: organisation.version, title: name, viewerCan: organisation.viewerCan }}
            editLink={editLink?.({ id, kind: 'organisation', title: name })}
          />
        }
      />
      {organisation.mergedIntoId && <MergedNotice kind="organisation" id={organisation.mergedIntoId} />}
      <FreshnessNotice sheet={organisation} />
      <div className="sheet-columns">
        <div className="column">
          <Panel
            title={t('ownOffers', { count: offerCount })}
            action={
              offerCount > 0 && (
                <Link to="/cadastre" search={{ organisme: id }} className={buttonClass('plain')}>
                  {t('seeOffers')}
                </Link>
              )
            }
          >
            {organisation.description && <p className="written">{organisation.description}</p>}
            {offerCount === 0 && <p className="meta">{t('noOffers')}</p>}
          </Panel>
          <BranchList branches={organisation.branches} editLink={editLink} />
        </div>
        <div className="column">
          <OrganisationFacts organisation={organisation} />
          <OrganisationLinks organisation={organisation} />
          <SheetFreshness sheet={organisation} />
        </div>
      </div>
    </div>
  );
}

const interests = ['none', 'perceived', 'structural', 'to_check', 'not_applicable'] as const;

/** 0123.456.789, as it is read on a letterhead. */
const spaced = (number: string) => number.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1.$2.$3');

/** What kind of body it is, and whether it gains by keeping people: said of its kind, not of its people. */
function OrganisationFacts({ organisation }: { organisation: Organisation }) {
  const t = useTranslations('sheet');
  const does = (['informs', 'guides', 'trains', 'supportsEmployment', 'psychosocial'] as const).filter((one) => organisation[one]);
  const interest = interests.find((one) => one === organisation.interest);
  return (
    <Panel title={t('identity')}>
      <FactList
        facts={[
          { name: t('type'), value: organisation.typeName },
          { name: t('does'), value: does.map((one) => t(`doing.${one}`)).join(', ') },
          { name: t('interest'), value: interest && t(`interests.${interest}`) },
          { name: t('powerLevel'), value: organisation.powerLevel },
          { name: t('enterpriseNumber'), value: organisation.enterpriseNumber && spaced(organisation.enterpriseNumber) },
          { name: t('website'), value: organisation.website && <OutsideLink href={organisation.website} /> },
        ]}
      />
    </Panel>
  );
}
