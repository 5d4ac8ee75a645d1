import { CircleCheck, Eye } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useNeutralityWords } from '../../lib/neutrality-words';
import { Badge } from '../../ui/badge';
import { Panel } from '../../ui/panel';
import type { Finding } from './unit-fields';
import { useRuleName } from './use-rule-words';

/** What the other rules found about a unit: what is to be looked at first, what is as usual folded below. */
export function UnitRules({ findings, title }: { findings: readonly Finding[]; title?: string }) {
  const t = useTranslations('neutralityUnit');
  const flagged = findings.filter(({ isFlagged }) => isFlagged);
  const quiet = findings.filter(({ isFlagged }) => !isFlagged);
  return (
    <Panel title={title ?? t('rules')}>
      {findings.length === 0 && <p className="meta">{t('rulesNone')}</p>}
      {flagged.length > 0 && <Findings findings={flagged} />}
      {quiet.length > 0 && (
        <details className="chart-data">
          <summary>{t('quietRules', { count: quiet.length })}</summary>
          <Findings findings={quiet} />
        </details>
      )}
    </Panel>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslations('neutralityUnit');
  const words = useNeutralityWords();
  const ruleName = useRuleName();
  return (
    <ul className="entry-list">
      {findings.map((finding) => (
        <li key={finding.id}>
          <div className="entry-text">
            <span className="row-title">
              <strong>{ruleName(finding.rule)}</strong> <span className="meta">{finding.rule}</span>
              {finding.isFlagged
                ? <Badge tone="warning" icon={Eye}>{t('flagged')}</Badge>
                : <CircleCheck aria-hidden size={14} />}
            </span>
            <span>{words.found(finding)}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
