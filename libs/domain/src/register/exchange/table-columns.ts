import type { Column as ColumnOf } from '../../exporting/tabular.js';
import type { ExportedSheet, Words } from './exported-sheet.js';
import { writeOpening } from './opening-hours.js';
import { writeSessions } from './session-text.js';

type Column = ColumnOf<ExportedSheet>;

const listed = (values: readonly string[]): string | null => values.join(' ; ') || null;

/** One row an offer, with its place and its body. */
export function columnsOf(words: Words): readonly Column[] {
  const one = (list: keyof Words, code: string | null): string | null => (code === null ? null : words[list][code] ?? code);
  const all = (list: keyof Words, codes: readonly string[]): string | null => listed(codes.map((code) => words[list][code] ?? code));
  const text = (heading: string, cell: Column['cell']): Column => ({ heading, type: 'text', cell });
  const long = (heading: string, cell: Column['cell']): Column => ({ heading, type: 'text', isLong: true, cell });
  const number = (heading: string, cell: Column['cell']): Column => ({ heading, type: 'number', cell });
  return [
    text('Identifiant de la fiche', ({ offer }) => offer.key),
    text('Intitulé', ({ offer }) => offer.title),
    text('Type d’offre', ({ offer }) => one('offerKinds', offer.kind)),
    text('Statut', ({ offer }) => one('offerStatuses', offer.status)),
    text('Organisme', ({ organisation }) => organisation.name),
    text('Sigle', ({ organisation }) => organisation.acronym),
    text('Type d’organisme', ({ organisation }) => organisation.kind),
    text('Numéro BCE', ({ organisation }) => organisation.enterpriseNumber),
    text('Identifiant de l’organisme', ({ organisation }) => organisation.key),
    long('Description de l’organisme', ({ organisation }) => organisation.description),
    text('Site web de l’organisme', ({ organisation }) => organisation.website),
    text('Antenne', ({ branch }) => branch.name),
    text('Identifiant de l’antenne', ({ branch }) => branch.key),
    text('Adresse', ({ branch }) => branch.street),
    text('Code postal', ({ branch }) => branch.postcode),
    text('Localité', ({ branch }) => branch.locality),
    text('Code INS', ({ branch }) => branch.communeNis),
    number('Latitude', ({ branch }) => branch.lat),
    number('Longitude', ({ branch }) => branch.lon),
    text('Téléphone', ({ branch }) => branch.phone),
    text('Courriel', ({ branch }) => branch.email),
    text('Site web de l’antenne', ({ branch }) => branch.website),
    text('Horaires', ({ branch }) => [writeOpening(branch.opening), branch.openingNote].filter((part) => part).join(' ; ') || null),
    { heading: 'Accessible PMR', type: 'boolean', cell: ({ branch }) => branch.isAccessible },
    long('Objectif', ({ offer }) => offer.objective),
    long('Description', ({ offer }) => offer.description),
    text('Métiers (ROME)', ({ offer }) => listed(offer.trades)),
    number('Niveau', ({ offer }) => offer.level),
    text('Public', ({ offer }) => all('publics', offer.publics)),
    number('Âge minimum', ({ offer }) => offer.minAge),
    number('Âge maximum', ({ offer }) => offer.maxAge),
    text('Diplôme minimum', ({ offer }) => one('diplomas', offer.minDiploma)),
    text('Diplôme maximum', ({ offer }) => one('diplomas', offer.maxDiploma)),
    text('Niveau de langue', ({ offer }) => offer.languageLevel?.toUpperCase() ?? null),
    text('Inscription requise', ({ offer }) => all('registrations', offer.registrations)),
    long('Prérequis', ({ offer }) => offer.prerequisiteNote),
    text('Bassins', ({ offer }) => listed(offer.servesBasins)),
    text('Modalité', ({ offer }) => one('modes', offer.mode)),
    text('Langues', ({ offer }) => all('offerLanguages', offer.languages)),
    number('Prix', ({ offer }) => (offer.priceCents === null ? null : offer.priceCents / 100)),
    long('Remarque sur le prix', ({ offer }) => offer.priceNote),
    number('Durée (heures)', ({ offer }) => offer.durationHours),
    number('Durée (semaines)', ({ offer }) => offer.durationWeeks),
    number('Heures par semaine', ({ offer }) => offer.weeklyHours),
    text('Moments', ({ offer }) => all('weekTimes', offer.times)),
    text('Rythme', ({ offer }) => one('paths', offer.path)),
    text('Modalités d’entrée', ({ offer }) => all('entries', offer.entries)),
    long('Remarque sur l’entrée', ({ offer }) => offer.entryNote),
    text('Site web', ({ offer }) => offer.website),
    long('Sessions', ({ offer }) => writeSessions(offer.sessions) || null),
    { heading: 'Vérifié le', type: 'date', cell: ({ offer }) => offer.verifiedOn },
  ];
}
