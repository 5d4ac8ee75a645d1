import type { SheetKind } from '@boussole/domain/register/vocabulary';
import { Link } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { buttonClass } from '../../ui/button-class';

interface Sheet {
  id: string;
  kind: SheetKind;
  /** Absent: one's own. */
  organisationId?: string;
  title: string;
}

/** The way to a sheet's form, whatever the sheet is about. */
export function EditLink({ sheet: { id, kind, organisationId, title } }: { sheet: Sheet }) {
  const t = useTranslations('keeping');
  const look = { className: buttonClass(), 'aria-label': t('editNamed', { title }), 'data-row-link': true };
  const inside = (
    <>
      <Pencil aria-hidden size={16} />
      <span>{t('edit')}</span>
    </>
  );
  if (kind === 'offer') {
    return (
      <Link to="/cadastre/fiches/offres/$id" params={{ id }} {...look}>
        {inside}
      </Link>
    );
  }
  if (kind === 'branch') {
    return (
      <Link to="/cadastre/fiches/antennes/$id" params={{ id }} search={organisationId ? { organisme: organisationId } : {}} {...look}>
        {inside}
      </Link>
    );
  }
  return (
    <Link to="/cadastre/fiches/organisme" search={{ id }} {...look}>
      {inside}
    </Link>
  );
}
