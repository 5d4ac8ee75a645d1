import { pointRules } from '@boussole/domain/choice/point-rules';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { buttonClass } from '../../ui/button-class';
import { AsidePicture } from './aside-picture';
import type { ChoiceAddress } from './address';
import type { ChoiceSet } from './choice-query';
import { codeOf } from './rule-note';
import { useCriteriaWords } from './use-criteria-words';

interface Props {
  set: ChoiceSet;
  address: ChoiceAddress;
}

/** Why these and not others: what was asked, what was set aside, by which rules. */
export function WhyList({ set, address }: Props) {
  const t = useTranslations('choice.why');
  const points = useTranslations('choice.rules.published');
  const dates = useDates();
  const words = useCriteriaWords();
  return (
    <details className="panel why-list">
      <summary className="panel-title">{t('title')}</summary>
      <div className="why-parts">
        <section>
          <h3 className="entry-title">{t('criteria')}</h3>
          <ul className="why-criteria">
            {words(set.criteria).map((text) => (
              <li key={text} className="badge badge-neutral">{text}</li>
            ))}
          </ul>
          {set.dossierId && (
            <p className="actions">
              <Link to="/dossiers/$id/orienter/criteres" params={{ id: set.dossierId }} search={address} className={buttonClass()}>
                {t('change')}
              </Link>
            </p>
          )}
        </section>
        <section>
          <h3 className="entry-title">{t('aside')}</h3>
          <AsidePicture aside={set.aside} />
        </section>
        <section className="why-rules">
          <h3 className="entry-title">{t('rules')}</h3>
          <ul className="plain-bullets">
            <li>{t('ruleFrozen', { when: dates.dayAndTime(set.frozenAt) })}</li>
            <li>{t('ruleOrder')}</li>
            <li>{t('ruleEqual')}</li>
            <li>{t('ruleLog')}</li>
          </ul>
          <details>
            <summary>{t('points')}</summary>
            <ul className="plain-bullets">
              {pointRules.map((rule) => (
                <li key={rule}>{codeOf(rule)} : {points(rule)}</li>
              ))}
            </ul>
          </details>
          <p className="meta why-hash">{t('hash', { hash: set.hash })}</p>
        </section>
      </div>
    </details>
  );
}
