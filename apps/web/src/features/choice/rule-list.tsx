import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { Button } from '../../ui/button';
import { buttonClass } from '../../ui/button-class';
import type { ChoiceAddress } from './address';
import type { ChoiceSet, PointNotice } from './choice-query';
import { noteChoice, type FilterReason } from './choice-requests';
import { RuleNote } from './rule-note';
import type { FilteredList } from './use-filtered';

interface Props {
  set: ChoiceSet;
  list: FilteredList;
  address: ChoiceAddress;
}

const ofFreezing: readonly PointNotice['rule'][] = ['N_A7', 'N_A8', 'N_A10'];

/** What the published rules say of this list and of what is shown of it; each leaves once it was answered. */
export function RuleList({ set, list, address }: Props) {
  const t = useTranslations('choice.rules');
  const [answered, setAnswered] = useState<readonly string[]>([]);
  // The same rule speaks again when it has something else to say.
  const keyOf = ({ rule, count, percentAfter }: PointNotice) => [rule, count, percentAfter].join(' ');
  const spoken = [...set.notices.filter(({ rule, answer }) => ofFreezing.includes(rule) && answer === null), ...list.notices]
    .filter((notice) => !answered.includes(keyOf(notice)));
  if (spoken.length === 0) return null;

  const answer = (notice: PointNotice, with_: string) => {
    setAnswered([...answered, keyOf(notice)]);
    announce(t('answered'));
    // What was clicked is written down; the page does not wait for it, nor stop when it could not be.
    noteChoice({ setId: set.id, dossierId: set.dossierId, kind: 'answered', rule: notice.rule, answer: with_ }).catch(() => undefined);
  };
  const why = (notice: PointNotice) => (reason: FilterReason) => {
    answer(notice, reason);
    list.ask(list.filters, reason);
  };
  const showAll = (notice: PointNotice) => {
    answer(notice, 'shown_all');
    list.clear();
  };

  return (
    <section aria-label={t('label')}>
      <ul className="rule-list">
        {spoken.map((notice) => (
          <RuleNote key={keyOf(notice)} notice={notice} onAnswer={(code) => answer(notice, code)} onFilterReason={why(notice)}>
            {(notice.rule === 'N_A1' || notice.rule === 'N_A3') && <Button onPress={() => showAll(notice)}>{t('showOthers')}</Button>}
            {notice.rule === 'N_A9' && <Button onPress={() => showAll(notice)}>{t('showWorkStudy')}</Button>}
            {notice.rule === 'N_A8' && <Link to="/compte" className={buttonClass()}>{t('declare')}</Link>}
            {notice.rule === 'N_A10' && <Link to="/cadastre/manques" className={buttonClass()}>{t('coverage')}</Link>}
            {notice.rule === 'N_A5' && set.dossierId && (
              <Link to="/dossiers/$id/orienter/besoin" params={{ id: set.dossierId }} search={address} className={buttonClass()}>
                {t('confirmWish')}
              </Link>
            )}
          </RuleNote>
        ))}
      </ul>
    </section>
  );
}
