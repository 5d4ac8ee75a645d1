import { useEffect, useRef, type RefObject } from 'react';

/** When what stands here is replaced, the focus goes to its heading rather than back to the top of the page. */
export function useFocusOnChange<Element extends HTMLElement>(stage: string): RefObject<Element | null> {
  const target = useRef<Element>(null);
  const last = useRef(stage);
  useEffect(() => {
    if (last.current === stage) return;
    last.current = stage;
    target.current?.focus();
  }, [stage]);
  return target;
}
