import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useFigures } from '../../ui/charts/use-figures';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import { TableRegion } from '../../ui/table-region';
import { useNeedNames } from '../network-figures/use-need-names';
import type { OperatorPage } from './operator-query';
import { seatsTold, type ToldSeats } from './seats-told';

/** Free seats beside persons who looked there, in that field, and found nothing: what two lists apart would not show. */
export function SeatsPanel({ seats }: { seats: OperatorPage['seats'] }) {
  const t = useTranslations('operatorFigures.seats');
  const { told, rest } = seatsTold(seats);
  const note = rest > 0 && <p className="meta">{t('rest', { count: rest })}</p>;
  if (told.length === 0) return <Panel title={t('title')}><Empty title={t('none')}>{t('noneText')}</Empty>{note}</Panel>;
  return (
    <Panel title={t('title')}>
      <p className="prose">{t('intro')}</p>
      <TableRegion label={t('table')} hint={t('keys')}>
        <table className="table seats-table">
          <thead>
            <tr>
              <th scope="col">{t('offer')}</th>
              <th scope="col" className="number">{t('seats')}</th>
              <th scope="col" className="wide-only">{t('startsOn')}</th>
              <th scope="col" className="wide-only">{t('near')}</th>
              <th scope="col" className="number">{t('unmet')}</th>
            </tr>
          </thead>
          <tbody>
            {told.map((one) => <SeatsRow key={`${one.offerId} ${one.basin} ${one.field}`} seats={one} />)}
          </tbody>
        </table>
      </TableRegion>
      {note}
    </Panel>
  );
}

function SeatsRow({ seats: { offerId, title, seats, startsOn, basin, field, unmet } }: { seats: ToldSeats }) {
  const t = useTranslations('operatorFigures.seats');
  const names = useNeedNames();
  const dates = useDates();
  const figures = useFigures();
  const start = startsOn === null ? t('undated') : dates.calendarDay(startsOn);
  const near = t('nearOf', { field: names.field(field), basin: names.basin(basin) });
  return (
    <tr>
      <th scope="row">
        <Link to="/cadastre/offres/$id" params={{ id: offerId }} className="row-link" data-row-link>{title}</Link>
        <span className="row-meta">{start} · {near}</span>
      </th>
      <td className="number">{figures.whole(seats)}</td>
      <td className="wide-only">{start}</td>
      <td className="wide-only">{near}</td>
      <td className="number">{figures.whole(unmet)}</td>
    </tr>
  );
}
