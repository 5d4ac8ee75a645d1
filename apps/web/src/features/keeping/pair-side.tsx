import type { SheetKind } from '@boussole/domain/register/vocabulary';
import { useTranslations } from 'use-intl';
import { Badge } from '../../ui/badge';
import { differing } from './differing';
import type { DuplicateSide } from './duplicates-query';
import { SheetLink } from './sheet-link';

interface Props {
  side: DuplicateSide;
  other: DuplicateSide;
  kind: SheetKind;
}

/** One of the two sheets; what the other does not say is marked, and named for those who do not see it. */
export function PairSide({ side, other, kind }: Props) {
  const t = useTranslations('duplicates');
  return (
    <div className="pair-side">
      <p className="pair-name">
        <SheetLink kind={kind} id={side.id} title={side.name} shown={<Marked text={side.name} other={other.name} />} />
        {side.isMerged && <Badge>{t('absorbed')}</Badge>}
      </p>
      <p>
        <Marked text={side.detail} other={other.detail} />
      </p>
      <p className="meta">
        {[
          side.sourceName && (side.sourceLine === null ? side.sourceName : t('line', { source: side.sourceName, line: side.sourceLine })),
          kind === 'offer' ? null : t('offers', { count: side.offerCount }),
        ].filter(Boolean).join(' · ')}
      </p>
    </div>
  );
}

function Marked({ text, other }: { text: string; other: string }) {
  return differing(text, other).map((piece, at) =>
    piece.isDifferent ? (
      <mark key={at} className="differs">
        {piece.text}
      </mark>
    ) : (
      <span key={at}>{piece.text}</span>
    ),
  );
}
