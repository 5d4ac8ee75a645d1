import { CircleCheck, CircleSlash, MailCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useSession } from '../../lib/session';
import { Badge } from '../../ui/badge';
import { TableRegion } from '../../ui/table-region';
import { AccountSwitch } from './account-switch';
import type { StaffPerson } from './staff-query';

const states = {
  invited: { tone: 'warning', icon: MailCheck },
  active: { tone: 'success', icon: CircleCheck },
  disabled: { tone: 'neutral', icon: CircleSlash },
} as const;

export function StaffTable({ people, onDone }: { people: readonly StaffPerson[]; onDone: (said: string) => void }) {
  const t = useTranslations('staff');
  const { person: me } = useSession();
  return (
    <TableRegion label={t('table')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col" className="wide-only">
              {t('memberships')}
            </th>
            <th scope="col" className="wide-only">
              {t('state')}
            </th>
            <th scope="col">{t('actions')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <strong>{person.name}</strong>
                <span className="meta staff-mail">{person.email}</span>
                <span className="row-meta">
                  <Memberships person={person} />
                  <State person={person} />
                </span>
              </th>
              <td className="wide-only">
                <Memberships person={person} />
              </td>
              <td className="wide-only">
                <State person={person} />
              </td>
              <td>{person.id !== me.id && <AccountSwitch person={person} onDone={onDone} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function State({ person: { state } }: { person: StaffPerson }) {
  const t = useTranslations('staff');
  return (
    <Badge tone={states[state].tone} icon={states[state].icon}>
      {t(state)}
    </Badge>
  );
}

function Memberships({ person }: { person: StaffPerson }) {
  const t = useTranslations();
  const dates = useDates();
  return person.memberships.map(({ id, role, branchName, employerName, from, until }) => (
    <span key={id} className="staff-membership">
      {t(`roles.${role}`)} · {branchName}
      {employerName && ` · ${t('nav.seconded', { employer: employerName })}`}
      <span className="meta">
        {' '}
        {until
          ? t('staff.fromTo', { from: dates.calendarDay(from), until: dates.calendarDay(until) })
          : t('staff.since', { from: dates.calendarDay(from) })}
      </span>
    </span>
  ));
}
