const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1).replace('.', ',')} s`;

/** One line per step: what, then how long it took. On a terminal the line counts while the step lasts. */
export async function step(label, work) {
  const since = performance.now();
  const ticking = process.stdout.isTTY ? tick(label, since) : null;
  try {
    const detail = await work();
    clear(ticking);
    console.log(`✓ ${detail ?? label} (${seconds(since)})`);
  } catch (error) {
    clear(ticking);
    console.log(`✗ ${label} (${seconds(since)})`);
    throw error;
  }
}

function tick(label, since) {
  const show = () => process.stdout.write(`\r… ${label} (${seconds(since)})  `);
  show();
  return setInterval(show, 500);
}

function clear(ticking) {
  if (!ticking) return;
  clearInterval(ticking);
  process.stdout.write('\r\x1b[2K');
}

/** Rows of short texts as aligned columns. */
export function table(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) => `  ${row.map((text, column) => text.padEnd(widths[column])).join('   ').trimEnd()}`;
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
}
