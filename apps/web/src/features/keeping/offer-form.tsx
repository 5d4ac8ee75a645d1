import { zodResolver } from '@hookform/resolvers/zod';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm, type Path } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { request } from '../../lib/request';
import { Panel } from '../../ui/panel';
import { QualityPanel } from '../register/sheet/quality-panel';
import { FreshnessPanel } from './freshness-panel';
import { EntryFields, EssentialFields, PlaceFields, PriceFields, PublicFields, RhythmFields } from './offer-groups';
import { readOffer, SaveOfferDocument, type OfferToEdit } from './offer-query';
import { blankOffer, formOf, inputOf, offerSchema, type OfferForm as Values } from './offer-schema';
import { SheetForm } from './sheet-form';
import { useSaveSheet, type Kept } from './use-save-sheet';

const fieldOfRefusal: Partial<Record<string, Path<Values>>> = {
  'offer.title_missing': 'title',
  'offer.ages_invalid': 'maxAge',
  'offer.diplomas_invalid': 'maxDiploma',
  'offer.language_missing': 'languages',
  'trade.unknown': 'trades',
  'website.invalid': 'website',
};

interface Props {
  /** Null: a new offer. */
  offer: OfferToEdit | null;
  branches: readonly { id: string; name: string; communeName: string | null }[];
  branchId?: string | undefined;
}

export function OfferForm({ offer, branches, branchId }: Props) {
  const t = useTranslations('keeping');
  const navigate = useNavigate();
  const [sheet, setSheet] = useState(offer);
  const only = branches.length === 1 ? branches[0]?.id : undefined;
  const start = offer ? formOf(offer) : { ...blankOffer, branchId: branchId ?? only ?? '' };
  const form = useForm<Values>({ resolver: zodResolver(offerSchema), defaultValues: start });

  const keep = (fresh: OfferToEdit): Kept<Values> => {
    setSheet(fresh);
    return { id: fresh.id, version: fresh.version, values: formOf(fresh) };
  };

  const saving = useSaveSheet<Values>({
    form,
    start: { id: offer?.id ?? '', version: offer?.version ?? null, values: start },
    send: async (values, version, commandKey) => {
      const input = { ...inputOf(values), commandKey, id: sheet?.id ?? null, version };
      const { saveOffer } = await request(SaveOfferDocument, { input });
      return readOffer(saveOffer.id).then(keep, () => null);
    },
    fieldOfRefusal,
    saidWhenDone: t('saved'),
    onSaved: (kept) => {
      if (!kept) void navigate({ to: '/cadastre/fiches' });
      else if (!offer) void navigate({ to: '/cadastre/fiches/offres/$id', params: { id: kept.id }, replace: true });
    },
  });

  return (
    <SheetForm
      id={sheet?.id ?? null}
      saving={saving}
      readTheirs={() => readOffer(sheet?.id ?? '').then(keep)}
      aside={
        <>
          {sheet?.quality ? (
            <>
              <QualityPanel quality={sheet.quality} />
              <FreshnessPanel sheet={sheet} />
            </>
          ) : (
            <Panel title={t('quality')}>
              <p className="meta">{t('qualityLater')}</p>
            </Panel>
          )}
        </>
      }
    >
      <EssentialFields control={form.control} />
      <PublicFields control={form.control} />
      <RhythmFields control={form.control} />
      <PlaceFields control={form.control} branches={branches} />
      <PriceFields control={form.control} />
      <EntryFields control={form.control} />
    </SheetForm>
  );
}
