import { useEffect, useRef, type RefObject } from 'react';

/** When what stands here is replaced, the focus goes to its heading rather than back to the top of the page. What loads (null) replaces nothing. */
export function useFocusOnChange<Element extends HTMLElement>(stage: string | null): RefObject<Element | null> {
  const target = useRef<Element>(null);
  const last = useRef(stage);
  useEffect(() => {
    if (last.current !== null && stage !== null && last.current !== stage) target.current?.focus();
    last.current = stage ?? last.current;
  }, [stage]);
  return target;
}
