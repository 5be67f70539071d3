/** One measured figure. `ratio`: value ÷ against.value. `holds`: whether `reach` is met; null where it could not be measured. */
export interface Figure {
  name: string;
  value: number | null;
  unit: string;
  /** what it was measured against, in the same run; '' where the figure stands alone */
  against: string;
  ratio: number | null;
  reach: string;
  holds: boolean | null;
}

/** A figure that is compared with another measured in the same run: machines differ, ratios much less. */
export function compared(
  name: string,
  value: number,
  unit: string,
  against: { name: string; value: number },
  reach: { least?: number; most?: number },
): Figure {
  const ratio = value / against.value;
  return {
    name,
    value: round(value),
    unit,
    against: `${against.name}: ${round(against.value)} ${unit}`,
    ratio: round(ratio),
    reach: reach.least === undefined ? `≤ ${reach.most} ×` : `≥ ${reach.least} ×`,
    holds: ratio >= (reach.least ?? 0) && ratio <= (reach.most ?? Number.POSITIVE_INFINITY),
  };
}

export function absolute(name: string, value: number, unit: string, reach: { least?: number; most?: number }): Figure {
  return {
    name,
    value: round(value),
    unit,
    against: '',
    ratio: null,
    reach: reach.least === undefined ? `≤ ${reach.most} ${unit}` : `≥ ${reach.least} ${unit}`,
    holds: value >= (reach.least ?? 0) && value <= (reach.most ?? Number.POSITIVE_INFINITY),
  };
}

/** Says that something could not be measured here, and why. */
export function missing(name: string, why: string): Figure {
  return { name, value: null, unit: '', against: why, ratio: null, reach: '', holds: null };
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function print(figures: readonly Figure[]): void {
  for (const { name, value, unit, against, ratio, reach, holds } of figures) {
    const verdict = holds === null ? 'not measured' : holds ? 'holds' : 'FALLS SHORT';
    const compare = ratio === null ? '' : ` = ${ratio} × (${against})`;
    process.stdout.write(
      `${verdict.padEnd(12)} ${name}: ${value ?? '–'} ${unit}${compare || (against && ` ${against}`)}${reach && `, reach ${reach}`}\n`,
    );
  }
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
