import { useTranslations } from 'use-intl';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import type { ImportRun } from './import-query';

const parts = ['accepted', 'rejected', 'blank', 'heading'] as const;

/** Where every line of the file went: nothing is lost without a word. */
export function LineAccount({ run: { counts, format, encoding, delimiter } }: { run: ImportRun }) {
  const t = useTranslations('imports');
  const known = parts.reduce((sum, part) => sum + counts[part], 0);
  const read = [format, encoding, delimiter && t('delimiter', { sign: delimiter === '\t' ? t('tab') : delimiter })].filter(Boolean).join(' · ');
  return (
    <Panel title={t('account')}>
      <p>{t('accountText', { physical: counts.physical })}</p>
      <div aria-hidden className="account-bar">
        {parts.filter((part) => counts[part] > 0).map((part) => (
          <span key={part} className={`account-part account-${part}`} style={{ flexGrow: counts[part] }} />
        ))}
      </div>
      <dl className="account-legend">
        {parts.map((part) => (
          <div key={part}>
            <dt>
              <span aria-hidden className={`account-key account-${part}`} />
              {t(part)}
            </dt>
            <dd>{t('number', { value: counts[part] })}</dd>
          </div>
        ))}
        <div className="account-total">
          <dt>{t('physical')}</dt>
          <dd>{t('number', { value: counts.physical })}</dd>
        </div>
      </dl>
      {known !== counts.physical && (
        <Notice tone="danger">{t('accountWrong', { known, physical: counts.physical })}</Notice>
      )}
      {read && <p className="meta">{t('readAs', { how: read })}</p>}
    </Panel>
  );
}
