import { Eye, EyeOff } from 'lucide-react';
import { useState, type ComponentProps } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from './icon-button';
import { TextField } from './text-field';

type Props = Omit<ComponentProps<typeof TextField>, 'type' | 'end' | 'rows' | 'autoComplete'> & {
  autoComplete: 'current-password' | 'new-password' | 'off';
};

/** Paste and password managers work; the eye shows what was typed. */
export function PasswordField(props: Props) {
  const t = useTranslations('common');
  const [isShown, setIsShown] = useState(false);
  const toggle = (
    <IconButton
      label={isShown ? t('hidePassword') : t('showPassword')}
      icon={isShown ? EyeOff : Eye}
      onPress={() => setIsShown(!isShown)}
    />
  );
  return <TextField {...props} type={isShown ? 'text' : 'password'} end={toggle} />;
}
