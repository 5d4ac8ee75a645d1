import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Panel } from '../../../ui/panel';
import { useNames } from '../use-names';
import { FactList } from './fact-list';
import type { Offer } from './sheet-query';

/** For whom, and what is asked: each condition one that can be checked with the person. */
export function OfferConditions({ offer }: { offer: Offer }) {
  const t = useTranslations('sheet');
  const { word, basin } = useNames();
  const publics = offer.publics.map((one) => word('publics', one)).join(', ');
  const served = offer.servesBasins.map((code) => basin(code)).join(', ');
  return (
    <Panel title={t('forWhom')}>
      <FactList
        facts={[
          { name: t('publics'), value: publics || t('everybody') },
          { name: t('serves'), value: served || t('anywhere') },
        ]}
      />
      <h3 className="facts-title">{t('conditions')}</h3>
      <Conditions offer={offer} />
      {offer.prerequisiteNote && <p className="written">{offer.prerequisiteNote}</p>}
    </Panel>
  );
}

function Conditions({ offer }: { offer: Offer }) {
  const t = useTranslations('sheet');
  const { word } = useNames();
  const { minAge, maxAge, minDiploma, maxDiploma, languageLevel, registrations } = offer;
  const diploma = (one: string) => word('diplomas', one);
  const asked = [
    minAge !== null && maxAge !== null && t('ageBetween', { from: minAge, to: maxAge }),
    minAge !== null && maxAge === null && t('ageFrom', { age: minAge }),
    minAge === null && maxAge !== null && t('ageUntil', { age: maxAge }),
    minDiploma && minDiploma !== 'none' && t('diplomaFrom', { diploma: diploma(minDiploma) }),
    maxDiploma && t('diplomaUntil', { diploma: diploma(maxDiploma) }),
    languageLevel && t('languageFrom', { level: word('languageLevels', languageLevel) }),
    ...registrations.map((one) => word('registrations', one)),
  ].filter((one) => typeof one === 'string');
  if (asked.length === 0) return <p>{offer.prerequisiteNote ? null : t('noCondition')}</p>;
  return (
    <ul className="conditions">
      {asked.map((condition) => (
        <li key={condition}>
          <Check aria-hidden size={16} />
          {condition}
        </li>
      ))}
    </ul>
  );
}
