type Message = 'signed-out' | 'hat-changed';

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('boussole');

/** Tells the other tabs of this browser: they share the session's cookie. */
export const tellOtherTabs = (message: Message): void => channel?.postMessage(message);

export function onOtherTab(listen: (message: Message) => void): () => void {
  const handle = (event: MessageEvent<Message>) => listen(event.data);
  channel?.addEventListener('message', handle);
  return () => channel?.removeEventListener('message', handle);
}
