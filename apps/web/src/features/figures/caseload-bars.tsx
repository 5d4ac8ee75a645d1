import { useTranslations } from 'use-intl';
import { Bars } from '../../ui/charts/bars';
import { Panel } from '../../ui/panel';
import type { ManagerFigures } from './manager-query';
import { useFigureWords } from './use-figure-words';

/** A large place does not push everything else out of sight. */
const atOnce = 12;

/** Open dossiers now: by colleague beside the reference, or by branch. In the order of names: nobody is ranked. */
export function CaseloadBars({ page: { frame, caseload, counsellors, reference } }: { page: ManagerFigures }) {
  const t = useTranslations('figures.page');
  const words = useFigureWords();
  const isBranch = frame.unit.level === 'branch';
  const open = caseload.reduce((sum, one) => sum + one.open, 0);
  const drawing = (
    <Bars
      title={t(`caseloadBy.${frame.unit.level}`)}
      summary={`${t('caseloadSaid', { counsellors, open })}${isBranch ? ` ${t('caseloadMark', { reference })}` : ''}`}
      valueName={t('open')}
      bars={caseload.map(({ id, name, open: value }) =>
        ({ key: id, name, value, text: words.value('count', value), ...(isBranch ? { expected: reference } : {}) }))}
    />
  );
  return (
    <Panel title={t('caseload')}>
      {caseload.length === 0 && <p className="empty-text">{t('noCaseload')}</p>}
      {caseload.length > 0 && caseload.length <= atOnce && drawing}
      {caseload.length > atOnce && (
        <>
          <p className="prose">{t('caseloadSaid', { counsellors, open })}</p>
          <details className="chart-data"><summary>{t('caseloadAll', { count: caseload.length })}</summary>{drawing}</details>
        </>
      )}
    </Panel>
  );
}
