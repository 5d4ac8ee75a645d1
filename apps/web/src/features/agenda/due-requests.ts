import { graphql } from '../../lib/graphql';

export const DoDocument = graphql(`
  mutation DoFollowUps($input: DoFollowUpsInput!) {
    doFollowUps(input: $input) { changed { id version } refused { id code } }
  }
`);

export const SnoozeDocument = graphql(`
  mutation SnoozeFollowUps($input: SnoozeFollowUpsInput!) {
    snoozeFollowUps(input: $input) { changed { id version } refused { id code } }
  }
`);

export const DelegateDocument = graphql(`
  mutation DelegateFollowUps($input: DelegateFollowUpsInput!) {
    delegateFollowUps(input: $input) { changed { id version } refused { id code } }
  }
`);

export const CancelDocument = graphql(`
  mutation CancelFollowUps($input: CancelFollowUpsInput!) {
    cancelFollowUps(input: $input) { changed { id version } refused { id code } }
  }
`);

export const UndoDocument = graphql(`
  mutation UndoFollowUps($input: UndoFollowUpsInput!) {
    undoFollowUps(input: $input) { changed { id version } refused { id code } }
  }
`);
