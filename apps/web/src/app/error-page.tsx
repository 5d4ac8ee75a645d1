import { useRouter } from '@tanstack/react-router';
import { RotateCw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ApiError } from '../lib/errors';
import { useRefusal } from '../lib/use-refusal';
import { Button } from '../ui/button';
import { PageHeading } from '../ui/page-heading';

/** Whatever could not be drawn. Trying again asks for everything the page needs once more. */
export function ErrorPage({ error, reset }: { error: unknown; reset: () => void }) {
  const t = useTranslations();
  const refusal = useRefusal();
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div className="door" role="alert">
      <PageHeading
        title={t('pages.errorTitle')}
        detail={error instanceof ApiError ? refusal(error) : t('pages.errorText')}
      />
      <div className="actions">
        <Button look="primary" icon={RotateCw} onPress={retry}>
          {t('common.retry')}
        </Button>
      </div>
    </div>
  );
}
