import type { SheetKind } from '@boussole/domain/register/vocabulary';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Props {
  kind: SheetKind;
  id: string;
  title: string;
  shown?: ReactNode;
}

/** To the sheet as everybody sees it. A branch is shown with its organisation: it has no page of its own. */
export function SheetLink({ kind, id, title, shown = title }: Props) {
  if (kind === 'branch') return shown;
  return (
    <Link to={kind === 'offer' ? '/cadastre/offres/$id' : '/cadastre/organismes/$id'} params={{ id }}>
      {shown}
    </Link>
  );
}
