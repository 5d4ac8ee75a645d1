import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ChoiceChips } from '../../ui/choice-chips';
import { TextField } from '../../ui/text-field';
import type { ShareDraft } from './share-draft';

const proofs = ['oral_witness', 'signed_paper'] as const;

interface Props {
  draft: ShareDraft;
  onChange: (changed: Partial<ShareDraft>) => void;
}

const inHex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Who heard it, or the paper that was signed: of the paper only the fingerprint leaves this computer. */
export function ConsentProof({ draft, onChange }: Props) {
  const t = useTranslations('shareForm');
  const [isReading, setIsReading] = useState(false);
  const proof = draft.evidence === 'signed_paper' ? 'signed_paper' : 'oral_witness';

  const read = async (file: File | undefined) => {
    if (!file) return;
    setIsReading(true);
    const evidenceHash = inHex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    setIsReading(false);
    onChange({ evidenceHash });
  };

  return (
    <>
      <ChoiceChips
        label={t('evidence')}
        isSingle
        options={proofs.map((value) => ({ value, label: t(`evidences.${value}`) }))}
        selected={[proof]}
        onChange={([evidence]) => evidence && onChange({ evidence, evidenceText: '', evidenceHash: null })}
      />
      {proof === 'oral_witness' ? (
        <TextField
          label={t('witness')}
          hint={t('witnessHint')}
          autoComplete="off"
          maxLength={200}
          value={draft.evidenceText}
          onChange={(evidenceText) => onChange({ evidenceText })}
        />
      ) : (
        <>
          <label className="field">
            <span className="label">{t('paper')}</span>
            <span className="hint">{t('paperHint')}</span>
            <input
              type="file"
              accept="image/*,application/pdf"
              disabled={isReading}
              onChange={(event) => void read(event.target.files?.[0])}
            />
            {draft.evidenceHash && (
              <span className="hint" role="status">
                {t('paperDone', { hash: draft.evidenceHash.slice(0, 12) })}
              </span>
            )}
          </label>
          <TextField
            label={t('paperNote')}
            isOptional
            autoComplete="off"
            maxLength={200}
            value={draft.evidenceText}
            onChange={(evidenceText) => onChange({ evidenceText })}
          />
        </>
      )}
    </>
  );
}
