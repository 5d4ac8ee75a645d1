import { nameGroups } from './names.js';
import { lifeStories } from './stories-life.js';
import { schoolStories } from './stories-school.js';
import { workStories } from './stories-work.js';
import { type Story, tell } from './story.js';

const towns = ['Liège', 'Seraing', 'Verviers', 'Huy', 'Namur', 'Charleroi', 'Mons', 'La Louvière', 'Tournai', 'Arlon', 'Wavre', 'Anderlecht', 'Schaerbeek'];

/** One group for each person in a hundred: to draw one at random is to draw a name as often as it is met. */
export const groupPerShare: readonly number[] = nameGroups.flatMap(({ share }, group) => Array.from({ length: share }, () => group));

export const nameGroupRows = nameGroups.map(({ families, feminine, masculine }, number) => ({ number, families, feminine, masculine }));

/** Contacts to draw from: every text of the stories, told of somebody in each of its trades. */
export const phraseRows = [...workStories, ...schoolStories, ...lifeStories].flatMap(told)
  .map((phrase, place) => ({ number: place + 1, ...phrase }));

function told(story: Story, rank: number) {
  return story.trades.flatMap((trade, at) => story.steps.map(({ channel, minutes, topics, text }) => ({
    channel, minutes, topics,
    text: tell(text, { isWoman: at % 2 === 0, called: 'La personne', trade, commune: towns[(rank * 5 + at) % towns.length] ?? 'Liège' }),
  })));
}
