import { useState } from 'react';

/** Something that is sent once; refused, it may be sent again. */
export function useAct(onDone: () => void) {
  const [state, setState] = useState<{ isBusy: boolean; error: unknown }>({ isBusy: false, error: null });
  const start = (send: () => Promise<unknown>) => {
    if (state.isBusy) return;
    setState({ isBusy: true, error: null });
    send().then(() => {
      setState({ isBusy: false, error: null });
      onDone();
    }, (error: unknown) => setState({ isBusy: false, error }));
  };
  return { ...state, start };
}
