import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { buttonClass } from '../../ui/button-class';
import type { ChoiceAddress } from './address';
import type { ChoiceSet, PointNotice } from './choice-query';
import { noteChoice } from './choice-requests';
import { RuleNote } from './rule-note';

const ofRetaining: readonly PointNotice['rule'][] = ['N_A5', 'N_A11'];

/** What the rules say of what was retained; those that ask for a reason ask it beside their referral. */
export function RetainedRules({ set, address }: { set: ChoiceSet; address: ChoiceAddress }) {
  const t = useTranslations('choice.rules');
  const [read, setRead] = useState<readonly PointNotice['rule'][]>([]);
  const spoken = set.notices.filter(({ rule, answer }) => ofRetaining.includes(rule) && answer === null && !read.includes(rule));
  if (spoken.length === 0) return null;
  const answer = ({ rule }: PointNotice, code: string) => {
    setRead([...read, rule]);
    announce(t('answered'));
    noteChoice({ setId: set.id, dossierId: set.dossierId, kind: 'answered', rule, answer: code }).catch(() => undefined);
  };
  return (
    <section aria-label={t('label')}>
      <ul className="rule-list">
        {spoken.map((notice) => (
          <RuleNote key={notice.rule} notice={notice} onAnswer={(code) => answer(notice, code)}>
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
