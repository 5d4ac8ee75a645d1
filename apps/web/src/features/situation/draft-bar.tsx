import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useScope } from '../../lib/session';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { readDraft } from './draft-content';
import { situationQuery, type FormDraft } from './situation-query';
import { discardFormDraft } from './situation-requests';

interface Props {
  dossierId: string;
  drafts: readonly FormDraft[];
  onResume: (draft: FormDraft, part: string) => void;
}

/** Forms left unfinished: nothing that was typed is lost, nothing of it is kept as true. */
export function DraftBar({ dossierId, drafts, onResume }: Props) {
  const t = useTranslations('situation');
  const dates = useDates();
  const queries = useQueryClient();
  const { queryKey } = situationQuery(useScope(), dossierId);
  const discard = useMutation({
    mutationFn: (draft: FormDraft) => discardFormDraft(dossierId, draft.form),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  return drafts.map((draft) => {
    const name = t(`forms.${draft.form}`);
    const part = readDraft(draft.content)?.part;
    return (
      <Notice
        key={draft.form}
        action={
          <div className="actions">
            {part !== undefined && (
              <Button aria-label={t('resumeNamed', { name })} onPress={() => onResume(draft, part)}>
                {t('resume')}
              </Button>
            )}
            <Button aria-label={t('discardNamed', { name })} busy={discard.isPending} onPress={() => discard.mutate(draft)}>
              {t('discard')}
            </Button>
          </div>
        }
      >
        {t('draftKept', { name, time: dates.dayAndTime(draft.savedAt) })}
      </Notice>
    );
  });
}
