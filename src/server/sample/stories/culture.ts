import type { SampleStory } from '../sample-story.ts';

export const culture: SampleStory[] = [
  {
    key: 'cello',
    slug: 'a-cello-for-one-winter',
    headline: 'A cello for one winter',
    standfirst: 'Nobody may own the Harbour Cello. Sixty-one people have played it. This is the sixty-second.',
    section: 'culture',
    design: 'feature',
    display: 'immersive',
    topics: ['music', 'heritage'],
    by: ['samir', ['berit', 'photographs']],
    hoursAgo: 33,
    picture: {
      scene: 'cellist',
      alt: 'A cellist plays in a cone of stage light.',
      caption: 'Dela Roan has the cello until the first of March.',
    },
    body: [
      'Each winter since 1961 the pilots’ guild has lent its cello to somebody who cannot afford one. The rules fit on the lid of the case. It must be played every day. It must be played once where people are waiting. It must be brought back.\n\nDela Roan, who is nineteen, plays it in the ticket hall of the ferry terminal. When the boats were not running she played for people who had nothing to wait for. “They were the best audience,” she says. “They had stopped looking at the clock.”\n\nThe cello is not very good. Three makers have offered to improve it, and the guild has thanked them. There is a scratch on the back that looks like the coast, and everybody who has had it knows where on that coast they live.',
      {
        type: 'verse',
        content: [
          { type: 'text', text: 'Bring it back in March,' },
          { type: 'lineBreak' },
          { type: 'text', text: 'when the wind is from the west,' },
          { type: 'lineBreak' },
          { type: 'text', text: 'and say what you heard.' },
        ],
      },
      'The lines are written inside the lid, in pencil. No one has ever said by whom.',
    ],
  },
  {
    key: 'libraryReview',
    slug: 'review-the-keepers',
    headline: '“The Keepers” puts a lighthouse on a stage and forgets to light it',
    standfirst: 'The harbour theatre’s new play is two hours of fog, and one scene that makes up for it.',
    section: 'culture',
    genre: 'review',
    topics: ['heritage'],
    by: ['samir'],
    hoursAgo: 60,
    body: [
      'For an hour and a half three people in oilskins tell one another what they see. We see the oilskins. Then, for eight minutes, nobody speaks; the youngest cleans a lens, slowly, with her sleeve; and the house, which had been coughing, stops.\n\nGo for these eight minutes. Take a coat: the heating burned with the hats.',
    ],
  },
  {
    key: 'libraryGallery',
    slug: 'ten-rooms-of-the-pilots-library',
    headline: 'In pictures: five rooms that pilots read in',
    standfirst: 'The guild opens its library for one weekend. Berit Lowe has engraved what she saw.',
    section: 'culture',
    design: 'gallery',
    topics: ['heritage'],
    by: ['berit'],
    hoursAgo: 84,
    picture: {
      scene: 'library',
      alt: 'Five shelves of books with a ladder.',
      caption: 'The long wall: logs of every ship since 1804.',
    },
    body: [
      'The library of the pilots’ guild is open to the public this weekend, for the first time since the last time the roof was mended.',
      {
        type: 'gallery',
        // the first of the five is the lead picture
        attrs: { columns: 2, caption: 'Five engravings, with the one at the top' },
        content: (['observatory', 'lighthouse', 'oldTown', 'mountains'] as const).map((scene, at) => ({
          type: 'image' as const,
          attrs: {
            source: { missing: `scene:${scene}` },
            alt: [
              'An observatory under stars.',
              'A lighthouse at dusk.',
              'Gabled houses.',
              'Snow on three peaks above water.',
            ][at] as string,
            width: 'column' as const,
            credit: 'Berit Lowe/The Lantern',
          },
          content: [
            {
              type: 'text' as const,
              text: [
                'Over the door: the dome from which they set the clocks.',
                'The view from the reading room, by night.',
                'The view from the reading room, by day.',
                'A wall painting, of a place where no pilot has been.',
              ][at] as string,
            },
          ],
        })),
      },
      'Visitors are asked to leave pens at the door. Pencils are lent.',
    ],
  },
  {
    key: 'choir',
    slug: 'choir-looks-for-a-low-note',
    headline: 'Choir looks for a low note',
    standfirst: 'The harbour choir has lost its only bass to the night shift.',
    section: 'culture',
    topics: ['music'],
    by: ['samir'],
    hoursAgo: 142,
    body: [
      'The harbour choir of Port Ansel sings Advent with one voice too few. Its bass works nights on the tug. Anyone who can hold the low D for eleven bars is asked to come to the customs house on Tuesday, and to bring slippers.',
    ],
  },
  {
    key: 'observatory',
    slug: 'the-comet-that-came-early',
    headline: 'The comet that came early',
    standfirst: 'It was expected in April. The observatory on Tarn Hill saw it on Friday.',
    section: 'culture',
    topics: ['heritage'],
    by: ['samir'],
    hoursAgo: 190,
    picture: {
      scene: 'observatory',
      alt: 'An observatory dome under a sky of stars.',
      caption: 'Best seen after two, to the left of the mast.',
    },
    body: [
      'A comet that was to become visible in spring can be seen with good glasses since Friday. The observatory on Tarn Hill is open until the clouds come.\n\nIts tail points away from the sun, and, this week, towards Korrland. Both countries’ astronomers have asked that nothing be made of it.',
    ],
  },
  {
    key: 'vineyard',
    slug: 'three-days-along-the-tarn-line',
    headline: 'Three days along the Tarn line',
    standfirst: 'The slowest railway of the coast stops wherever you raise your hand.',
    section: 'travel',
    topics: ['transport'],
    by: ['samir'],
    hoursAgo: 104,
    display: 'showcase',
    picture: {
      scene: 'vineyard',
      alt: 'Rows of vines run towards a house and hills.',
      caption: 'Kilometre 61: a house, a bench and a bell for the driver.',
    },
    body: [
      'The train from Port Ansel to Cape Tarn needs four hours for ninety kilometres, if nobody raises a hand. Somebody always does.\n\n## Day one: to the vines\n\nGet out at kilometre 61. There is no platform. There is a house, and in it soup.\n\n## Day two: on foot\n\nThe path follows the rails and crosses them eleven times. Trains are announced by the dog of kilometre 70.\n\n## Day three: the cape\n\nThe last train back leaves when the driver has finished his coffee. Do not hurry him.\n\n> You can get off anywhere. Getting on again is a matter of faith.\n\nTickets are sold on board and cost nine crowns each way. Bicycles travel free, in the company of the mail.',
    ],
  },
  {
    key: 'mountains',
    slug: 'a-hut-with-six-beds-and-one-rule',
    headline: 'A hut with six beds and one rule',
    standfirst: 'On the far side of the fjord you may stay as long as you chop.',
    section: 'travel',
    topics: [],
    by: ['samir'],
    hoursAgo: 260,
    picture: {
      scene: 'mountains',
      alt: 'Three snow-topped peaks above a fjord.',
      caption: 'The hut stands where the wood ends, left of the middle peak.',
    },
    body: [
      'The hut above Fallow Fjord has six beds, a stove and an axe. Who burns a log chops two. That is the rule; the rest is weather.',
    ],
  },
];
