import { useDates } from '../../lib/dates';
import type { DossierLine } from '../dossier/caseload-query';

interface Props {
  line: DossierLine;
  group: string;
  isChosen: boolean;
  onChoose: () => void;
}

/** One of the dossiers that were found, to be chosen as the other one. */
export function OtherDossier({ line, group, isChosen, onChoose }: Props) {
  const dates = useDates();
  const detail = [line.reference, line.birthOn && dates.calendarDay(line.birthOn), line.communeName, line.leadName];
  return (
    <label className="radio">
      <input type="radio" name={group} checked={isChosen} onChange={onChoose} />
      <span>
        <strong>{line.title}</strong>
        <span className="meta radio-detail">{detail.filter(Boolean).join(' · ')}</span>
      </span>
    </label>
  );
}
