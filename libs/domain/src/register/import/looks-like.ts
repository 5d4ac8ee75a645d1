import { cleanCell } from './cells/cell.js';
import { readEmail, readPhone, readWebsite } from './cells/contacts.js';
import { readDate } from './cells/dates.js';
import { readBoolean, readMoney, readNumber } from './cells/numbers.js';
import { readPostcode } from './cells/places.js';
import type { ImportTarget } from './targets.js';

const between = (least: number, most: number) => (cell: string): boolean => {
  const number = Number(cleanCell(cell).replace(',', '.'));
  return number >= least && number <= most;
};
const isFigure = (cell: string): boolean => readNumber(cell, { least: 0, most: 1e6 }).value !== null;
const isDay = (cell: string): boolean => readDate(cell).value !== null;
const isAnswer = (cell: string): boolean => readBoolean(cell).value !== null;
const isWord = (cell: string): boolean => /\p{L}/u.test(cell) && !isAnswer(cell);
const isDegree = (cell: string): boolean => Number.isFinite(Number(cleanCell(cell).replace(',', '.')));
const isSite = (cell: string): boolean => readWebsite(cell).value !== null || cell.includes('.');

/** Whether a cell holds nothing worth looking at. */
export const isNothing = (cell: string): boolean => cleanCell(cell) === '';

/** The figures of a place in Belgium or around it, either way. */
export const isLatitude = between(41, 54);
export const isLongitude = between(-6, 12);

/** What the cells of a column must look like for it to be that; a target that is not here may be anything. */
export const looksLike: Partial<Record<ImportTarget, (cell: string) => boolean>> = {
  verifiedOn: isDay, 'session.startsOn': isDay, 'session.endsOn': isDay, 'session.registerBy': isDay,
  'organisation.name': isWord, 'branch.name': isWord, 'offer.title': isWord, 'branch.commune': isWord, 'organisation.kind': isWord,
  'organisation.enterpriseNumber': (cell) => cell.replace(/\D/g, '').length >= 9,
  'branch.postcode': (cell) => readPostcode(cell).value !== null,
  'branch.nis': between(10_000, 99_999), 'branch.lat': isDegree, 'branch.lon': isDegree,
  'branch.phone': (cell) => readPhone(cell).value !== null, 'branch.email': (cell) => readEmail(cell).value !== null,
  'organisation.website': isSite, 'branch.website': isSite, 'offer.website': isSite,
  'branch.accessible': isAnswer, 'offer.free': isAnswer, 'session.waitingList': isAnswer,
  'offer.minAge': between(0, 99), 'offer.maxAge': between(0, 120), 'offer.price': (cell) => readMoney(cell).value !== null || /\d/.test(cell),
  'offer.durationHours': isFigure, 'offer.durationWeeks': isFigure, 'offer.weeklyHours': isFigure,
  'session.seats': isFigure, 'session.seatsLeft': isFigure,
};
