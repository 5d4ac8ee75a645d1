import { documentKinds } from '@boussole/domain/document/document';
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ApiError } from '../../lib/errors';
import { useRefusal } from '../../lib/use-refusal';
import { Checkbox } from '../../ui/checkbox';
import { IconButton } from '../../ui/icon-button';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { useFileSize } from './use-file-size';
import type { Chosen } from './use-uploads';

interface Props {
  chosen: Chosen;
  canBeSpecial: boolean;
  onSay: (more: Partial<Chosen>) => void;
  onForget: () => void;
}

/** One file before it leaves: its title, what it is, who may see it. */
export function ChosenFile({ chosen, canBeSpecial, onSay, onForget }: Props) {
  const t = useTranslations('documents');
  const refusal = useRefusal();
  const size = useFileSize();
  const { file, title, kind, isSpecial, forRepresentative, fault, percent, refused } = chosen;
  return (
    <li className="chosen-file" aria-label={file.name}>
      <div className="list-foot">
        <span className="chosen-name">
          {file.name} · {size(file.size)}
        </span>
        {percent === null && <IconButton label={t('forget', { name: file.name })} icon={X} onPress={onForget} />}
      </div>
      {fault && <Notice tone="warning">{t(fault)}</Notice>}
      {refused && <Notice tone="danger">{refusal(new ApiError(refused))}</Notice>}
      {percent !== null ? (
        <div className="progress">
          <span>{t('sending', { name: file.name })}</span>
          <progress aria-label={t('sending', { name: file.name })} max={100} value={percent} />
          <span className="numeric">{t('percent', { value: String(percent) })}</span>
        </div>
      ) : (
        !fault && (
          <>
            <div className="form-row">
              <TextField
                label={t('titleField')}
                value={title}
                maxLength={150}
                error={title.trim() === '' ? t('titleMissing') : undefined}
                onChange={(value) => onSay({ title: value })}
              />
              <Select
                label={t('kindField')}
                value={kind}
                options={documentKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
                onChange={(value) => onSay({ kind: value })}
              />
            </div>
            {canBeSpecial && (
              <Checkbox isSelected={isSpecial} onChange={(value) => onSay({ isSpecial: value })}>
                {t('special')}
              </Checkbox>
            )}
            <Checkbox isSelected={forRepresentative} onChange={(value) => onSay({ forRepresentative: value })}>
              {t('forRepresentative')}
            </Checkbox>
          </>
        )
      )}
    </li>
  );
}
