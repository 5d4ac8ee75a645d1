import { Link } from '@tanstack/react-router';
import { FilePlus2, Upload } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useCan } from '../../lib/session';
import { buttonClass } from '../../ui/button-class';
import { PageHeading } from '../../ui/page-heading';
import { ExportMenu } from '../exporting/export-menu';
import { RegisterTabs } from '../register/register-tabs';
import { KeptList } from './kept-list';
import type { KeptFilter } from './kept-query';

interface Props {
  filter: KeptFilter;
  onFilter: (filter: KeptFilter) => void;
}

/** The sheets that one's organisation keeps, those that ask for something first. */
export function KeptScreen({ filter, onFilter }: Props) {
  const t = useTranslations('keeping');
  const can = useCan();
  const actions = (
    <>
      <ExportMenu list="sheets" view={filter} />
      {can('imports') && (
        <Link to="/cadastre/imports" className={buttonClass()}>
          <Upload aria-hidden size={16} />
          {t('import')}
        </Link>
      )}
      <Link to="/cadastre/fiches/offres/nouvelle" className={buttonClass('primary')}>
        <FilePlus2 aria-hidden size={16} />
        {t('newOffer')}
      </Link>
    </>
  );
  return (
    <div className="page">
      <PageHeading title={t('title')} detail={<p>{t('intro')}</p>} actions={actions} />
      <RegisterTabs />
      <KeptList filter={filter} onFilter={onFilter} />
    </div>
  );
}
