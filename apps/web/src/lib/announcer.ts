type Listener = (text: string) => void;

let listener: Listener | null = null;

/** Says something politely to a screen reader, without moving the focus. */
export const announce = (text: string): void => listener?.(text);

export function onAnnouncement(listen: Listener): () => void {
  listener = listen;
  return () => {
    if (listener === listen) listener = null;
  };
}
