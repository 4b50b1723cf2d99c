/** The order of names: pump2 stands before pump10. */
export const BY_NUMBER = new Intl.Collator(undefined, { numeric: true });
