/** What HSDS 3.0 says of a thing, as far as this register speaks it. Schemas: openreferral.org, CC BY-SA. */
export interface HsdsTerm { id: string; code: string; name: string; description: string; taxonomy: string; language: string }
export interface HsdsAttribute { id: string; link_id: string; link_entity: string; link_type: string; value: string; taxonomy_term?: HsdsTerm }

export interface HsdsOrganization {
  id: string;
  name: string;
  alternate_name?: string;
  description: string;
  website?: string;
  organization_identifiers: { id: string; organization_id: string; identifier_scheme: string; identifier_type: string; identifier: string }[];
  attributes: HsdsAttribute[];
}

export interface HsdsAddress {
  id: string; location_id: string; address_1: string; city: string; state_province: string; postal_code: string; country: string;
  address_type: 'physical';
}

export interface HsdsSchedule {
  id: string;
  location_id?: string;
  service_id?: string;
  freq?: 'WEEKLY';
  byday?: string;
  opens_at?: string;
  closes_at?: string;
  dtstart?: string;
  until?: string;
  description?: string;
  attributes?: HsdsAttribute[];
}

export interface HsdsLocation {
  id: string;
  location_type: 'physical';
  organization_id: string;
  name: string;
  url?: string;
  latitude?: number;
  longitude?: number;
  addresses: HsdsAddress[];
  phones: { id: string; location_id: string; number: string; type: string }[];
  contacts: { id: string; location_id: string; email: string }[];
  accessibility: { id: string; location_id: string; description: string; details: string }[];
  schedules: HsdsSchedule[];
  attributes: HsdsAttribute[];
}

export interface HsdsService {
  id: string;
  organization_id: string;
  name: string;
  description?: string;
  url?: string;
  status: 'active' | 'inactive' | 'temporarily closed';
  alert?: string;
  application_process?: string;
  fees_description?: string;
  eligibility_description?: string;
  minimum_age?: number;
  maximum_age?: number;
  assured_date?: string;
  languages: { id: string; service_id: string; name: string; code: string }[];
  cost_options: { id: string; service_id: string; currency: string; amount: number; amount_description?: string }[];
  required_documents: { id: string; service_id: string; document: string }[];
  schedules: HsdsSchedule[];
  service_areas: { id: string; service_id: string; name: string; extent: string; extent_type: string }[];
  service_at_locations: { id: string; service_id: string; location_id: string }[];
  attributes: HsdsAttribute[];
}

/** The closed lists of this register, as taxonomies. */
export const taxonomyOf = (list: string): string => (list === 'trade' ? 'ROME' : list === 'commune' ? 'NIS' : `boussole:${list}`);
export const enterpriseScheme = 'BE-BCE_KBO';
export const basinExtent = 'boussole:basin';
export const hsdsDays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** ISO 639 has no two letters for the signs of French-speaking Belgium. */
export const signCode = 'sfb';
