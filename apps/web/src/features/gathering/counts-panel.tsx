import { useTranslations } from 'use-intl';
import { Panel } from '../../ui/panel';
import type { Gathering } from './gathering-query';

/** How many: before, who is expected; afterwards, who came. */
export function CountsPanel({ counts, isHeld }: { counts: Gathering['counts']; isHeld: boolean }) {
  const t = useTranslations('gathering');
  const before = [
    ['enrolled', counts.enrolled], ['unnamed', counts.unnamed], ['freeSeats', Math.max(0, counts.seats - counts.enrolled - counts.unnamed)], ['waitingPeople', counts.waiting],
  ] as const;
  const afterwards = [
    ['presentPeople', counts.present], ['absentPeople', counts.absent], ['excusedPeople', counts.excused],
    ...(counts.unnamedPresent === null ? [] : [['unnamedPresent', counts.unnamedPresent]] as const),
  ] as const;
  return (
    <Panel title={t('counts')}>
      <dl className="gathering-counts">
        {[...before, ...(isHeld ? afterwards : [])].map(([name, count]) => (
          <div key={name}>
            <dt className="meta">{t(name)}</dt>
            <dd className="numeric">{count}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
