// Read before the page's own code is there: nothing here may bring it along.
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The criteria that were changed by hand, by the names they have in an address. */
export const criterionNames = [
  'nature', 'domaine', 'metier', 'niveau', 'depart', 'trajet', 'minutes', 'diplome', 'langues', 'public', 'age', 'horaire', 'des', 'avant', 'anciennes',
] as const;
export type CriterionName = (typeof criterionNames)[number];

export type CriteriaAddress = { [Name in CriterionName]?: string | number };

/** What was marked of a frozen list: what one retains, what one compares. */
export interface MarksAddress {
  retenues?: string | number;
  comparees?: string | number;
}

/** Where one is in the way from a need to a referral: the need, the frozen set and its marks, the referral that did not work out. */
export interface ChoiceAddress extends CriteriaAddress, MarksAddress {
  besoin?: string;
  choix?: string;
  depuis?: string;
}

type Search = Record<string, unknown>;

const identities = ['besoin', 'choix', 'depuis'] as const;

/** Keeps what has a name of ours and a plain value; what each one means is read with the screen. */
export function readChoiceAddress(search: Search): ChoiceAddress {
  const kept: ChoiceAddress = {};
  for (const name of identities) {
    const value = search[name];
    if (typeof value === 'string' && uuid.test(value)) kept[name] = value;
  }
  return { ...kept, ...marksIn(search), ...criteriaIn(search) };
}

/** Another list has other marks. */
export function withoutMarks<Address extends MarksAddress>(address: Address): Omit<Address, keyof MarksAddress> {
  const { retenues: _, comparees: __, ...rest } = address;
  return rest;
}

function marksIn({ retenues, comparees }: Search): MarksAddress {
  return { ...(isPlain(retenues) && { retenues }), ...(isPlain(comparees) && { comparees }) };
}

const isPlain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

export type CounterAddress = CriteriaAddress & Pick<ChoiceAddress, 'choix' | 'comparees'>;

export function readCounterAddress(search: Search): CounterAddress {
  const { choix, comparees } = readChoiceAddress(search);
  return { ...(choix && { choix }), ...(comparees !== undefined && { comparees }), ...criteriaIn(search) };
}

function criteriaIn(search: Search): CriteriaAddress {
  const kept: CriteriaAddress = {};
  for (const name of criterionNames) {
    const value = search[name];
    if (isPlain(value)) kept[name] = value;
  }
  return kept;
}
