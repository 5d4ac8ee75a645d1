import { useTranslations } from 'use-intl';
import { Badge } from '../../ui/badge';
import type { Said } from './quality-query';

/** What was said of a standard, by the house or by its peer, as it is read. */
export function SaidShown({ by, said, missing }: { by: string; said: Said | undefined; missing: string }) {
  const t = useTranslations('qualityGrid');
  return (
    <div className="quality-said">
      <p className="quality-said-by">
        <strong>{by}</strong>
        {said && <Badge tone={said.level ? 'primary' : 'neutral'}>{said.level ? t(`levels.${said.level}.name`) : t('noLevel')}</Badge>}
      </p>
      <p className="prose plain-lines">{said?.words ? said.words : missing}</p>
    </div>
  );
}
