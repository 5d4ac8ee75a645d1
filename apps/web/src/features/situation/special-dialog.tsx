import { specialCategories } from '@boussole/domain/dossier/situation-words';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { EditDialog } from './edit-dialog';
import type { FormDraft, SpecialNote } from './situation-query';
import { saveSpecial } from './situation-requests';
import type { Edited } from './use-edit';
import { useWords } from './use-words';

interface Props {
  dossierId: string;
  /** None: which one is asked first. */
  category: SpecialNote['category'] | null;
  notes: readonly SpecialNote[];
  draft: FormDraft | undefined;
  onClose: () => void;
}

interface Form {
  text: string;
}

const baseOf = (notes: readonly SpecialNote[], category: SpecialNote['category']) => {
  const note = notes.find((one) => one.category === category);
  return { version: note?.version ?? 0, form: { text: note?.text ?? '' } };
};

/** Something very personal, kept apart: what it is about first, then the words. */
export function SpecialDialog({ dossierId, category, notes, draft, onClose }: Props) {
  const t = useTranslations('situation');
  const words = useWords();
  const [chosen, setChosen] = useState(category);
  if (chosen === null) {
    return (
      <Dialog title={t('specialAdd')} onClose={onClose}>
        <Notice tone="warning">{t('specialWarning')}</Notice>
        <p>{t('specialWhich')}</p>
        <div className="actions">
          {specialCategories.map((one) => (
            <Button key={one} onPress={() => setChosen(one)}>
              {words.word('specialCategories', one)}
            </Button>
          ))}
        </div>
      </Dialog>
    );
  }
  const edited: Edited<Form> = {
    dossierId, form: 'special', part: chosen, draft, now: baseOf(notes, chosen),
    readFrom: (page) => page.special && baseOf(page.special, chosen),
    save: ({ text }, version, commandKey) => saveSpecial({ commandKey, dossierId, category: chosen, version, text: text.trim() || null }),
  };
  return (
    <EditDialog title={words.word('specialCategories', chosen)} edited={edited} label={() => words.word('specialCategories', chosen)}
      say={(_, form) => form.text} onClose={onClose} intro={<Notice tone="warning">{t('specialWarning')}</Notice>}>
      {({ form, set }) => (
        <TextField label={t('specialText')} hint={t('specialHint')} rows={5} value={form.text} maxLength={4000}
          onChange={(text) => set({ text })} />
      )}
    </EditDialog>
  );
}
