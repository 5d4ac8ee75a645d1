/** The shape of some sentences, whatever they say: what every other language must say too. */
export type Said<Words> = { readonly [Key in keyof Words]: Words[Key] extends string ? string : Said<Words[Key]> };
