import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ManagerFigures } from './manager-query';
import { useFigureWords } from './use-figure-words';

/** What one comes to see: how much there is to carry, who comes, how long they wait, what is late. */
export function Headline({ page: { figures, frame, load, reference, late, soon, awaited, awaitedLate } }: { page: ManagerFigures }) {
  const t = useTranslations('figures.page');
  const words = useFigureWords();
  const count = (value: number) => words.value('count', value);
  const asked = ['opened', 'first_wait'].flatMap((name) => figures.filter((figure) => figure.name === name));
  return (
    <section aria-label={t('glance')}>
      <ul className="figure-headline">
        <Tile title={t('load')} value={load === null ? '–' : count(load)} unit={load === null ? '' : t('loadUnit')}>
          {load === null ? t('loadNone') : t('loadSaid', { load, reference })}
        </Tile>
        {asked.map((figure) => (
          <Tile key={figure.name} title={words.title(figure.name)} value={figure.value === null ? '–' : words.value(figure.kind, figure.value)} unit="">
            {words.sentence(figure, frame) ?? words.unsaid(figure, frame)}
          </Tile>
        ))}
        <Tile title={t('tasks')} value={count(late)} unit={t('lateUnit')} isLate={late > 0}>{t('tasksSaid', { soon })}</Tile>
        <Tile title={t('awaited')} value={count(awaited)} unit={t('awaitedUnit')} isLate={awaitedLate > 0}>{t('awaitedSaid', { late: awaitedLate })}</Tile>
      </ul>
    </section>
  );
}

interface TileProps {
  title: string;
  value: string;
  unit: string;
  isLate?: boolean;
  children: ReactNode;
}

/** One of the few things that one comes to see. */
export const Tile = ({ title, value, unit, isLate, children }: TileProps) => (
  <li className="headline-tile">
    <h2 className="figure-title">{title}</h2>
    <p className="headline-value" data-late={isLate || undefined}>{value} {unit && <span className="meta">{unit}</span>}</p>
    <p>{children}</p>
  </li>
);
