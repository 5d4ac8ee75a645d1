import { Link } from '@tanstack/react-router';
import { CopyCheck, FileCheck2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useCan } from '../../lib/session';
import { buttonClass } from '../../ui/button-class';
import { Notice } from '../../ui/notice';
import type { ImportRun } from './import-query';

/** What was done, and where to go from there. */
export function RunResult({ run: { counts } }: { run: ImportRun }) {
  const t = useTranslations('imports');
  const can = useCan();
  return (
    <>
      <Notice tone="success">
        <strong>{t('appliedTitle')}</strong>{' '}
        {t('appliedText', {
          created: counts.created,
          updated: counts.updated,
          unchanged: counts.unchanged,
          missing: counts.missing,
        })}
      </Notice>
      <div className="actions">
        <Link to="/cadastre/fiches" className={buttonClass('primary')}>
          <FileCheck2 aria-hidden size={16} />
          {t('seeSheets')}
        </Link>
        {counts.duplicates > 0 && can('duplicates') && (
          <Link to="/cadastre/doublons" className={buttonClass()}>
            <CopyCheck aria-hidden size={16} />
            {t('seeDuplicates', { count: counts.duplicates })}
          </Link>
        )}
      </div>
    </>
  );
}
