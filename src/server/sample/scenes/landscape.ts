/** Building stones of the drawn scenes: SVG fragments of greys on a canvas of 1500 × 1000. */
export function canvas(...parts: string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1500 1000">${parts.join('')}</svg>`;
}

let gradients = 0;

/** Tones from 0 (black) to 100 (white), top to bottom. */
export function wash(top: number, bottom: number, y = 0, height = 1000): string {
  const id = `g${++gradients}`;
  return `<defs><linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${tone(top)}"/><stop offset="1" stop-color="${tone(bottom)}"/></linearGradient></defs><rect x="0" y="${y}" width="1500" height="${height}" fill="url(#${id})"/>`;
}

export function tone(lightness: number): string {
  const value = Math.round((Math.max(0, Math.min(100, lightness)) / 100) * 255);
  return `rgb(${value},${value},${value})`;
}

/** A ridge of hills across the canvas; `seed` makes another one. */
export function hills(seed: number, y: number, rise: number, lightness: number): string {
  const random = dice(seed);
  const points: string[] = [];
  let height = 0;
  for (let x = 0; x <= 1500; x += 30) {
    height += (random() - 0.5) * rise * 0.45;
    height *= 0.94;
    points.push(
      `${x},${Math.round(y - Math.abs(height) - Math.sin((x / 1500) * Math.PI * (1 + (seed % 3))) * rise * 0.5)}`,
    );
  }
  return `<polygon points="0,1000 ${points.join(' ')} 1500,1000" fill="${tone(lightness)}"/>`;
}

/** Water below `y`, with glints. */
export function sea(y: number, lightness: number, seed = 3): string {
  const random = dice(seed);
  let glints = '';
  for (let row = y + 12; row < 1000; row += 14) {
    for (let count = 0; count < 9; count++) {
      const width = 20 + random() * 90 * ((row - y) / 300);
      glints += `<rect x="${Math.round(random() * 1500)}" y="${Math.round(row)}" width="${Math.round(width)}" height="${2 + Math.round((row - y) / 120)}" fill="${tone(lightness + (random() > 0.45 ? 22 : -16))}"/>`;
    }
  }
  return wash(lightness + 10, lightness - 14, y, 1000 - y) + glints;
}

export function sun(x: number, y: number, radius: number, lightness = 100): string {
  return `<circle cx="${x}" cy="${y}" r="${radius * 1.9}" fill="${tone(lightness)}" opacity=".25"/><circle cx="${x}" cy="${y}" r="${radius}" fill="${tone(lightness)}"/>`;
}

export function clouds(seed: number, y: number, lightness = 92): string {
  const random = dice(seed);
  let all = '';
  for (let cloud = 0; cloud < 5; cloud++) {
    const x = random() * 1500;
    const top = y + random() * 160;
    for (let puff = 0; puff < 6; puff++) {
      all += `<ellipse cx="${Math.round(x + puff * 42 - 100)}" cy="${Math.round(top + random() * 26)}" rx="${Math.round(50 + random() * 50)}" ry="${Math.round(16 + random() * 26)}" fill="${tone(lightness - random() * 12)}"/>`;
    }
  }
  return all;
}

export function rect(x: number, y: number, width: number, height: number, lightness: number): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${tone(lightness)}"/>`;
}

export function shape(points: string, lightness: number): string {
  return `<polygon points="${points}" fill="${tone(lightness)}"/>`;
}

export function disc(x: number, y: number, radius: number, lightness: number): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${tone(lightness)}"/>`;
}

export function stroke(path: string, width: number, lightness: number): string {
  return `<path d="${path}" fill="none" stroke="${tone(lightness)}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** A row of lit or dark windows. */
export function windows(
  x: number,
  y: number,
  columns: number,
  rows: number,
  gap: number,
  size: number,
  lightness: number,
): string {
  let all = '';
  for (let column = 0; column < columns; column++)
    for (let row = 0; row < rows; row++)
      all += rect(x + column * gap, y + row * gap * 1.25, size, size * 1.45, lightness);
  return all;
}

/** Standing people, seen from afar. */
export function crowd(seed: number, y: number, from: number, until: number, lightness: number, tall = 120): string {
  const random = dice(seed);
  let all = '';
  for (let x = from; x < until; x += tall * 0.42) {
    const height = tall * (0.85 + random() * 0.3);
    const shade = lightness + random() * 14;
    all += `<ellipse cx="${x}" cy="${y - height}" rx="${tall * 0.115}" ry="${tall * 0.15}" fill="${tone(shade + 6)}"/><path d="M${x - tall * 0.22} ${y} q0 ${-height * 0.82} ${tall * 0.22} ${-height * 0.84} q${tall * 0.22} 0 ${tall * 0.22} ${height * 0.84}z" fill="${tone(shade)}"/>`;
  }
  return all;
}

/** Deterministic numbers in [0, 1). */
export function dice(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
