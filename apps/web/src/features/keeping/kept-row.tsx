import { CheckCheck, CircleCheck, MessageSquareDot, Unplug } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { EditLink } from './edit-link';
import { FreshnessBadge } from '../register/freshness-badge';
import type { KeptSheet } from './kept-query';
import { QualityBar } from './quality-bar';

interface Props {
  line: KeptSheet;
  isConfirmed: boolean;
  isBusy: boolean;
  onConfirm: () => void;
}

export function KeptRow({ line, isConfirmed, isBusy, onConfirm }: Props) {
  const t = useTranslations('keeping');
  const kind = useTranslations('vocabulary.sheetKinds')(line.kind);
  const dates = useDates();
  const place = line.branchName ?? kind;
  const row = useRef<HTMLTableRowElement>(null);

  useEffect(() => {
    // The pressed button is gone: the focus stays on its row.
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (isConfirmed && lost) row.current?.querySelector<HTMLElement>('[data-row-link]')?.focus();
  }, [isConfirmed]);

  return (
    <tr
      ref={row}
      onKeyDown={(event) => {
        const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
        if (isPlain && event.key.toLowerCase() === 't') onConfirm();
      }}
    >
      <th scope="row">
        <span className="row-title">
          <strong>{line.title}</strong>
          {line.kind !== 'offer' && <Badge>{kind}</Badge>}
          {line.openCorrections > 0 && (
            <Badge tone="primary" icon={MessageSquareDot}>
              {t('openCorrections', { count: line.openCorrections })}
            </Badge>
          )}
          {line.isMissingFromSource && (
            <Badge tone="warning" icon={Unplug}>
              {t('leftSource')}
            </Badge>
          )}
        </span>
        <span className="row-meta">
          {place} · {t('reviewShort', { date: dates.calendarDay(line.reviewOn) })}
        </span>
        <span className="row-meta kept-marks">
          <FreshnessBadge freshness={line.freshness} />
          <QualityBar score={line.quality} />
        </span>
      </th>
      <td className="wide-only">{line.branchName}</td>
      <td className="wide-only">
        <FreshnessBadge freshness={line.freshness} />
      </td>
      <td className="wide-only nowrap">{isConfirmed ? t('inAYear') : dates.calendarDay(line.reviewOn)}</td>
      <td className="wide-only">
        <QualityBar score={line.quality} />
      </td>
      <td>
        <span className="row-actions">
          {isConfirmed ? (
            <Badge tone="success" icon={CircleCheck}>
              {t('confirmed')}
            </Badge>
          ) : (
            <Button icon={CheckCheck} busy={isBusy} aria-label={t('confirmNamed', { title: line.title })} onPress={onConfirm}>
              {t('confirm')}
            </Button>
          )}
          <EditLink sheet={line} />
        </span>
      </td>
    </tr>
  );
}
