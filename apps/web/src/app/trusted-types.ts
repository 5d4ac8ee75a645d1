interface TrustedTypes {
  createPolicy: (name: string, rules: { createHTML: (html: string) => string | null }) => unknown;
}

/**
 * Under `require-trusted-types-for 'script'` no text becomes HTML. One exception, for a library that empties
 * an element that way: the empty text.
 */
export function allowOnlyEmptyHtml(): void {
  const { trustedTypes } = window as Window & { trustedTypes?: TrustedTypes }; // not yet in the DOM library
  trustedTypes?.createPolicy('default', { createHTML: (html) => (html === '' ? '' : null) });
}
