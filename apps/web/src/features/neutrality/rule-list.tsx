import { isFoundRule, type FoundRule } from '@boussole/domain/neutrality/rules/rules';
import { useTranslations } from 'use-intl';
import { useNeutralityWords } from '../../lib/neutrality-words';
import { Panel } from '../../ui/panel';
import type { BoardFinding } from './board-query';

interface OfRule {
  rule: FoundRule;
  flagged: BoardFinding[];
  quiet: BoardFinding[];
}

/** What the other rules found: what is flagged says its sentence, the rest is folded. */
export function RuleList({ findings }: { findings: readonly BoardFinding[] }) {
  const t = useTranslations('neutrality.rules');
  const words = useTranslations('neutralityWords');
  if (findings.length === 0) return null;
  const all = byRule(findings);
  const quiet = all.filter((group) => group.quiet.length > 0);
  const flagged = all.filter((group) => group.flagged.length > 0);
  return (
    <Panel title={t('title')}>
      {flagged.length === 0 && <p>{t('none')}</p>}
      {flagged.map((group) => <FlaggedRule key={group.rule} {...group} />)}
      {quiet.length > 0 && (
        <details className="chart-data">
          <summary>{t('quiet', { count: quiet.reduce((sum, group) => sum + group.quiet.length, 0) })}</summary>
          <ul className="irregular-list">
            {quiet.map(({ rule, quiet: found }) => (
              <li key={rule}>{t('quietLine', { rule: words(`rules.${rule}.name`), count: found.length })}</li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

function FlaggedRule({ rule, flagged }: OfRule) {
  const t = useTranslations('neutrality.rules');
  const words = useTranslations('neutralityWords');
  const { found } = useNeutralityWords();
  return (
    <section className="rule-found" aria-labelledby={`rule-${rule}`}>
      <h3 id={`rule-${rule}`}>
        {words(`rules.${rule}.name`)} <span className="meta">{t('flagged', { count: flagged.length })}</span>
      </h3>
      <p className="meta">{words(`rules.${rule}.explained`)} ({rule})</p>
      <ul className="irregular-list">
        {flagged.map((finding) => (
          <li key={finding.id}>
            {finding.unitName && <strong>{t('about', { name: finding.unitName })}</strong>} {found(finding)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** In the order of the first finding of each: the server's, by code. */
function byRule(findings: readonly BoardFinding[]): OfRule[] {
  const groups = new Map<FoundRule, OfRule>();
  for (const finding of findings) {
    if (!isFoundRule(finding.rule)) continue;
    const group = groups.get(finding.rule) ?? { rule: finding.rule, flagged: [], quiet: [] };
    if (finding.isFlagged) group.flagged.push(finding);
    else group.quiet.push(finding);
    groups.set(finding.rule, group);
  }
  return [...groups.values()];
}
