import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { serverNow } from '../../lib/server-clock';
import type { Experience, Study } from './situation-query';
import { layOut, marksOf, yearsOf, type Bar } from './span-layout';

interface Props {
  studies: readonly Study[];
  experience: readonly Experience[];
}

/** Schooling and work over the years. The lists below say the same in words. */
export function PathPicture({ studies, experience }: Props) {
  const t = useTranslations('situation');
  const id = useId();
  const years = yearsOf([...studies, ...experience], new Date(serverNow()).getFullYear());
  if (!years) return null;
  return (
    <figure className="path-picture" role="img" aria-labelledby={id}>
      <figcaption id={id} className="meta">
        {t('picture', { first: String(years[0]), last: String(years[1] - 1), studies: studies.length, experience: experience.length })}
      </figcaption>
      <Lane name={t('studies')} look="study" bars={layOut(studies, years)} />
      <Lane name={t('experience')} look="work" bars={layOut(experience, years)} />
      <div className="path-years numeric" aria-hidden>
        {marksOf(years).map(({ year, start }) => (
          <span key={year} style={{ insetInlineStart: `${start}%` }}>
            {year}
          </span>
        ))}
      </div>
    </figure>
  );
}

function Lane({ name, look, bars }: { name: string; look: 'study' | 'work'; bars: readonly (Bar | null)[] }) {
  const shown = bars.filter((bar) => bar !== null);
  if (shown.length === 0) return null;
  const lines = Math.max(...shown.map(({ line }) => line)) + 1;
  return (
    <div className="path-lane" aria-hidden>
      <span className="path-name">{name}</span>
      <div className="path-lines" style={{ blockSize: `${lines * 14}px` }}>
        {shown.map(({ start, size, line }, index) => (
          <span
            key={index}
            className={`path-bar path-bar-${look}`}
            style={{ insetInlineStart: `${start}%`, inlineSize: `${size}%`, insetBlockStart: `${line * 14}px` }}
          />
        ))}
      </div>
    </div>
  );
}
