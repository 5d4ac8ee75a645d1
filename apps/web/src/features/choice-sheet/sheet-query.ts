import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const SheetFields = graphql(`
  fragment SheetFields on ChoiceSheet @_unmask {
    frozenAt optionCount locale canSend
    entries {
      offerId isRetained tie status kind title organisationName branchName street postcode place minutes mode path times languages
      startsOn registerBy durationWeeks durationHours priceCents priceNote entries entryNote phone email website
    }
  }
`);

const SheetDocument = graphql(
  `
    query ChoiceSheet($choiceSetId: Uuid!, $dossierId: Uuid) {
      choiceSheet(choiceSetId: $choiceSetId, dossierId: $dossierId) { ...SheetFields }
    }
  `,
  [SheetFields],
);

const LinkedSheetDocument = graphql(
  `
    query SheetByLink($token: Text!) {
      sheetByLink(token: $token) { ...SheetFields }
    }
  `,
  [SheetFields],
);

export const PrintDocument = graphql('mutation PrintSheet($input: PrintSheetInput!) { printSheet(input: $input) }');
export const SendDocument = graphql('mutation SendSheet($input: SendSheetInput!) { sendSheet(input: $input) }');

export type Sheet = ResultOf<typeof SheetFields>;
export type SheetEntry = Sheet['entries'][number];

export const sheetQuery = (hat: string, choiceSetId: string, dossierId: string | null) => queryOptions({
  queryKey: [hat, 'choice-sheet', choiceSetId],
  queryFn: ({ signal }) => request(SheetDocument, { choiceSetId, dossierId }, { signal }).then((data) => data.choiceSheet),
});

export const linkedSheetQuery = (token: string) => queryOptions({
  queryKey: ['sheet-by-link', token],
  queryFn: ({ signal }) => request(LinkedSheetDocument, { token }, { signal, isFinal: true }).then((data) => data.sheetByLink),
  retry: false,
});
