/** After a check that found something: the focus goes to the first field in question, once the page shows which. */
export const focusFirstFault = (form: HTMLElement): void => {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
};
