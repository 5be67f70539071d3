import {
  canvas,
  clouds,
  crowd,
  dice,
  disc,
  hills,
  rect,
  sea,
  shape,
  stroke,
  sun,
  tone,
  wash,
  windows,
} from './landscape.ts';

const crane = (x: number, y: number, size: number, lightness: number): string =>
  rect(x, y - 300 * size, 22 * size, 300 * size, lightness) +
  rect(x + 90 * size, y - 300 * size, 22 * size, 300 * size, lightness) +
  rect(x - 160 * size, y - 330 * size, 480 * size, 26 * size, lightness) +
  stroke(
    `M${x + 50 * size} ${y - 430 * size} L${x - 150 * size} ${y - 325 * size} M${x + 50 * size} ${y - 430 * size} L${x + 310 * size} ${y - 325 * size} M${x + 50 * size} ${y - 430 * size} V${y - 300 * size}`,
    9 * size,
    lightness,
  ) +
  stroke(`M${x - 110 * size} ${y - 305 * size} V${y - 150 * size}`, 5 * size, lightness) +
  rect(x - 140 * size, y - 150 * size, 60 * size, 36 * size, lightness);

const ferry = (x: number, y: number, size: number): string =>
  shape(
    `${x},${y} ${x + 40 * size},${y + 90 * size} ${x + 640 * size},${y + 90 * size} ${x + 720 * size},${y - 10 * size}`,
    16,
  ) +
  rect(x + 50 * size, y - 66 * size, 560 * size, 66 * size, 82) +
  rect(x + 110 * size, y - 126 * size, 420 * size, 60 * size, 90) +
  windows(x + 70 * size, y - 50 * size, 18, 1, 29 * size, 13 * size, 30) +
  windows(x + 128 * size, y - 110 * size, 13, 1, 29 * size, 13 * size, 34) +
  shape(
    `${x + 330 * size},${y - 126 * size} ${x + 345 * size},${y - 220 * size} ${x + 420 * size},${y - 220 * size} ${x + 425 * size},${y - 126 * size}`,
    24,
  ) +
  stroke(`M${x + 385 * size} ${y - 230 * size} q80 ${-70 * size} 190 ${-60 * size} t220 ${-70 * size}`, 34 * size, 62);

export const cranes = (): string =>
  canvas(
    wash(88, 62),
    sun(1120, 250, 80),
    clouds(4, 120, 86),
    hills(7, 560, 90, 58),
    sea(600, 52),
    rect(0, 640, 640, 360, 26),
    crane(180, 660, 1.2, 14),
    crane(470, 650, 0.9, 24),
    ferry(760, 690, 0.9),
    windows(30, 700, 12, 3, 44, 20, 62),
  );

export const ferryCrossing = (): string =>
  canvas(
    wash(92, 74),
    clouds(9, 90),
    hills(2, 520, 150, 64),
    hills(5, 560, 60, 46),
    sea(580, 50, 8),
    ferry(330, 640, 1.15),
    stroke('M180 790 q140 -26 300 0 t420 0 t420 4', 14, 86),
  );

export const lighthouse = (): string =>
  canvas(
    wash(34, 78),
    sun(1180, 640, 60, 96),
    `<polygon points="706,220 1500,40 1500,330" fill="${tone(92)}" opacity=".35"/><polygon points="690,220 0,90 0,300" fill="${tone(92)}" opacity=".28"/>`,
    sea(700, 40, 21),
    shape('300,1000 420,760 560,700 900,690 1010,780 1120,1000', 18),
    shape('640,700 664,270 738,270 762,700', 88),
    shape('646,590 651,500 751,500 756,590', 30),
    shape('656,410 660,340 741,340 746,410', 30),
    rect(652, 246, 98, 26, 20),
    rect(672, 190, 58, 58, 98),
    shape('660,190 701,140 742,190', 14),
  );

export const warehouseFire = (): string => {
  const random = dice(11);
  let smoke = '';
  for (let puff = 0; puff < 70; puff++) {
    const rise = random();
    smoke += disc(820 + rise * 420 + (random() - 0.5) * 170, 560 - rise * 520, 46 + rise * 90, 22 + random() * 34);
  }
  return canvas(
    wash(74, 52),
    smoke,
    rect(420, 560, 660, 240, 20),
    shape('420,560 560,470 700,560 840,470 980,560 1080,490 1080,560', 14),
    windows(470, 620, 8, 2, 74, 36, 98),
    shape('640,560 690,420 720,520 770,380 810,520 850,430 880,560', 99),
    rect(0, 800, 1500, 200, 36),
    crowd(3, 860, 60, 420, 10, 130),
    rect(1130, 720, 260, 100, 24),
    disc(1190, 828, 30, 8),
    disc(1330, 828, 30, 8),
    stroke('M1130 730 Q980 640 900 590', 8, 96),
  );
};

export const storm = (): string => {
  const random = dice(5);
  let rain = '';
  for (let drop = 0; drop < 260; drop++) {
    const x = random() * 1600;
    const y = random() * 640;
    rain += stroke(`M${x} ${y} l-26 70`, 3, 84);
  }
  const wave = (y: number, dark: number, shift: number): string =>
    shape(
      `0,1000 0,${y} ${Array.from({ length: 16 }, (_, n) => `${n * 100 + shift},${y - (n % 2 ? 90 : 0)}`).join(' ')} 1500,${y} 1500,1000`,
      dark,
    );
  return canvas(
    wash(26, 60),
    clouds(12, 60, 44),
    clouds(14, 150, 36),
    rain,
    wave(660, 56, 0),
    wave(740, 40, -60),
    shape('1080,760 1080,420 1130,420 1130,760', 80),
    rect(1064, 400, 82, 22, 20),
    wave(840, 24, 30),
    stroke('M60 700 q60 -60 120 -10 M460 690 q60 -70 130 -10 M860 700 q60 -60 130 0', 16, 94),
  );
};

export const nets = (): string => {
  let mesh = '';
  for (let n = 0; n < 26; n++)
    mesh +=
      stroke(`M${n * 60 - 40} 520 q60 200 ${-60 + n * 4} 480`, 4, 20) +
      stroke(`M0 ${540 + n * 20} q400 ${70 - n} 760 20 t760 -10`, 3, 24);
  const fish = (x: number, y: number, s: number): string =>
    `<g transform="translate(${x} ${y}) scale(${s})"><path d="M0 0 Q70 -52 160 -6 L214 -44 L206 44 L160 8 Q70 54 0 0z" fill="${tone(70)}"/><circle cx="34" cy="-8" r="8" fill="${tone(8)}"/><path d="M66 -26 q18 26 0 50" stroke="${tone(30)}" stroke-width="6" fill="none"/></g>`;
  return canvas(
    wash(90, 70),
    hills(8, 430, 80, 62),
    sea(450, 60),
    rect(0, 500, 1500, 500, 48),
    mesh,
    fish(240, 690, 1.2),
    fish(560, 800, 1.5),
    fish(900, 660, 1.1),
    fish(1120, 840, 1.3),
    fish(400, 900, 1),
  );
};
