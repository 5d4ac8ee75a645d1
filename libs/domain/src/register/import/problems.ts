/** What may be wrong with a record: it cannot come in. */
export const blockingProblemCodes = [
  'unclosed_quote', 'too_many_cells', 'unreadable', 'name_missing', 'parent_unknown', 'refused_by_register',
] as const;

/** What may be told about a cell: the rest of the record comes in without it, or with what could be understood. */
export const remarkCodes = [
  'ages_inverted', 'boolean_unreadable', 'cells_missing', 'commune_ambiguous', 'commune_not_of_postcode', 'commune_unknown',
  'coordinates_lambert', 'coordinates_outside', 'coordinates_swapped', 'coordinates_unreadable', 'date_unreadable', 'dates_inverted',
  'diploma_unknown', 'diplomas_inverted', 'email_several', 'email_unreadable', 'enterprise_number_invalid', 'entry_unknown',
  'kept_by_hand', 'key_missing', 'key_too_long', 'language_unknown', 'level_unknown', 'mode_unknown', 'money_unreadable', 'number_approximate',
  'number_unreadable', 'offer_kind_unknown', 'opening_kept_as_text', 'organisation_kind_unknown', 'organisation_named_after_offer',
  'path_unknown', 'phone_several', 'phone_unreadable', 'phone_unusual', 'postcode_from_address', 'postcode_unreadable', 'public_unknown',
  'registration_unknown', 'same_key_twice', 'seats_inverted', 'status_unknown', 'text_shortened', 'time_unknown', 'trade_ambiguous',
  'trade_unknown', 'value_outside', 'website_several', 'website_unreadable',
] as const;

/** Everything that an import may say of a record; each has its sentence. */
export const importProblemCodes = [...blockingProblemCodes, ...remarkCodes] as const;
export type ImportProblemCode = (typeof importProblemCodes)[number];
export type BlockingProblemCode = (typeof blockingProblemCodes)[number];
export type RemarkCode = (typeof remarkCodes)[number];

export const isBlockingProblem = (code: string): code is BlockingProblemCode => (blockingProblemCodes as readonly string[]).includes(code);
