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

export const library = (): string => {
  const random = dice(77);
  let books = '';
  for (let shelf = 0; shelf < 5; shelf++) {
    const floor = 210 + shelf * 195;
    for (let x = 30; x < 1450; ) {
      const width = 16 + random() * 30;
      const height = 110 + random() * 60;
      books +=
        rect(x, floor - height, width - 3, height, 16 + random() * 70) + rect(x, floor - height + 24, width - 3, 7, 88);
      x += width;
    }
    books += rect(0, floor, 1500, 22, 28);
  }
  return canvas(
    wash(60, 40),
    books,
    stroke('M1130 1000 L1230 60 M1250 1000 L1310 60', 12, 96),
    ...Array.from({ length: 9 }, (_, n) => stroke(`M${1140 + n * 10} ${930 - n * 98} h${114 - n * 4}`, 10, 96)),
  );
};

export const cellist = (): string =>
  canvas(
    wash(20, 46),
    `<ellipse cx="760" cy="900" rx="620" ry="120" fill="${tone(78)}"/><polygon points="640,0 880,0 1340,900 180,900" fill="${tone(84)}" opacity=".3"/>`,
    `<ellipse cx="700" cy="270" rx="62" ry="80" fill="${tone(80)}"/><path d="M640 250 q60 -110 126 0 q-10 -30 -60 -34 q-50 4 -66 34z" fill="${tone(10)}"/>`,
    `<path d="M520 860 Q540 380 700 360 Q860 380 890 860z" fill="${tone(14)}"/>`,
    `<g transform="rotate(14 800 640)"><path d="M800 420 q90 10 84 100 q-34 60 20 130 q40 130 -104 150 q-144 -20 -104 -150 q54 -70 20 -130 q-6 -90 84 -100z" fill="${tone(56)}"/><rect x="788" y="170" width="24" height="400" fill="${tone(22)}"/><path d="M772 540 v120 M828 540 v120" stroke="${tone(12)}" stroke-width="7"/></g>`,
    stroke('M470 560 L1060 640', 9, 96),
    stroke('M560 500 Q600 600 700 590 M850 430 Q900 360 850 300', 40, 20),
  );

export const wind = (): string => {
  const mill = (x: number, y: number, s: number, turn: number): string =>
    shape(`${x - 9 * s},${y} ${x - 4 * s},${y - 420 * s} ${x + 4 * s},${y - 420 * s} ${x + 9 * s},${y}`, 96) +
    [0, 120, 240]
      .map(
        (angle) =>
          `<g transform="rotate(${angle + turn} ${x} ${y - 420 * s})"><polygon points="${x - 5 * s},${y - 420 * s} ${x},${y - 700 * s} ${x + 13 * s},${y - 470 * s}" fill="${tone(98)}"/></g>`,
      )
      .join('') +
    disc(x, y - 420 * s, 11 * s, 60);
  return canvas(
    wash(40, 74),
    clouds(6, 100, 62),
    sea(720, 38, 31),
    mill(320, 800, 1.05, 12),
    mill(690, 780, 0.8, 40),
    mill(980, 770, 0.64, 85),
    mill(1220, 762, 0.52, 20),
    mill(1390, 756, 0.42, 60),
  );
};

export const cables = (): string => {
  let lines = '';
  for (let n = 0; n < 18; n++)
    lines += stroke(
      `M-20 ${120 + n * 46} C 420 ${80 + n * 60}, 640 ${900 - n * 44}, 1520 ${180 + n * 36}`,
      12,
      n % 3 ? 20 + n * 2 : 88,
    );
  return canvas(wash(72, 50), lines, rect(560, 250, 380, 560, 14), windows(600, 290, 8, 9, 42, 16, 92));
};

export const stadium = (): string =>
  canvas(
    wash(30, 60),
    ...[180, 520, 980, 1320].map((x) => rect(x, 80, 12, 330, 20) + rect(x - 50, 60, 112, 50, 100)),
    `<ellipse cx="750" cy="560" rx="900" ry="260" fill="${tone(28)}"/>`,
    crowd(50, 520, 20, 1490, 30, 70),
    crowd(51, 580, 0, 1500, 24, 78),
    `<ellipse cx="750" cy="840" rx="980" ry="270" fill="${tone(70)}"/>`,
    stroke('M-40 800 H1540 M750 580 V1100', 9, 98),
    `<ellipse cx="750" cy="820" rx="190" ry="70" fill="none" stroke="${tone(98)}" stroke-width="9"/>`,
    crowd(52, 900, 420, 640, 8, 210),
    crowd(53, 880, 930, 1060, 90, 200),
    disc(780, 880, 30, 99),
    disc(780, 880, 11, 10),
  );

export const cyclists = (): string => {
  const rider = (x: number, y: number, s: number, dark: number): string =>
    `<g transform="translate(${x} ${y}) scale(${s})"><circle cx="0" cy="0" r="70" fill="none" stroke="${tone(dark)}" stroke-width="9"/><circle cx="210" cy="0" r="70" fill="none" stroke="${tone(dark)}" stroke-width="9"/><path d="M0 0 L70 -110 L180 -110 L210 0 M70 -110 L100 0 L180 -110" fill="none" stroke="${tone(dark)}" stroke-width="10"/><path d="M62 -130 Q90 -250 200 -210 L176 -120 L196 -196 Q130 -200 118 -120 L110 0" fill="none" stroke="${tone(dark + 6)}" stroke-width="34" stroke-linejoin="round"/><ellipse cx="212" cy="-256" rx="34" ry="30" fill="${tone(dark + 50)}"/></g>`;
  return canvas(
    wash(94, 78),
    hills(23, 520, 240, 62),
    hills(24, 640, 130, 46),
    shape('0,1000 0,780 1500,700 1500,1000', 66),
    rider(140, 800, 1, 10),
    rider(480, 790, 1.1, 16),
    rider(860, 800, 1.25, 8),
    rider(1180, 770, 0.9, 22),
  );
};

