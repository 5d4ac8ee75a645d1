import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import type { Look } from './notebook-query';
import { useSectionNames } from './use-section-names';

const doers: Partial<Record<Look['kind'], 'representative' | 'codeHolder' | 'linkHolder'>> = {
  represented: 'representative', with_code: 'codeHolder', by_link: 'linkHolder',
};

/** Who looked: when, from which service, as what, what for, what was open. Never a name. */
export function LookList({ looks }: { looks: readonly Look[] }) {
  return (
    <ul className="own-list">
      {looks.map((look) => (
        <Line key={look.id} look={look} />
      ))}
    </ul>
  );
}

function Line({ look }: { look: Look }) {
  const t = useTranslations('ownLooks');
  const roles = useTranslations('roles');
  const purposes = useTranslations('ownPurposes');
  const sections = useSectionNames();
  const dates = useDates();
  const place = [look.organisationName, look.branchName].filter(Boolean).join(', ');
  const who = look.role ? roles(look.role) : t(doers[look.kind] ?? 'system');
  return (
    <li>
      <span className="meta">
        <time dateTime={look.at}>{dates.dayAndTime(look.at)}</time>
      </span>
      <strong>{[place, who].filter(Boolean).join(' · ')}</strong>
      <span>
        {[t(look.kind), look.purpose && look.role && t('purpose', { purpose: purposes(look.purpose) }), look.door === 'grant' && t('grant')]
          .filter(Boolean)
          .join(', ')}
      </span>
      {look.door === 'break_glass' && <Badge tone="warning">{t('breakGlass')}</Badge>}
      {look.sections.length > 0 && <span className="meta">{t('saw', { sections: sections(look.sections) })}</span>}
    </li>
  );
}
