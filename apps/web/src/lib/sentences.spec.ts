import { bring, sentencesNow, speak, whenSentencesChange } from './sentences';

const saysNow = () => Object.keys(sentencesNow().messages);

test('a page brings its areas, once; a language brings those of every page seen so far', async () => {
  const changed = jest.fn();
  const stop = whenSentencesChange(changed);
  expect(saysNow()).toContain('refusals');
  expect(saysNow()).not.toContain('register');

  await bring(['register']);
  expect(saysNow()).toContain('sheet');
  await bring(['register']);
  expect(changed).toHaveBeenCalledTimes(1);

  await speak('nl');
  expect(sentencesNow().locale).toBe('nl');
  expect(sentencesNow().messages).toMatchObject({ common: { cancel: 'Annuleren' } });
  expect(saysNow()).toContain('sheet');
  stop();
});

test('a page and a language asked for at the same moment: nothing is shown that lacks one of them', async () => {
  const shown: string[] = [];
  const stop = whenSentencesChange(() => {
    const { locale, messages } = sentencesNow();
    shown.push(`${locale} ${'keeping' in messages} ${'coverage' in messages}`);
  });
  const asked = [speak('de'), bring(['keeping']), speak('en')];
  await Promise.all(asked);
  expect(new Set(shown)).toEqual(new Set(['en true true']));
  stop();
});
