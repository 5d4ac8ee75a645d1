import { longestEvidence } from '@boussole/domain/quality/grid';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { LevelChoice } from './level-choice';
import type { Said } from './quality-query';
import { SaidShown } from './said-shown';
import { type Draft, useSaid } from './use-said';

interface Props {
  levelLabel: string;
  wordsLabel: string;
  hint: string;
  said: Said | undefined;
  send: (draft: Draft, version: number) => Promise<Said | undefined>;
}

/** A level and the words that show it, for whoever writes: the house of itself, or its peer beside. */
export function SaidForm({ levelLabel, wordsLabel, hint, said, send }: Props) {
  const t = useTranslations('qualityGrid');
  const refusal = useRefusal();
  const { draft, error, isSaving, isUnsaved, saveNow, write, choose, takeSaved } = useSaid(said, send);
  const status = isSaving ? t('saving') : isUnsaved ? t('unsaved') : said ? t('saved') : '';
  return (
    <div className="form">
      <LevelChoice label={levelLabel} level={draft.level} onChoose={choose} />
      <TextField label={wordsLabel} hint={hint} value={draft.words} onChange={write} onBlur={saveNow} rows={3} maxLength={longestEvidence} />
      {error && (
        <Notice tone="danger">
          <p>{refusal(error)}</p>
          {said && <SaidShown by={t('standsNow')} said={said} missing={t('noEvidence')} />}
          <div className="actions">
            <Button onPress={saveNow}>{t('retry')}</Button>
            <Button onPress={takeSaved}>{t('takeSaved')}</Button>
          </div>
        </Notice>
      )}
      <p className="meta quality-status" role="status">{status}</p>
    </div>
  );
}
