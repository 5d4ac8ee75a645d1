import { useSyncExternalStore } from 'react';
import { onPreference, readPreference, writePreference, type Choice, type Preference } from './preferences';

export function usePreference<P extends Preference>(name: P, usual: Choice<P>) {
  const choice = useSyncExternalStore(onPreference, () => readPreference(name)) ?? usual;
  return [choice, (next: Choice<P>) => writePreference(name, next)] as const;
}