export const vineyard = (): string => {
  let rows = '';
  for (let n = -8; n < 26; n++)
    rows += stroke(
      `M${750 + (n - 9) * 26} 560 Q${700 + (n - 9) * 60} 760 ${600 + (n - 9) * 150} 1020`,
      26,
      n % 2 ? 26 : 52,
    );
  return canvas(
    wash(96, 82),
    sun(1130, 210, 80),
    hills(61, 420, 170, 68),
    hills(62, 520, 110, 52),
    rect(0, 556, 1500, 444, 74),
    rows,
    rect(250, 440, 170, 130, 84),
    shape('236,440 335,370 434,440', 30),
    windows(276, 470, 3, 1, 50, 22, 24),
  );
};

export const observatory = (): string => {
  const random = dice(99);
  let stars = '';
  for (let n = 0; n < 260; n++) stars += disc(random() * 1500, random() * 640, 1.6 + random() * 4, 100);
  return canvas(
    wash(6, 40),
    stars,
    stroke('M1010 120 L1290 230', 6, 96),
    hills(71, 760, 140, 20),
    rect(520, 600, 380, 220, 66),
    `<path d="M500 610 a210 200 0 0 1 420 0z" fill="${tone(84)}"/>`,
    shape('690,420 740,416 800,610 690,610', 8),
    stroke('M740 540 L830 330', 34, 50),
    windows(560, 680, 6, 1, 58, 24, 96),
  );
};

export const school = (): string =>
  canvas(
    wash(92, 78),
    clouds(44, 60),
    rect(220, 360, 1060, 440, 68),
    shape('200,360 750,210 1300,360', 40),
    windows(270, 420, 6, 3, 62, 30, 26),
    windows(900, 420, 6, 3, 62, 30, 26),
    rect(690, 560, 130, 240, 16),
    disc(755, 310, 34, 96),
    stroke('M755 310 V290 M755 310 L770 318', 5, 10),
    rect(0, 800, 1500, 200, 58),
    crowd(81, 930, 130, 660, 14, 130),
    crowd(82, 950, 860, 1380, 18, 124),
  );

/** The strait between two shores, in the manner of a chart: land hatched, water light, three marked places. */
export const straitMap = (): string =>
  canvas(
    wash(97, 97),
    shape('0,0 620,0 560,120 600,240 470,330 520,430 430,520 480,640 400,760 440,880 380,1000 0,1000', 56),
    shape('1500,0 900,0 960,110 900,210 1010,320 950,440 1040,560 990,680 1080,800 1030,1000 1500,1000', 46),
    shape('700,470 760,440 800,480 780,540 720,550', 40),
    stroke('M560 240 Q720 330 930 230', 5, 40),
    stroke('M700 0 Q640 260 740 430 Q820 640 720 1000', 5, 24),
    ...Array.from({ length: 14 }, (_, n) => stroke(`M700 ${n * 74} h22`, 4, 70)),
    disc(430, 520, 20, 6),
    disc(430, 520, 9, 98),
    disc(1040, 560, 20, 6),
    disc(1040, 560, 9, 98),
    shape('745,470 765,505 725,505', 4),
    stroke('M140 900 h260 M140 888 v24 M270 888 v24 M400 888 v24', 5, 98),
    stroke('M1360 130 v-80 M1360 50 l-18 34 M1360 50 l18 34 M1320 100 h80', 6, 98),
  );

/** Bars of a year's traffic, with one gap. */
export const freightChart = (): string => {
  const heights = [520, 540, 500, 470, 260, 120, 90, 160, 300, 390, 430, 470];
  return canvas(
    wash(98, 98),
    ...[300, 480, 660, 840].map((y) => rect(120, y, 1260, 3, 74)),
    ...heights.map((height, n) => rect(150 + n * 102, 860 - height, 70, height, n >= 4 && n <= 7 ? 20 : 54)),
    rect(120, 860, 1260, 8, 10),
    stroke(`M${heights.map((height, n) => `${185 + n * 102} ${840 - height * 1.06}`).join(' L')}`, 7, 8),
  );
};

export const mountains = (): string =>
  canvas(
    wash(96, 84),
    clouds(55, 90),
    shape('0,800 260,330 420,540 640,180 860,520 1010,360 1280,760 1500,520 1500,1000 0,1000', 56),
    shape('560,300 640,180 730,320 680,300 640,350 600,300', 99),
    shape('200,440 260,330 320,420 270,410', 99),
    shape('960,420 1010,360 1070,450 1010,430', 99),
    hills(91, 800, 90, 38),
    sea(860, 60, 17),
  );

export const houses = (): string =>
  canvas(
    wash(94, 80),
    hills(15, 420, 120, 72),
    ...[0, 1, 2, 3, 4].map(
      (n) =>
        rect(60 + n * 290, 420 - (n % 2) * 80, 250, 460 + (n % 2) * 80, 54 + n * 6) +
        windows(92 + n * 290, 460 - (n % 2) * 80, 4, 5 + (n % 2), 52, 24, n === 2 ? 96 : 22),
    ),
    rect(0, 860, 1500, 140, 62),
    rect(1150, 250, 16, 600, 10),
    rect(1000, 250, 440, 14, 10),
    stroke('M1160 180 L1010 250 M1160 180 L1430 250 M1160 180 V250', 6, 10),
  );
