import { useMutation } from '@tanstack/react-query';
import { Check, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import type { Team } from './team-query';
import { AnswerFollowDocument } from './team-requests';
import { useTeamChanges } from './use-team-changes';

/** Colleagues who ask to follow the person too, and the lead's answer. */
export function RequestsPanel({ team }: { team: Team }) {
  const t = useTranslations('team');
  const refusal = useRefusal();
  const { after } = useTeamChanges(team.id);
  const answer = useMutation({
    mutationFn: ({ id, isAccepted }: { id: string; isAccepted: boolean; name: string }) =>
      request(AnswerFollowDocument, { input: { dossierId: team.id, requestId: id, isAccepted, untilOn: null } }).then(
        (data) => data.answerFollowRequest,
      ),
    onSuccess: (changed, { isAccepted, name }) => after(t(isAccepted ? 'answeredYes' : 'answeredNo', { name }), changed),
  });
  const mayAnswer = team.viewerCan.includes('assign');
  return (
    <Panel title={t('requests')}>
      {answer.isError && <Notice tone="danger">{refusal(answer.error)}</Notice>}
      <ul className="entry-list">
        {team.requests.map(({ id, name, message }) => (
          <li key={id}>
            <div className="entry-text">
              <span>{t('asks', { name })}</span>
              {message && <q>{message}</q>}
            </div>
            {mayAnswer && (
              <div className="actions">
                <Button
                  look="primary"
                  icon={Check}
                  aria-label={t('acceptNamed', { name })}
                  onPress={() => answer.mutate({ id, isAccepted: true, name })}
                >
                  {t('accept')}
                </Button>
                <Button icon={X} aria-label={t('refuseNamed', { name })} onPress={() => answer.mutate({ id, isAccepted: false, name })}>
                  {t('refuse')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
