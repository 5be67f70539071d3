import { stroke, tone, wash } from './landscape.ts';

/** What sets one face apart from another. `skin`, `hair`, `coat`: brightness from 0 to 100. */
interface Face {
  skin: number;
  hair: number;
  coat: number;
  /** half the width and half the height of the head */
  head: [number, number];
  style: keyof typeof STYLES;
  beard?: 'full' | 'moustache' | 'short';
  glasses?: 'round' | 'square';
  wear: keyof typeof WEAR;
  /** how far the mouth is drawn into a smile */
  smile: number;
}

/** Hair behind the head and over it. */
const STYLES = {
  parted: (h: string): Hair => ({
    over: `<path d="M322 430 Q296 190 520 186 Q704 190 680 430 Q664 330 610 300 Q470 330 400 262 Q340 320 322 430z" fill="${h}"/>`,
  }),
  long: (h: string): Hair => ({
    behind: `<path d="M264 760 Q236 180 500 168 Q764 180 736 760 Q640 720 620 640 L380 640 Q360 720 264 760z" fill="${h}"/>`,
    over: `<path d="M326 470 Q318 236 500 222 Q682 236 674 470 Q652 320 520 262 Q380 330 326 470z" fill="${h}"/>`,
  }),
  bun: (h: string): Hair => ({
    behind: `<ellipse cx="500" cy="170" rx="96" ry="86" fill="${h}"/>`,
    over: `<path d="M328 440 Q312 206 500 202 Q688 206 672 440 Q650 296 500 286 Q350 296 328 440z" fill="${h}"/>`,
  }),
  curls: (h: string): Hair => ({
    behind: [
      [320, 400, 110],
      [340, 270, 120],
      [450, 190, 124],
      [570, 190, 124],
      [664, 276, 120],
      [682, 400, 110],
    ]
      .map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${h}"/>`)
      .join(''),
    over: `<path d="M330 410 Q330 190 500 190 Q670 190 670 410 Q610 310 500 316 Q390 310 330 410z" fill="${h}"/>`,
  }),
  bald: (h: string): Hair => ({
    over: `<path d="M328 500 Q312 420 330 360 Q352 430 350 500z M672 500 Q688 420 670 360 Q648 430 650 500z" fill="${h}"/>`,
  }),
  fringe: (h: string): Hair => ({
    behind: `<path d="M290 620 Q262 176 500 172 Q738 176 710 620 Q690 650 640 640 L360 640 Q310 650 290 620z" fill="${h}"/>`,
    over: `<path d="M330 400 Q330 214 500 208 Q670 214 670 400 Q600 372 500 376 Q400 372 330 400z" fill="${h}"/>`,
  }),
  cap: (h: string): Hair => ({
    over: `<path d="M318 340 Q316 168 500 158 Q684 168 682 340 Q590 300 500 302 Q410 300 318 340z" fill="${tone(14)}"/><path d="M300 352 Q500 280 700 352 Q720 384 690 390 Q500 330 310 390 Q280 384 300 352z" fill="${tone(6)}"/><path d="M326 480 Q318 420 330 380 L352 376 Q346 440 350 500z M674 480 Q682 420 670 380 L648 376 Q654 440 650 500z" fill="${h}"/>`,
  }),
};
interface Hair {
  behind?: string;
  over: string;
}

/** What is seen at the neck, over the coat. */
const WEAR = {
  collar: `<path d="M420 700 L500 800 L580 700 L620 740 L540 900 L500 830 L460 900 L380 740z" fill="${tone(96)}"/>`,
  scarf: `<path d="M380 690 Q500 770 620 690 L640 770 Q500 860 360 770z" fill="${tone(70)}"/><path d="M540 800 L600 780 L640 1000 L560 1000z" fill="${tone(62)}"/>`,
  rollneck: `<path d="M416 660 Q500 720 584 660 L596 760 Q500 810 404 760z" fill="${tone(34)}"/>`,
  open: `<path d="M424 700 L500 850 L576 700z" fill="${tone(72)}"/>`,
};

