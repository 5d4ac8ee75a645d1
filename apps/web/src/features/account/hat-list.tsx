import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useSession } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useSwitchHat } from './use-switch-hat';

export function HatList() {
  const t = useTranslations();
  const refusal = useRefusal();
  const { hat: worn, hats } = useSession();
  const change = useSwitchHat();
  const wear = (membershipId: string) =>
    change.mutate(membershipId, { onSuccess: () => announce(t('account.switched')) });

  return (
    <>
      <p className="meta">{t('account.hatsText')}</p>
      {change.isError && <Notice tone="danger">{refusal(change.error)}</Notice>}
      <ul className="entry-list">
        {hats.map((hat) => (
          <li key={hat.membershipId}>
            <div className="entry-text">
              <strong>
                {t(`roles.${hat.role}`)} · {hat.branchName}
              </strong>
              <span className="meta">
                {[hat.organisationName, hat.employerName && t('nav.seconded', { employer: hat.employerName })]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            {hat.membershipId === worn.membershipId ? (
              <Badge tone="primary">{t('account.current')}</Badge>
            ) : (
              <Button
                busy={change.isPending && change.variables === hat.membershipId}
                onPress={() => wear(hat.membershipId)}
              >
                {t('account.wear')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
