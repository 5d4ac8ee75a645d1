import { useMutation } from '@tanstack/react-query';
import { DoorOpen, LinkIcon, RefreshCw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import type { HandoffDoorDocument } from './handoff-query';

const RefreshLinkDocument = graphql('mutation RefreshLink { refreshLink }');

export type Door = ResultOf<typeof HandoffDoorDocument>['handoffDoor'];

interface Props {
  door: Door;
  link: string;
  onOpen: () => void;
}

/** What stands on the door: which offer, from whom. Only a press opens, and opening answers nothing. */
export function LinkDoor({ door, link, onOpen }: Props) {
  const t = useTranslations('handoff');
  const dates = useDates();
  if (door.state === 'run_out') return <RunOut link={link} />;
  if (door.state === 'shut') {
    return (
      <Empty icon={LinkIcon} title={t('link.shut')}>
        {t('link.shutText')}
      </Empty>
    );
  }
  return (
    <Panel title={door.offerTitle ?? t('link.place')}>
      <p>{t('link.about')}</p>
      <p>
        {t('from', { branch: door.senderBranchName ?? '', organisation: door.senderOrganisationName ?? '' })}
        {door.sentAt && ` · ${t('sentOn', { date: dates.dayAndTime(door.sentAt) })}`}
      </p>
      <p className="meta">{t('link.openText')}</p>
      <div className="actions">
        <Button look="primary" icon={DoorOpen} onPress={onOpen}>
          {t('link.open')}
        </Button>
      </div>
    </Panel>
  );
}

function RunOut({ link }: { link: string }) {
  const t = useTranslations('handoff.link');
  const refusal = useRefusal();
  const renew = useMutation({ mutationFn: () => request(RefreshLinkDocument, {}, { link, isFinal: true }) });
  return (
    <Panel title={t('runOut')}>
      {!renew.isSuccess && <p>{t('runOutText')}</p>}
      {renew.isError && <Notice tone="danger">{refusal(renew.error)}</Notice>}
      {renew.isSuccess ? (
        <div role="status">
          <Notice tone="success">{t('renewed')}</Notice>
        </div>
      ) : (
        <div className="actions">
          <Button look="primary" icon={RefreshCw} busy={renew.isPending} onPress={() => renew.mutate()}>
            {t('renew')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
