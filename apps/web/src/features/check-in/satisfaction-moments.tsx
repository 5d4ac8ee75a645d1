import { ratingQuestions, satisfactionMoments } from '@boussole/domain/check-in/answer';
import { useLocale, useTranslations } from 'use-intl';
import { TableRegion } from '../../ui/table-region';
import type { Satisfaction } from './check-in-query';
import { useQuarterName } from './use-quarter-name';

/** The same marks, the moments side by side; one that may not be told shows a dash, as one without an answer does. */
export function SatisfactionMoments({ rows }: { rows: readonly Satisfaction[] }) {
  const t = useTranslations('satisfaction');
  const numbers = new Intl.NumberFormat(useLocale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const named = useQuarterName();
  return (
    <>
      <h3>{t('byMoment')}</h3>
      <p className="meta">{t('momentsText')}</p>
      <TableRegion label={t('byMoment')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('quarter')}</th>
              <th scope="col">{t('branch')}</th>
              <th scope="col">{t('question')}</th>
              {satisfactionMoments.map((moment) => <th key={moment} scope="col" className="num">{t(`moments.${moment}`)}</th>)}
            </tr>
          </thead>
          <tbody>
            {rows.flatMap(({ branchId, branchName, quarter, moments }) => ratingQuestions.map((question, place) => (
              <tr key={`${branchId} ${quarter} ${question}`}>
                <td>{named(quarter)}</td>
                <td>{branchName}</td>
                <td>{t(`questions.${question}`)}</td>
                {satisfactionMoments.map((moment) => {
                  const at = moments.find((one) => one.moment === moment && one.question === place + 1);
                  return <td key={moment} className="num">{at ? t('meanOf', { mean: numbers.format(at.mean), people: at.people }) : '—'}</td>;
                })}
              </tr>
            )))}
          </tbody>
        </table>
      </TableRegion>
    </>
  );
}
