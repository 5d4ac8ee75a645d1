import { useTranslations } from 'use-intl';
import { Panel } from '../../ui/panel';
import { ExportMenu } from '../exporting/export-menu';
import { AttendanceForm } from './attendance-form';
import { EnrolBox } from './enrol-box';
import type { Gathering } from './gathering-query';
import { Followed, Name } from './participant-line';
import { RemoveButton } from './remove-button';

interface Props {
  gathering: Gathering;
  onDone: (said: string, changed: Gathering) => void;
}

/** Who has a place, as far as one may know; on the day, who came. */
export function ParticipantsPanel({ gathering, onDone }: Props) {
  const t = useTranslations('gathering');
  const { participants, hidden, viewerCan } = gathering;
  const takesAttendance = viewerCan.includes('take_attendance');
  const listed = takesAttendance ? participants.filter(({ state }) => state === 'waiting') : participants;
  return (
    <Panel
      title={t(takesAttendance ? 'attendance' : 'people')}
      action={participants.length > 0 && <ExportMenu list="participants" view={gathering.id} />}
    >
      {viewerCan.includes('enrol') && <EnrolBox gathering={gathering} onDone={onDone} />}
      {participants.length === 0 && <p className="meta">{t(hidden > 0 ? 'nobodyShown' : 'nobody')}</p>}
      {takesAttendance && <AttendanceForm gathering={gathering} onDone={onDone} />}
      {listed.length > 0 && (
        <ul className="entry-list">
          {listed.map((one) => (
            <li key={one.seatId}>
              <div className="entry-text">
                <Name participant={one} />
                <Followed participant={one} />
              </div>
              {viewerCan.includes('enrol') && one.attendance === 'unknown' && <RemoveButton gatheringId={gathering.id} participant={one} onDone={onDone} />}
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && <p className="meta">{t('hidden', { count: hidden })}</p>}
    </Panel>
  );
}
