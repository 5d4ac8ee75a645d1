import { Link } from '@tanstack/react-router';
import { Save } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { buttonClass } from '../../ui/button-class';
import { Notice } from '../../ui/notice';
import { SheetConflict } from './sheet-conflict';
import { UnsavedGuard } from './unsaved-guard';
import type { Kept, useSaveSheet } from './use-save-sheet';

interface Props<Form extends FieldValues> {
  /** None yet: a new sheet, that nobody else can have changed. */
  id: string | null;
  saving: ReturnType<typeof useSaveSheet<Form>>;
  readTheirs: () => Promise<Kept<Form>>;
  children: ReactNode;
  aside?: ReactNode;
}

/** What the forms of the three kinds of sheet share: what goes wrong is said above, saving stays in view beside. */
export function SheetForm<Form extends FieldValues>({ id, saving, readTheirs, children, aside }: Props<Form>) {
  const t = useTranslations('keeping');
  const cancel = useTranslations('common')('cancel');
  const formId = useId();
  return (
    <div className="sheet-layout">
      <form id={formId} noValidate className="form panel sheet-form" onSubmit={(event) => void saving.submit(event)}>
        {saving.refused && <Notice tone="danger">{saving.refused}</Notice>}
        {saving.isConflict && id && (
          <SheetConflict id={id} base={saving.base.values} readTheirs={readTheirs} onChoice={saving.rebase} />
        )}
        {children}
      </form>
      <div className="column sheet-aside">
        <div className="panel">
          {saving.isDone && <Notice tone="success">{t('saved')}</Notice>}
          {saving.isDirty && <p className="meta">{t('unsaved')}</p>}
          <div className="actions">
            <Button type="submit" form={formId} look="primary" icon={Save} busy={saving.isPending}>
              {t('save')}
            </Button>
            <Link to="/cadastre/fiches" className={buttonClass()}>
              {cancel}
            </Link>
          </div>
        </div>
        {aside}
      </div>
      <UnsavedGuard isUnsaved={saving.isUnsaved} />
    </div>
  );
}
