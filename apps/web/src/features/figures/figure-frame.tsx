import { leastOfQuarter } from '@boussole/domain/figures/least-persons';
import { useTranslations } from 'use-intl';
import { dayInBrussels, useDates } from '../../lib/dates';
import { serverNow } from '../../lib/server-clock';
import { Select } from '../../ui/select';
import type { FigureFrame, FigurePeriod } from './figure-fields';
import type { FiguresAddress } from './figures-address';
import { grainOf, grains, latestOf } from './periods';
import { usePeriodWords } from './use-period-words';

interface Props {
  frame: FigureFrame;
  address: FiguresAddress;
  onAddress: (address: FiguresAddress) => void;
}

/** Whose figures, of when, against when: all of it is in the address. */
export function FigureControls({ frame, address, onAddress }: Props) {
  const t = useTranslations('figures');
  const words = usePeriodWords();
  const { unit, units, period, versus, periods } = frame;
  const grain = grainOf(period.code);
  const alike = withOne(periods.filter(({ code }) => grainOf(code) === grain), period);
  const named = ({ code, isOver }: FigurePeriod) =>
    ({ value: code, label: isOver ? words.name(code) : t('periods.running', { name: words.name(code) }) });
  // Another period is compared with its own year before, until somebody says otherwise.
  const show = (periode: string) => onAddress({ ...(address.unite ? { unite: address.unite } : {}), periode });
  const offered = grains.filter((one) => one === grain || latestOf(periods, one) !== null);
  return (
    <form className="form-row figure-controls" aria-label={t('frame.controls')} onSubmit={(event) => event.preventDefault()}>
      {units.length > 1 && (
        <Select
          label={t('frame.unit')}
          value={unit.id}
          options={units.map(({ id, name, level }) => ({ value: id, label: level === 'organisation' ? t('frame.organisation') : name }))}
          onChange={(unite) => onAddress({ ...address, unite })}
        />
      )}
      <Select
        label={t('frame.grain')}
        value={grain}
        options={offered.map((value) => ({ value, label: t(`frame.grains.${value}`) }))}
        onChange={(chosen) => show(latestOf(periods, chosen) ?? period.code)}
      />
      <Select label={t('frame.period')} value={period.code} options={alike.map(named)} onChange={show} />
      <Select
        label={t('frame.versus')}
        value={versus.code}
        options={withOne(alike, versus).filter(({ code }) => code !== period.code).map(named)}
        onChange={(comparaison) => onAddress({ ...address, periode: period.code, comparaison })}
      />
    </form>
  );
}

/** One that an address names may be older than those that are listed: the latest stay first. */
const withOne = (periods: readonly FigurePeriod[], one: FigurePeriod): readonly FigurePeriod[] =>
  (periods.some(({ code }) => code === one.code) ? periods : [...periods, one].sort((a, b) => b.from.localeCompare(a.from)));

/** Of whom and of when, as it stands on paper too. */
export function FigureAbout({ frame: { unit, period, versus } }: { frame: FigureFrame }) {
  const t = useTranslations('figures');
  const words = usePeriodWords();
  const name = period.isOver ? words.name(period.code) : t('periods.running', { name: words.name(period.code) });
  return <p className="figure-about">{t('frame.about', { unit: unit.name, period: name, versus: words.name(versus.code) })}</p>;
}

const many = 1000;

/** Until when everything is counted, and what still waits. A sheet of paper outlives its day: there the day is said too. */
export function FigureFreshness({ frame: { countedUntil, waiting, least, period } }: { frame: FigureFrame }) {
  const t = useTranslations('figures.frame');
  const dates = useDates();
  const isToday = dayInBrussels(new Date(countedUntil)) === dayInBrussels(serverNow());
  const waits = waiting > 0 ? `${waiting >= many ? t('manyWaiting') : t('waiting', { waiting })} ` : '';
  return (
    <p className="meta figure-fresh">
      {isToday && <span className="figure-fresh-screen">{t('fresh', { at: dates.time(countedUntil) })} </span>}
      <span className={isToday ? 'figure-fresh-paper' : undefined}>{t('fresh', { at: dates.dayAndTime(countedUntil) })} </span>
      {waits}
      {t('least', { least })}
      {grainOf(period.code) === 'quarter' && <> {t('byQuarter', { enough: leastOfQuarter(least) })}</>}
    </p>
  );
}
