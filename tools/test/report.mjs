import { table } from '../lib/progress.mjs';

const SHOWN_LINES = 150;
const sum = (results, key) => results.reduce((total, result) => total + result[key], 0);

export function showFailure({ label, output = '', logFile }) {
  const lines = output.trimEnd().split('\n');
  console.log(`\n──── ${label} : échec ────`);
  if (lines.length > SHOWN_LINES) console.log(`(les ${SHOWN_LINES} dernières lignes ; tout est dans ${logFile ?? 'le journal'})`);
  console.log(lines.slice(-SHOWN_LINES).join('\n'));
  console.log('────\n');
}

export function summary(results, inCi) {
  const rows = results.map(({ label, passed, failed, skipped, seconds }) =>
    [failed > 0 ? '✗' : skipped > 0 ? '!' : '✓', label, String(passed), String(failed), String(skipped), `${Math.round(seconds)} s`]);
  const notices = results.flatMap(({ notices: some }) => some);
  return [table(['', 'étape', 'réussis', 'échoués', 'sautés', 'durée'], rows), ...skippedSection(notices, inCi)].join('\n');
}

function skippedSection(notices, inCi) {
  if (notices.length === 0) return [];
  const title = inCi ? "N'A PAS TOURNÉ (en intégration continue, c'est un échec) :" : "N'A PAS TOURNÉ SUR CETTE MACHINE :";
  return ['', title, ...notices.map(({ what, reason }) => `  - ${what} : ${reason}`)];
}

/** The last line, for programs that read it. */
export const closingLine = (results) =>
  `${sum(results, 'passed')} passed, ${sum(results, 'failed')} failed, ${sum(results, 'skipped')} skipped`;
