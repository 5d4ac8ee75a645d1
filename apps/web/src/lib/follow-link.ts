/** Follows a link without leaving the page: whatever it answers, it is a file to keep or a failure the browser tells. */
export function followLink(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = '';
  document.body.append(link);
  link.click();
  link.remove();
}
