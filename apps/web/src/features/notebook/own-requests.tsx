import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useDates } from '../../lib/dates';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import type { OwnGrantRequest } from './notebook-query';
import { useAnswer } from './notebook-requests';
import { useSectionNames } from './use-section-names';

/** Services that ask to see the dossier; refusing is as easy as accepting. */
export function OwnRequests({ requests }: { requests: readonly OwnGrantRequest[] }) {
  const t = useTranslations('ownRequests');
  return (
    <Panel title={t('title')}>
      <p>{t('intro')}</p>
      <ul className="own-list">
        {requests.map((request) => (
          <Request key={request.id} request={request} />
        ))}
      </ul>
    </Panel>
  );
}

function Request({ request }: { request: OwnGrantRequest }) {
  const t = useTranslations('ownRequests');
  const purposes = useTranslations('ownPurposes');
  const sections = useSectionNames();
  const dates = useDates();
  const refusal = useRefusal();
  const answer = useAnswer();
  const [withSpecial, setWithSpecial] = useState(false);
  const place = `${request.organisationName}, ${request.branchName}`;
  const asked = request.sections.filter((section) => section !== 'special');
  const say = (isAccepted: boolean) =>
    answer.mutate(
      { requestId: request.id, isAccepted, withSpecial: isAccepted && withSpecial },
      { onSuccess: () => announce(t(isAccepted ? 'accepted' : 'refused')) },
    );
  return (
    <li>
      <strong>{t('asks', { name: place, sections: sections(asked) })}</strong>
      <span>
        {[
          t('purpose', { purpose: purposes(request.purpose) }),
          t('until', { day: dates.calendarDay(request.untilOn) }),
          request.isPersonal && request.personName && `${request.personName} (${t('personal')})`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <p className="own-text">
        <span className="meta">{t('message')}</span>
        <br />
        {request.message}
      </p>
      {request.sections.includes('special') && (
        <Checkbox isSelected={withSpecial} onChange={setWithSpecial}>
          {t('special')}
        </Checkbox>
      )}
      {answer.isError && <Notice tone="danger">{refusal(answer.error)}</Notice>}
      <div className="actions">
        <Button look="primary" busy={answer.isPending} onPress={() => say(true)}>
          {t('accept')}
        </Button>
        <Button busy={answer.isPending} onPress={() => say(false)}>
          {t('refuse')}
        </Button>
      </div>
    </li>
  );
}
