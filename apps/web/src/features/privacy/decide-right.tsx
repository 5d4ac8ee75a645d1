import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Check, LockKeyholeOpen, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { DecideRightDocument, type Right, type RightBox, type RightMove, rightsKey, rightsQuery } from './rights-query';

const longestReason = 2000;
const shortestReason = 20;
const icons = { grant: Check, refuse: X, finish: Check, lift: LockKeyholeOpen } as const;
const needsWords = (move: RightMove) => move === 'refuse' || move === 'lift';

/** Each answer says what it will do before it does it; a no, and opening again, are explained in words. */
export function DecideRight({ right, box }: { right: Right; box: RightBox }) {
  const t = useTranslations('privacy');
  const common = useTranslations('common');
  const refusal = useRefusal();
  const queries = useQueryClient();
  const hat = useScope();
  const [move, setMove] = useState<RightMove | null>(null);
  const [reason, setReason] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const isShort = move !== null && needsWords(move) && reason.trim().length < shortestReason;

  const decide = useMutation({
    mutationFn: (chosen: RightMove) =>
      request(DecideRightDocument, { input: { id: right.id, move: chosen, reason: reason.trim() || null } }).then((data) => data.decideRight),
    onSuccess: (decided, chosen) => {
      announce(t(`done.${chosen}`));
      setMove(null);
      // Its place stays: the list would otherwise move under the hands.
      queries.setQueryData(rightsQuery(hat, box).queryKey, (kept) => kept && {
        ...kept,
        pages: kept.pages.map((page) => ({ ...page, lines: page.lines.map((line) => (line.id === decided.id ? decided : line)) })),
      });
      void queries.invalidateQueries({ queryKey: rightsKey(hat), refetchType: 'none' });
    },
  });

  if (move === null) {
    return (
      <div className="actions">
        {right.viewerCan.map((name) => (
          <Button key={name} {...(name === 'grant' && { look: 'primary' as const })} icon={icons[name]} onPress={() => setMove(name)}>
            {t(`moves.${name}`)}
          </Button>
        ))}
      </div>
    );
  }
  const send = () => {
    setIsChecked(true);
    if (!isShort && !decide.isPending) decide.mutate(move);
  };
  return (
    <div className="form">
      {decide.isError && <Notice tone="danger">{refusal(decide.error)}</Notice>}
      {move === 'grant' && <Notice tone={right.kind === 'erase' ? 'warning' : 'info'}>{t(`effects.${right.kind}`)}</Notice>}
      {move !== 'finish' && (
        <TextField
          label={needsWords(move) ? t('reason') : t('reasonOptional')}
          hint={t('reasonHint')}
          isOptional={!needsWords(move)}
          value={reason}
          onChange={setReason}
          rows={3}
          maxLength={longestReason}
          autoFocus
          error={isChecked && isShort ? t('reasonShort') : undefined}
        />
      )}
      <div className="actions">
        <Button look={move === 'refuse' || right.kind === 'erase' ? 'danger' : 'primary'} icon={icons[move]} busy={decide.isPending} onPress={send}>
          {t(`confirm.${move}`)}
        </Button>
        <Button onPress={() => setMove(null)}>{common('cancel')}</Button>
      </div>
    </div>
  );
}
