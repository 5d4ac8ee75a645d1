import { exportRules } from '@boussole/domain/exporting/export';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCan, useScope } from '../../lib/session';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ExportForm } from './export-form';
import { ExportLine } from './export-line';
import { type ExportList, type ExportOrder, exportsQuery } from './export-query';

/** Takes the list that one looks at away as a file: in the head of its screen. */
export function ExportMenu({ list, view }: { list: ExportList; view: string }) {
  const t = useTranslations('exporting');
  const can = useCan();
  const [isOpen, setIsOpen] = useState(false);
  const [ordered, setOrdered] = useState<ExportOrder | null>(null);
  if (!can('orderExport') || !can(exportRules[list].needs)) return null;
  const close = () => {
    setIsOpen(false);
    setOrdered(null);
  };
  return (
    <>
      <Button icon={FileDown} onPress={() => setIsOpen(true)}>{t('open')}</Button>
      {isOpen && (
        <Dialog title={t(`titles.${list}`)} onClose={close}>
          {ordered ? <Ordered first={ordered} onClose={close} /> : <ExportForm list={list} view={view} onClose={close} onOrdered={setOrdered} />}
        </Dialog>
      )}
    </>
  );
}

function Ordered({ first, onClose }: { first: ExportOrder; onClose: () => void }) {
  const t = useTranslations('exporting');
  const { data } = useQuery(exportsQuery(useScope()));
  return (
    <>
      <div className="export-ordered">
        <ExportLine order={data?.find(({ id }) => id === first.id) ?? first} />
      </div>
      <p className="meta">
        {t('leave')} <Link to="/exports" onClick={onClose}>{t('all')}</Link>
      </p>
    </>
  );
}
