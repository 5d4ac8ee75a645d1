/** Puts the focus on the page's title, and gives its text. */
export function focusTitle(): string {
  const title = document.querySelector<HTMLElement>('main h1');
  title?.focus({ preventScroll: true });
  return title?.textContent ?? '';
}
