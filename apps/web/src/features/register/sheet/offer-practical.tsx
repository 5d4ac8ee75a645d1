import { useTranslations } from 'use-intl';
import { Panel } from '../../../ui/panel';
import { saidTogether, useFigures, useNames } from '../use-names';
import { FactList } from './fact-list';
import { OutsideLink } from './outside-link';
import type { Offer } from './sheet-query';

/** Price, time, languages, how to get in. */
export function OfferPractical({ offer }: { offer: Offer }) {
  const t = useTranslations('sheet');
  const { word } = useNames();
  const figures = useFigures();
  const { durationHours, durationWeeks, weeklyHours } = offer;
  const length = [
    durationHours !== null && t('hours', { count: durationHours }),
    durationWeeks !== null && t('weeks', { count: durationWeeks }),
    weeklyHours !== null && t('hoursAWeek', { count: weeklyHours }),
  ].filter(Boolean).join(' · ');
  const entry = saidTogether(offer.entries.map((one) => word('entries', one)));
  const rhythm = [offer.path && word('paths', offer.path), ...offer.times.map((time) => word('weekTimes', time))].filter((said) => said !== null);
  const withNote = (text: string, note: string | null) => (
    <>
      {text}
      {note && <span className="fact-note">{note}</span>}
    </>
  );
  return (
    <Panel title={t('practical')}>
      <FactList
        facts={[
          { name: t('price'), value: withNote(figures.price(offer.priceCents), offer.priceNote) },
          { name: t('entry'), value: (entry || offer.entryNote) && withNote(entry, offer.entryNote) },
          { name: t('duration'), value: length },
          { name: t('rhythm'), value: saidTogether(rhythm) },
          { name: t('mode'), value: word('modes', offer.mode) },
          { name: t('languages'), value: offer.languages.map((one) => word('offerLanguages', one)).join(', ') },
          { name: t('website'), value: offer.website && <OutsideLink href={offer.website} /> },
        ]}
      />
    </Panel>
  );
}