const FACES: readonly Face[] = [
  { skin: 80, hair: 14, coat: 26, head: [158, 210], style: 'fringe', wear: 'scarf', smile: 16 },
  { skin: 84, hair: 46, coat: 40, head: [172, 206], style: 'parted', beard: 'short', wear: 'open', smile: 30 },
  { skin: 88, hair: 80, coat: 14, head: [160, 212], style: 'bun', glasses: 'square', wear: 'collar', smile: 8 },
  { skin: 66, hair: 6, coat: 46, head: [166, 216], style: 'parted', beard: 'full', wear: 'rollneck', smile: 20 },
  { skin: 90, hair: 62, coat: 20, head: [154, 208], style: 'long', wear: 'open', smile: 34 },
  { skin: 82, hair: 50, coat: 18, head: [176, 212], style: 'cap', beard: 'full', wear: 'rollneck', smile: 4 },
  { skin: 50, hair: 8, coat: 60, head: [158, 212], style: 'curls', glasses: 'round', wear: 'collar', smile: 26 },
  { skin: 76, hair: 40, coat: 30, head: [172, 218], style: 'bald', beard: 'moustache', wear: 'collar', smile: 10 },
];

/** Engraved portrait, square. There are eight faces; the number wraps around. */
export const portrait = (number: number): string => {
  const face = FACES[number % FACES.length] as Face;
  const { skin, head, smile } = face;
  const [rx, ry] = head;
  const hair = STYLES[face.style](tone(face.hair));
  const shade = tone(skin - 20);
  const line = tone(Math.max(0, skin - 62));
  const parts = [
    wash(92, 76).replaceAll('1500', '1000'),
    hair.behind ?? '',
    `<path d="M100 1000 Q140 740 420 700 L580 700 Q860 740 900 1000z" fill="${tone(face.coat)}"/>`,
    `<path d="M428 590 h144 v130 q-72 76 -144 0z" fill="${shade}"/>`,
    WEAR[face.wear],
    `<ellipse cx="${500 - rx}" cy="450" rx="24" ry="42" fill="${shade}"/><ellipse cx="${500 + rx}" cy="450" rx="24" ry="42" fill="${shade}"/>`,
    `<ellipse cx="500" cy="440" rx="${rx}" ry="${ry}" fill="${tone(skin)}"/>`,
    `<path d="M500 ${440 - ry} Q${500 + rx + 30} 260 ${496 + rx} 470 Q640 610 540 ${436 + ry} Q660 500 500 ${440 - ry}z" fill="${shade}"/>`,
    beard(face),
    hair.over,
    stroke('M404 398 q36 -20 72 0 M524 398 q36 -20 72 0', 13, Math.min(face.hair, 40)),
    `<ellipse cx="442" cy="434" rx="17" ry="11" fill="${tone(4)}"/><ellipse cx="558" cy="434" rx="17" ry="11" fill="${tone(4)}"/>`,
    `<path d="M504 444 q20 62 -16 80" fill="none" stroke="${line}" stroke-width="8" stroke-linecap="round"/>`,
    `<path d="M446 ${574 - smile / 4} q54 ${smile} 108 0" fill="none" stroke="${face.beard === 'full' ? tone(skin) : line}" stroke-width="12" stroke-linecap="round"/>`,
    face.glasses === 'round'
      ? stroke(
          'M394 434 a48 46 0 1 0 96 0 a48 46 0 1 0 -96 0 M510 434 a48 46 0 1 0 96 0 a48 46 0 1 0 -96 0 M490 430 h20',
          9,
          4,
        )
      : '',
    face.glasses === 'square' ? stroke('M392 406 h96 v58 h-96z M512 406 h96 v58 h-96z M488 424 h24', 10, 4) : '',
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="100 20 800 800">${parts.join('')}</svg>`;
};

function beard({ beard: kind, hair, head: [rx, ry] }: Face): string {
  const fill = tone(hair);
  const moustache = `<path d="M424 556 Q470 520 500 538 Q530 520 576 556 Q540 566 500 554 Q460 566 424 556z" fill="${fill}"/>`;
  if (kind === 'moustache') return moustache;
  const low = 440 + ry + (kind === 'full' ? 60 : 8);
  const inner = kind === 'full' ? 540 : 560;
  return kind
    ? `<path d="M${500 - rx + 4} 480 Q${500 - rx + 10} ${low - 40} 500 ${low} Q${500 + rx - 10} ${low - 40} ${500 + rx - 4} 480 Q${500 + rx - 40} ${inner} 580 540 Q500 500 420 540 Q${500 - rx + 40} ${inner} ${500 - rx + 4} 480z" fill="${fill}"/>`
    : '';
}
