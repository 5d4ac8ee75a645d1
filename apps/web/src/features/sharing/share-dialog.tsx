import { checkTerms } from '@boussole/domain/grant/terms';
import type { RefusalCode } from '@boussole/domain/refusals';
import { useMutation } from '@tanstack/react-query';
import { ArrowLeft, ArrowRight, Share2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { dayInBrussels } from '../../lib/dates';
import { ApiError } from '../../lib/errors';
import { newKey } from '../../lib/new-key';
import { request as send } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { proposalOf, startDraft, type ShareDraft } from './share-draft';
import type { GrantRequest, Sharing } from './sharing-query';
import { DecideRequestDocument, GiveGrantDocument, useAfterSharing } from './sharing-requests';
import { WhatStep } from './what-step';
import { WhoStep } from './who-step';
import { WhyStep } from './why-step';

const steps = ['who', 'what', 'why'] as const;

interface Props {
  sharing: Sharing;
  /** What is answered; absent: a sharing that the team proposes. */
  request?: GrantRequest;
  onClose: () => void;
  onShared: (name: string) => void;
}

/** Three small steps, and before the last press the whole in words. */
export function ShareDialog({ sharing, request, onClose, onShared }: Props) {
  const t = useTranslations('shareForm');
  const common = useTranslations('common');
  const refusal = useRefusal();
  const refresh = useAfterSharing(sharing.id);
  const [today] = useState(() => dayInBrussels(Date.now()));
  const [commandKey] = useState(newKey);
  const [draft, setDraft] = useState(() => startDraft(today, request));
  const [place, setPlace] = useState(0);
  const [fault, setFault] = useState<RefusalCode | 'branch' | null>(null);
  const step = steps[place] ?? 'who';
  const change = (changed: Partial<ShareDraft>) => {
    setFault(null);
    setDraft((before) => ({ ...before, ...changed }));
  };
  const go = (next: number) => {
    setFault(null);
    setPlace(next);
    announce(t('step', { step: String(next + 1), name: t(`steps.${steps[next] ?? 'who'}`) }));
  };

  const share = useMutation({
    mutationFn: async () => {
      const terms = { ...proposalOf(draft), sections: [...draft.sections] };
      if (request) {
        const input = { dossierId: sharing.id, requestId: request.id, isPersonal: draft.isPersonal, terms };
        await send(DecideRequestDocument, { input });
      } else {
        const input = { commandKey, dossierId: sharing.id, toBranchId: draft.branch?.id ?? '', toEmail: draft.email.trim() || null, terms };
        await send(GiveGrantDocument, { input });
      }
    },
    onSuccess: async () => {
      await refresh();
      onShared(draft.branch?.name ?? '');
    },
  });

  const forward = (event: FormEvent) => {
    event.preventDefault();
    if (step === 'who' && !draft.branch) return setFault('branch');
    if (step !== 'why') return go(place + 1);
    const checked = checkTerms(proposalOf(draft), 'caseworker', today);
    if (!checked.ok) return setFault(checked.code);
    if (!share.isPending) share.mutate();
  };

  const said = fault === 'branch' ? t('branchMissing') : fault ? refusal(new ApiError(fault)) : share.isError ? refusal(share.error) : '';
  return (
    <Dialog title={request ? t('answerTitle', { name: request.by.name }) : t('title')} size="wide" onClose={onClose}>
      <form noValidate className="form" onSubmit={forward}>
        <p className="meta" role="status">
          {t('step', { step: String(place + 1), name: t(`steps.${step}`) })}
        </p>
        {step === 'who' && <WhoStep draft={draft} request={request} onChange={change} />}
        {step === 'what' && <WhatStep draft={draft} request={request} onChange={change} />}
        {step === 'why' && <WhyStep draft={draft} sharing={sharing} onChange={change} />}
        {said && <Notice tone="danger">{said}</Notice>}
        <div className="actions">
          {place > 0 && (
            <Button icon={ArrowLeft} onPress={() => go(place - 1)}>
              {t('back')}
            </Button>
          )}
          <Button type="submit" look="primary" icon={step === 'why' ? Share2 : ArrowRight} busy={share.isPending}>
            {step !== 'why' ? t('next') : request ? t('submitAnswer') : t('submit')}
          </Button>
          <Button onPress={onClose}>{common('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
