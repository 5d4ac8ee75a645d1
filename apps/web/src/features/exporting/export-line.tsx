import { isRefusalCode } from '@boussole/domain/refusals';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { followLink } from '../../lib/follow-link';
import { refusalKey } from '../../lib/messages';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { type ExportOrder, linkTo } from './export-query';

/** One export: how far it is, and once it is ready the button that fetches it. */
export function ExportLine({ order }: { order: ExportOrder }) {
  const t = useTranslations('exporting');
  const say = useTranslations('refusals');
  const dates = useDates();
  const refusal = useRefusal();
  const what = t(`lists.${order.list}`);
  const format = t(`formats.${order.format}`);
  const fetching = useMutation({ mutationFn: () => linkTo(order.id), onSuccess: followLink });
  return (
    <>
      <div className="entry-text">
        <strong>{t('one', { what, format })}</strong>
        <span className="meta">{t('askedAt', { date: dates.dayAndTime(order.madeAt) })}</span>
        {order.state === 'writing' && <WritingBar order={order} what={what} />}
        {order.state === 'ready' && <span>{t('rows', { count: order.rows })}</span>}
        {order.state === 'failed' && (
          <Notice tone="danger">
            {t('failed')} {order.failure !== null && isRefusalCode(order.failure) && say(refusalKey(order.failure))}
          </Notice>
        )}
        {fetching.isError && <Notice tone="danger">{refusal(fetching.error)}</Notice>}
      </div>
      {order.state === 'ready' && (
        <Button look="primary" icon={Download} aria-label={t('fetchNamed', { what, format })} busy={fetching.isPending} onPress={() => fetching.mutate()}>
          {t('fetch')}
        </Button>
      )}
    </>
  );
}

function WritingBar({ order: { rows, known }, what }: { order: ExportOrder; what: string }) {
  const t = useTranslations('exporting');
  const label = t('writing', { what });
  return (
    <div className="export-progress">
      {known ? <progress aria-label={label} max={known} value={Math.min(rows, known)} /> : <progress aria-label={label} />}
      <span className="numeric">{known ? t('rowsOf', { rows: String(rows), known: String(known) }) : t('rows', { count: rows })}</span>
    </div>
  );
}
