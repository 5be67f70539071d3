import { canvas, clouds, crowd, dice, disc, hills, rect, sea, shape, stroke, sun, wash, windows } from './landscape.ts';

export const parliament = (): string =>
  canvas(
    wash(94, 72),
    clouds(22, 80),
    rect(180, 560, 1140, 260, 66),
    rect(520, 480, 460, 340, 74),
    shape('500,480 750,360 1000,480', 54),
    `<path d="M610 372 a140 150 0 0 1 280 0z" fill="rgb(96,96,96)"/>`,
    rect(738, 150, 24, 80, 30),
    shape('762,152 850,172 762,196', 22),
    ...Array.from({ length: 9 }, (_, n) => rect(540 + n * 50, 500, 22, 300, 92)),
    windows(210, 600, 6, 3, 50, 22, 30),
    windows(1020, 600, 6, 3, 50, 22, 30),
    ...Array.from({ length: 5 }, (_, n) => rect(460 - n * 26, 820 + n * 16, 580 + n * 52, 16, 84 - n * 8)),
    rect(0, 900, 1500, 100, 50),
    crowd(8, 930, 90, 420, 16, 80),
    crowd(5, 940, 1090, 1440, 12, 84),
  );

export const conferenceTable = (): string =>
  canvas(
    wash(58, 40),
    ...Array.from(
      { length: 5 },
      (_, n) =>
        rect(120 + n * 270, 60, 180, 380, 90) +
        rect(120 + n * 270, 240, 180, 8, 40) +
        rect(206 + n * 270, 60, 8, 380, 40),
    ),
    crowd(31, 660, 210, 1330, 14, 230),
    `<ellipse cx="750" cy="760" rx="720" ry="170" fill="rgb(60,60,60)"/><ellipse cx="750" cy="738" rx="720" ry="160" fill="rgb(176,176,176)"/>`,
    ...Array.from({ length: 8 }, (_, n) =>
      shape(
        `${200 + n * 145},${720 + Math.abs(3.5 - n) * -8} ${290 + n * 145},${714 + Math.abs(3.5 - n) * -8} ${300 + n * 145},${756 + Math.abs(3.5 - n) * -8} ${196 + n * 145},${762 + Math.abs(3.5 - n) * -8}`,
        98,
      ),
    ),
    disc(750, 720, 26, 30),
    stroke('M750 716 q-40 -80 -80 -90 M750 716 q6 -90 10 -120 M750 716 q40 -70 90 -76', 7, 24),
    crowd(4, 1120, 120, 1460, 6, 330),
  );

export const signing = (): string =>
  canvas(
    wash(70, 52),
    shape('140,420 1240,330 1420,900 60,1000', 96),
    ...Array.from({ length: 9 }, (_, n) =>
      stroke(`M${250 + n * 6} ${500 + n * 44} l${760 - (n % 3) * 130} ${-58}`, 8, 62),
    ),
    stroke('M330 905 q70 -70 120 -10 t130 -20 t90 10', 9, 20),
    `<path d="M1500 560 Q1180 560 1010 690 Q880 770 800 810 Q770 850 830 846 Q960 850 1090 850 Q1240 900 1500 900z" fill="rgb(92,92,92)"/>`,
    shape('1500,500 1330,560 1350,930 1500,960', 14),
    stroke('M680 880 L1010 560', 22, 10),
    stroke('M660 902 L684 876', 8, 40),
    disc(1180, 420, 70, 40),
    disc(1180, 420, 50, 26),
  );

export const bridge = (): string =>
  canvas(
    wash(92, 70),
    sun(300, 300, 70),
    hills(13, 600, 130, 66),
    sea(640, 50, 14),
    ...[430, 1010].map(
      (x) =>
        rect(x, 220, 34, 560, 20) +
        rect(x + 56, 220, 34, 560, 24) +
        rect(x, 300, 90, 20, 20) +
        rect(x, 440, 90, 20, 20),
    ),
    stroke('M-40 470 Q230 560 475 224 Q760 760 1055 224 Q1290 560 1540 470', 12, 22),
    ...Array.from({ length: 37 }, (_, n) =>
      stroke(`M${n * 42} 590 V${Math.max(230, 590 - Math.abs(Math.cos((n * 42 - 475) / 186)) * 330)}`, 4, 34),
    ),
    rect(0, 588, 1500, 30, 18),
    crowd(9, 590, 620, 900, 10, 52),
  );

export const tram = (): string =>
  canvas(
    wash(88, 70),
    rect(0, 180, 330, 620, 62),
    windows(40, 230, 5, 7, 58, 28, 34),
    rect(1160, 120, 340, 680, 56),
    windows(1200, 170, 5, 7, 58, 28, 30),
    rect(350, 300, 210, 500, 74),
    windows(376, 340, 4, 6, 46, 20, 40),
    rect(0, 790, 1500, 210, 54),
    stroke('M750 790 L380 1000 M830 790 L1080 1000', 9, 18),
    rect(620, 380, 360, 430, 22),
    shape('620,380 660,330 940,330 980,380', 30),
    rect(650, 420, 300, 170, 94),
    rect(650, 620, 300, 26, 80),
    disc(690, 720, 26, 98),
    disc(910, 720, 26, 98),
    stroke('M800 330 L800 260 M0 240 Q750 290 1500 220', 6, 16),
    crowd(17, 900, 120, 470, 10, 190),
  );

export const oldTown = (): string => {
  const random = dice(19);
  let houses = '';
  for (let x = 0; x < 1500; x += 150) {
    const top = 260 + random() * 190;
    const shade = 50 + random() * 34;
    houses +=
      rect(x, top, 152, 800 - top, shade) +
      shape(`${x - 6},${top} ${x + 76},${top - 110} ${x + 158},${top}`, shade - 30) +
      windows(x + 24, top + 46, 3, 5, 42, 18, 18);
  }
  return canvas(
    wash(96, 82),
    clouds(2, 40),
    houses,
    shape('0,800 1500,760 1500,1000 0,1000', 64),
    ...Array.from({ length: 24 }, (_, n) => stroke(`M${n * 68 - 20} 1000 L${620 + n * 12} 800`, 3, 46)),
    crowd(29, 910, 380, 620, 14, 150),
    crowd(33, 880, 980, 1120, 18, 130),
  );
};

export const market = (): string => {
  let stalls = '';
  for (let n = 0; n < 4; n++) {
    const x = 40 + n * 370;
    stalls += Array.from({ length: 6 }, (_, stripe) =>
      shape(
        `${x + stripe * 55},360 ${x + stripe * 55 + 55},360 ${x + stripe * 55 + 62},470 ${x + stripe * 55 - 6},470`,
        stripe % 2 ? 96 : 34,
      ),
    ).join('');
    stalls += rect(x + 6, 470, 12, 330, 24) + rect(x + 312, 470, 12, 330, 24) + rect(x, 660, 330, 140, 42);
    for (let fruit = 0; fruit < 24; fruit++)
      stalls += disc(x + 20 + (fruit % 12) * 26, 652 - Math.floor(fruit / 12) * 22, 14, 40 + ((fruit * 37) % 50));
  }
  return canvas(
    wash(90, 78),
    rect(0, 200, 1500, 260, 72),
    windows(40, 230, 24, 2, 60, 24, 48),
    stalls,
    rect(0, 800, 1500, 200, 60),
    crowd(41, 930, 80, 1460, 12, 230),
  );
};
