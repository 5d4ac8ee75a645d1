import { ApiError } from '../../lib/errors';
import { DraftSaver } from './draft-saver';
import { contentOf, startOf, type Draft, type DraftContent } from './writing';

const blank = contentOf(startOf(null, new Date('2026-11-04T09:30:00Z')));
const written = (summary: string): DraftContent => ({ ...blank, summary });
const kept = (version: number, content: DraftContent): Draft => ({
  ...content,
  version,
  savedAt: '2026-11-04T09:42:00Z',
});

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function aSaver() {
  const save = jest.fn((version: number, content: DraftContent) => Promise.resolve(kept(version + 1, content)));
  return { save, saver: new DraftSaver(save, null, blank) };
}

test('nothing typed, nothing saved', async () => {
  const { save, saver } = aSaver();
  expect(await saver.flush()).toBe(true);
  expect(save).not.toHaveBeenCalled();
  expect(saver.getState()).toEqual({ kind: 'idle' });
});

test('waits for a pause in the typing, then saves once, the latest text', async () => {
  const { save, saver } = aSaver();
  saver.change(written('A'));
  await jest.advanceTimersByTimeAsync(500);
  saver.change(written('AB'));
  await jest.advanceTimersByTimeAsync(799);
  expect(save).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1);
  expect(save.mock.calls).toEqual([[0, written('AB')]]);
  expect(saver.getState()).toEqual({ kind: 'saved', at: '2026-11-04T09:42:00Z' });
});

test('never two saves at once: what is typed meanwhile follows, with the version just received', async () => {
  const { save, saver } = aSaver();
  let answer: (draft: Draft) => void = () => {};
  save.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
  saver.change(written('A'));
  await jest.advanceTimersByTimeAsync(800);
  saver.change(written('AB'));
  await jest.advanceTimersByTimeAsync(5_000);
  expect(save).toHaveBeenCalledTimes(1);
  answer(kept(1, written('A')));
  await jest.advanceTimersByTimeAsync(800);
  expect(save.mock.calls.at(-1)).toEqual([1, written('AB')]);
});

test('tries again for as long as the server is away, then says it is saved', async () => {
  const { save, saver } = aSaver();
  save.mockRejectedValueOnce(new ApiError('service.unavailable')).mockRejectedValueOnce(new ApiError('server.failed'));
  saver.change(written('A'));
  await jest.advanceTimersByTimeAsync(800);
  expect(saver.getState()).toEqual({ kind: 'retrying' });
  expect(saver.isUnsaved).toBe(true);
  await jest.advanceTimersByTimeAsync(2_000 + 4_000);
  expect(save).toHaveBeenCalledTimes(3);
  expect(saver.isUnsaved).toBe(false);
});

test('a draft changed elsewhere stops the saving until somebody has chosen', async () => {
  const { save, saver } = aSaver();
  save.mockRejectedValueOnce(new ApiError('draft.changed_elsewhere'));
  saver.change(written('A'));
  await jest.advanceTimersByTimeAsync(800);
  saver.change(written('AB'));
  await jest.advanceTimersByTimeAsync(60_000);
  expect(saver.getState()).toEqual({ kind: 'conflict' });
  expect(save).toHaveBeenCalledTimes(1);
  saver.settle(kept(7, written('autre')), written('autre'));
  expect(await saver.flush()).toBe(true);
  expect(save.mock.calls.at(-1)).toEqual([7, written('AB')]);
});

test('a refusal is told and what was typed is still to be saved', async () => {
  const { save, saver } = aSaver();
  save.mockRejectedValueOnce(new ApiError('text.national_number'));
  saver.change(written('A'));
  expect(await saver.flush()).toBe(false);
  expect(saver.getState()).toEqual({ kind: 'refused', code: 'text.national_number' });
  expect(saver.isUnsaved).toBe(true);
});

test('text put back as it was is at rest again', async () => {
  const { save, saver } = aSaver();
  saver.change(written('A'));
  saver.change(blank);
  await jest.advanceTimersByTimeAsync(800);
  expect(save).not.toHaveBeenCalled();
  expect(saver.getState()).toEqual({ kind: 'idle' });
});

test('nothing is saved while the interview is being logged', async () => {
  const { save, saver } = aSaver();
  saver.change(written('A'));
  await saver.pause();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(save).not.toHaveBeenCalled();
  saver.resume();
  await jest.advanceTimersByTimeAsync(0);
  expect(save).toHaveBeenCalledTimes(1);
});
