import { CalendarX, Check, MessageCircleReply, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { newKey } from '../../lib/new-key';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import type { OwnPort } from './own-port';
import type { OwnReferral } from './own-query';
import { useAct } from './use-act';

interface Props {
  referral: OwnReferral;
  port: OwnPort;
}

/** What the person may do now. Withdrawing asks no reason; it is as easy as approving. */
export function OwnActions({ referral, port }: Props) {
  const t = useTranslations('ownReferrals');
  const refusal = useRefusal();
  const [keys] = useState(() => ({ approve: newKey(), withdraw: newKey(), callOff: newKey() }));
  const [asking, setAsking] = useState<'withdraw' | 'callOff' | null>(null);
  const [said, setSaid] = useState('');
  const title = referral.offerTitle ?? '';
  // Not sent yet: the operator holds nothing; not approved either, there is nothing to take back, only to refuse.
  const isUnsent = referral.sentAt === null;
  const leaving = isUnsent && referral.canApprove ? 'refuse' : 'withdraw';
  const done = (sentence: string) => {
    setAsking(null);
    setSaid(sentence);
    announce(sentence);
  };
  const approve = useAct(() => done(t('approved')));
  const withdraw = useAct(() => done(t(isUnsent ? 'refused' : 'withdrawn')));
  const callOff = useAct(() => done(t('calledOff')));
  return (
    <div className="own-acts">
      {said && <Notice tone="success">{said}</Notice>}
      {referral.canApprove && (
        <>
          <p><strong>{t('approveTitle')}</strong></p>
          <p>{t('approveText')}</p>
        </>
      )}
      {approve.error !== null && <Notice tone="danger">{refusal(approve.error)}</Notice>}
      {referral.state === 'info_requested' && !referral.canReply && <p className="meta">{t('questionAtCounsellor')}</p>}
      {referral.canReply && <Reply port={port} question={referral.steps[0]?.text ?? ''} onDone={() => done(t('replied'))} />}
      <div className="actions">
        {referral.canApprove && (
          <Button
            look="primary"
            icon={Check}
            busy={approve.isBusy}
            aria-label={t('approveNamed', { title })}
            onPress={() => approve.start(() => port.approve(keys.approve))}
          >
            {t('approve')}
          </Button>
        )}
        {referral.canCallOff && (
          <Button icon={CalendarX} onPress={() => setAsking('callOff')}>
            {t('callOff')}
          </Button>
        )}
        {referral.canWithdraw && (
          <Button icon={Undo2} aria-label={t(`${leaving}Named`, { title })} onPress={() => setAsking('withdraw')}>
            {t(leaving)}
          </Button>
        )}
      </div>
      {asking === 'withdraw' && (
        <Confirm
          title={t(`${leaving}Title`)}
          text={t(isUnsent ? 'refuseText' : 'withdrawText')}
          action={t(leaving)}
          busy={withdraw.isBusy}
          error={withdraw.error === null ? undefined : refusal(withdraw.error)}
          onConfirm={() => withdraw.start(() => port.withdraw(keys.withdraw))}
          onCancel={() => setAsking(null)}
        />
      )}
      {asking === 'callOff' && (
        <Confirm
          title={t('callOffTitle')}
          text={t('callOffText')}
          action={t('callOff')}
          busy={callOff.isBusy}
          error={callOff.error === null ? undefined : refusal(callOff.error)}
          onConfirm={() => callOff.start(() => port.move({ to: 'appointment_cancelled', text: null }, keys.callOff))}
          onCancel={() => setAsking(null)}
        />
      )}
    </div>
  );
}

/** The operator asked something: she may answer herself, in her own words. */
function Reply({ port, question, onDone }: Pick<Props, 'port'> & { question: string; onDone: () => void }) {
  const t = useTranslations('ownReferrals');
  const required = useTranslations('validation')('required');
  const refusal = useRefusal();
  const [text, setText] = useState('');
  const [key] = useState(newKey);
  const [isChecked, setIsChecked] = useState(false);
  const act = useAct(onDone);
  const send = () => {
    setIsChecked(true);
    if (text.trim() !== '') act.start(() => port.move({ to: 'under_review', text: text.trim() }, key));
  };
  return (
    <div className="form">
      <p className="own-text">« {question} »</p>
      <TextField
        label={t('replyLabel')}
        hint={t('replyHint')}
        value={text}
        onChange={setText}
        rows={3}
        maxLength={1000}
        error={isChecked && text.trim() === '' ? required : undefined}
      />
      {act.error !== null && <Notice tone="danger">{refusal(act.error)}</Notice>}
      <div className="actions">
        <Button icon={MessageCircleReply} busy={act.isBusy} onPress={send}>
          {t('reply')}
        </Button>
      </div>
    </div>
  );
}
