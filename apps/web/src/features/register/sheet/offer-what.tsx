import { useTranslations } from 'use-intl';
import { Badge } from '../../../ui/badge';
import { Panel } from '../../../ui/panel';
import { FactList } from './fact-list';
import type { Offer } from './sheet-query';

/** What it is, and what it leads to. */
export function OfferWhat({ offer }: { offer: Offer }) {
  const t = useTranslations();
  const trades = offer.trades.length > 0 && (
    <ul className="tags">
      {offer.trades.map(({ code, name, isShortage }) => (
        <li key={code}>
          <Badge tone={isShortage ? 'primary' : 'neutral'}>
            {name} · {code}
            {isShortage && ` · ${t('register.shortage')}`}
          </Badge>
        </li>
      ))}
    </ul>
  );
  return (
    <Panel title={t('sheet.what')}>
      {offer.objective && <p className="written">{offer.objective}</p>}
      {offer.description && <p className="written">{offer.description}</p>}
      {!offer.objective && !offer.description && <p className="meta">{t('sheet.notDescribed')}</p>}
      <FactList
        facts={[
          { name: t('sheet.trades'), value: trades },
          { name: t('sheet.level'), value: offer.level !== null && t('register.level', { level: offer.level }) },
        ]}
      />
    </Panel>
  );
}
