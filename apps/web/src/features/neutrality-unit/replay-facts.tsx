import { useTranslations } from 'use-intl';
import { useFigures } from '../../ui/charts/use-figures';
import { Panel } from '../../ui/panel';
import { useCriterionWords } from './use-criterion-words';
import { useRuleName } from './use-rule-words';
import type { Replay } from './unit-query';

/** What surrounded the choice: what was looked for, what the person had in mind, what the rules said, which reason was given. */
export function ReplayFacts({ replay }: { replay: Replay }) {
  const t = useTranslations('neutralityReplay');
  const reasons = useTranslations('referralWords.reasonCodes');
  const ruleName = useRuleName();
  const { criteria, reason, rules, isNeedEdited } = replay;
  const said = useCriterionWords(criteria);
  return (
    <div className="column">
      <Panel title={t('criteria')}>
        <dl className="facts">
          {said.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {isNeedEdited && <p className="meta">{t('needEdited')}</p>}
      </Panel>
      <Panel title={t('wish')}>
        <Wish replay={replay} />
      </Panel>
      <Panel title={t('reason')}>
        <p>{reason ? reasons(reason) : t('noReason')}</p>
      </Panel>
      <Panel title={t('rules')}>
        {rules.length === 0 ? <p className="meta">{t('rulesNone')}</p> : (
          <ul className="plain-list">
            {rules.map((code) => <li key={code}>{ruleName(code)} <span className="meta">({code})</span></li>)}
          </ul>
        )}
      </Panel>
      <Shares replay={replay} />
    </div>
  );
}

function Wish({ replay: { wishSource, wishOperatorName } }: { replay: Replay }) {
  const t = useTranslations('neutralityReplay');
  if (!wishSource) return <p className="meta">{t('wishNone')}</p>;
  const what = wishOperatorName ?? t('wishNowhere');
  return <p>{t(wishSource === 'counsellor' ? 'wishUnverified' : 'wishBefore', { what })}</p>;
}

/** The same offers, counted: in the set, and in what was shown of it. */
function Shares({ replay: { alternatives, isDisplayKnown } }: { replay: Replay }) {
  const t = useTranslations('neutralityReplay');
  const { share } = useFigures();
  const shareOf = (some: readonly { isOwn: boolean }[]) => share(some.filter(({ isOwn }) => isOwn).length / Math.max(1, some.length));
  const shown = alternatives.filter(({ place }) => place !== null);
  if (!isDisplayKnown || shown.length === 0) return null;
  return <p className="meta">{t('shares', { reference: shareOf(alternatives), shown: shareOf(shown) })}</p>;
}
