import { statuses, statusWords } from '@boussole/domain/neutrality/audit/reading';
import type { Period } from '@boussole/domain/neutrality/period/calendar';
import type { MadeAudit } from '../../../modules/neutrality/audit-gathered.js';
import { frenchNumber, howMany } from '../../command.js';
import { closePeriod } from './close-period.js';
import { orBlocked } from './whole-chains.js';

const levelWords = { structure: 'Structures', branch: 'Antennes', operator: 'Opérateurs', counsellor: 'Conseillers' } as const;

/** Closes a period and says what was found; answers the exit code. */
export function tellClosing(period: Period, version: string | null): Promise<number> {
  return orBlocked(async () => {
    const { parameters, kept, made } = await closePeriod(period, version);
    const days = `du ${period.from} au ${period.until}`;
    const count = howMany(kept.decisions, 'décision');
    console.log(`Audit ${days} (${parameters}) : ${count}${made ? '' : ', gardé auparavant et inchangé'}.`);
    if (made) tellMade(made);
    console.log(`Empreinte du rapport : ${kept.print}`);
    return 0;
  });
}

function tellMade({ units, findings, flows }: MadeAudit): void {
  for (const [level, words] of Object.entries(levelWords)) {
    const ofLevel = units.filter((unit) => unit.level === level);
    const counts = statuses.map((status) => [status, ofLevel.filter((unit) => unit.status === status).length] as const);
    const said = counts.filter(([, count]) => count > 0).map(([status, count]) => `${frenchNumber(count)} « ${statusWords[status]} »`);
    console.log(`${words} : ${said.length > 0 ? said.join(', ') : 'aucune unité'}.`);
  }
  const raised = new Map<string, number>();
  for (const { rule, isFlagged } of findings) if (isFlagged) raised.set(rule, (raised.get(rule) ?? 0) + 1);
  const said = [...raised].sort().map(([rule, count]) => `${rule} × ${frenchNumber(count)}`);
  const all = `${howMany(findings.length, 'constat')}, ${frenchNumber(flows.length)} flux`;
  console.log(`Autres règles : ${said.length > 0 ? said.join(', ') : 'rien à dire'} (${all}).`);
}
