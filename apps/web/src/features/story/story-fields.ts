import { graphql, type ResultOf } from '../../lib/graphql';

export const InterviewFields = graphql(`
  fragment InterviewFields on Interview @_unmask {
    id
    heldAt
    channel
    minutes
    topics
    summary
    results
    isSpecial
    author { id name }
    privateNote
  }
`);

export const StoryFields = graphql(
  `
    fragment StoryFields on Story @_unmask {
      entries {
        key kind at count who title sort state words until
        interview { ...InterviewFields }
      }
      next
    }
  `,
  [InterviewFields],
);

export type Interview = ResultOf<typeof InterviewFields>;
export type Story = ResultOf<typeof StoryFields>;
export type StoryEntry = Story['entries'][number];
