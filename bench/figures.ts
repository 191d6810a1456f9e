/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** The middle, and between which two numbers the middle half lies: how restless the machine is. */
export function inShort(numbers: readonly number[], unit = ''): string {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => figure(quantile(numbers, share)));
  return `${middle}${unit} (${low}–${high})`;
}

/** A number to three digits, thousands set apart. */
export function figure(number: number): string {
  return Number(number.toPrecision(number < 1000 ? 3 : 4))
    .toLocaleString('en')
    .replaceAll(',', '\u202f');
}

/** Prints rows side by side, the first of them as their head. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(`  ${cells.join('   ')}`);
  }
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low = Number.NaN, high = low] = sorted.slice(Math.floor(place));
  return low + (high - low) * (place % 1);
}
