import { Check, Link2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useKnownWord } from '../../lib/use-known-word';
import { Badge } from '../../ui/badge';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import type { Alternative, Replay } from './unit-query';

/** The frozen set in the order in which it was shown; what was not shown is folded below, and never missing. */
export function ReplayList({ replay: { alternatives, isDisplayKnown } }: { replay: Replay }) {
  const t = useTranslations('neutralityReplay');
  const shown = isDisplayKnown
    ? alternatives.filter(({ place }) => place !== null).sort((one, other) => (one.place ?? 0) - (other.place ?? 0))
    : [];
  const hidden = isDisplayKnown ? alternatives.filter(({ place }) => place === null) : alternatives;
  const isNothingRetained = alternatives.every(({ isRetained }) => !isRetained);
  if (!isDisplayKnown) {
    return (
      <Panel title={t('all')}>
        <Notice>{t('unknown')}</Notice>
        <Alternatives alternatives={hidden} />
      </Panel>
    );
  }
  return (
    <div className="column">
      <Panel title={t('shown')}>
        {isNothingRetained && <p className="meta">{t('nothing')}</p>}
        <Alternatives alternatives={shown} isNumbered />
        {hidden.length === 0 && <p className="meta">{t('allShown')}</p>}
      </Panel>
      {hidden.length > 0 && (
        <details className="panel replay-hidden">
          <summary>{t('hidden', { count: String(hidden.length) })}</summary>
          <Alternatives alternatives={hidden} />
        </details>
      )}
    </div>
  );
}

function Alternatives({ alternatives, isNumbered = false }: { alternatives: readonly Alternative[]; isNumbered?: boolean }) {
  const List = isNumbered ? 'ol' : 'ul';
  return (
    <List className="replay-list" data-numbered={isNumbered}>
      {alternatives.map((alternative, index) => (
        <AlternativeLine key={`${index}`} alternative={alternative} />
      ))}
    </List>
  );
}

function AlternativeLine({ alternative }: { alternative: Alternative }) {
  const t = useTranslations('neutralityReplay');
  const paths = useKnownWord('vocabulary.paths');
  const { name, operatorName, siteName, minutes, path, isOwn, isRetained, isOutside } = alternative;
  const detail = [path && paths(path), siteName, minutes !== null && t('minutes', { count: minutes })].filter(Boolean);
  return (
    <li data-retained={isRetained}>
      <div className="entry-text">
        <span className="row-title">
          <strong>{name}</strong>
          {isRetained && <Badge tone="primary" icon={Check}>{t('retained')}</Badge>}
          {isOwn && <Badge icon={Link2}>{t('own')}</Badge>}
          {isOutside && <Badge>{t('outside')}</Badge>}
        </span>
        <span>{operatorName}</span>
        <span className="meta">{detail.join(' · ')}</span>
      </div>
    </li>
  );
}
