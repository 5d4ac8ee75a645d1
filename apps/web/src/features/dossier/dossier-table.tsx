import { useRouter } from '@tanstack/react-router';
import { memo, type MouseEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useCan } from '../../lib/session';
import { AnonymousBadge } from '../../ui/anonymous-badge';
import { Badge } from '../../ui/badge';
import { TableRegion } from '../../ui/table-region';
import type { DossierLine } from './caseload-query';

/** The row's name opens the dossier; so does the rest of the row. */
export function DossierTable({ lines, label }: { lines: readonly DossierLine[]; label: string }) {
  const t = useTranslations('caseload');
  return (
    <TableRegion label={label} hint={t('hint')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col" className="wide-only">
              {t('reference')}
            </th>
            <th scope="col" className="wide-only">
              {t('birth')}
            </th>
            <th scope="col" className="wide-only">
              {t('commune')}
            </th>
            <th scope="col" className="wide-only">
              {t('lead')}
            </th>
            <th scope="col">{t('lastContact')}</th>
            <th scope="col" className="number wide-only">
              {t('interviews')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <DossierRow key={line.id} line={line} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

const DossierRow = memo(function DossierRow({ line }: { line: DossierLine }) {
  const t = useTranslations('caseload');
  const team = useTranslations('teamDay');
  const dates = useDates();
  const canOpen = useCan()('dossier');
  const born = line.birthOn && dates.calendarDay(line.birthOn);
  const meta = [line.reference, born && t('bornOn', { date: born }), line.communeName].filter(Boolean).join(' · ');
  return (
    <tr>
      <th scope="row">
        <span className="row-title">
          {canOpen ? (
            <DossierLink id={line.id}>{line.title}</DossierLink>
          ) : (
            line.title
          )}
          {line.isAnonymous && <AnonymousBadge />}
          {line.status === 'closed' && <Badge>{t('closed')}</Badge>}
          {line.replaces && <Badge tone="primary">{team('replacementOf', { name: line.leadName })}</Badge>}
        </span>
        <span className="row-meta">{meta}</span>
      </th>
      <td className="wide-only">{line.reference}</td>
      <td className="wide-only">{born}</td>
      <td className="wide-only">{line.communeName}</td>
      <td className="wide-only">{line.leadName}</td>
      <td>{line.lastContactAt ? dates.day(line.lastContactAt) : <span className="meta">{t('noContact')}</span>}</td>
      <td className="number wide-only">{line.interviewCount}</td>
    </tr>
  );
});

/** Made ready when somebody comes near it: a router's own link on each of five hundred lines would make every key wait. */
function DossierLink({ id, children }: { id: string; children: ReactNode }) {
  const router = useRouter();
  const place = { to: '/dossiers/$id', params: { id } } as const;
  const prepare = () => void router.preloadRoute(place);
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void router.navigate(place);
  };
  return (
    <a
      href={`/dossiers/${id}`}
      className="row-link"
      data-row-link
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={follow}
    >
      {children}
    </a>
  );
}
