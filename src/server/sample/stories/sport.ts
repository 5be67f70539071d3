import type { SampleStory } from '../sample-story.ts';

export const sport: SampleStory[] = [
  {
    key: 'derby',
    slug: 'harbour-win-the-derby-in-the-fog',
    headline: 'Harbour win the derby in a fog in which few saw it',
    standfirst: 'Two to one, says the referee, and he was closest.',
    section: 'sport',
    topics: ['football'],
    by: ['tomas'],
    hoursAgo: 17,
    picture: {
      scene: 'stadium',
      alt: 'Floodlit football match before full stands, the ball in the centre circle.',
      caption: 'Before the fog: the kick-off on Saturday evening.',
    },
    body: [
      'Harbour beat Upper Fallow by two goals to one on Saturday. The first goal was seen by everybody, the second by the east stand, the third by the keeper who let it in.\n\nThe referee considered stopping the match and could not find the captains.\n\n| Club | Played | Points |\n| --- | ---: | ---: |\n| Harbour | 14 | 31 |\n| Upper Fallow | 14 | 30 |\n| Cape Tarn | 13 | 26 |\n| Ell Islands | 12 | 25 |',
    ],
  },
  {
    key: 'race',
    slug: 'the-coast-race-goes-to-the-rider-who-stopped',
    headline: 'The coast race goes to the rider who stopped',
    standfirst: 'She mended a rival’s wheel at kilometre 140 and won by a hand’s breadth.',
    section: 'sport',
    topics: ['cycling'],
    by: ['tomas'],
    hoursAgo: 66,
    picture: {
      scene: 'cyclists',
      alt: 'Four racing cyclists one behind the other before hills.',
      caption: 'The leading group at kilometre 120.',
    },
    body: [
      'Nora Vell has won the coast race from Cape Tarn to Port Ansel, and the applause was not for the last two hundred metres. At kilometre 140 she stopped, gave her pump to the leader, held his wheel, and rode off behind him.\n\n“It would have been a boring finish otherwise,” she said.',
    ],
  },
  {
    key: 'rowing',
    slug: 'eights-to-row-at-night',
    headline: 'The eights will row at night',
    standfirst: 'Because the lane is full by day, the league starts at ten in the evening.',
    section: 'sport',
    topics: ['harbour'],
    by: ['tomas'],
    hoursAgo: 130,
    body: [
      'The rowing league moves its races into the night. With freight back in the strait there is no free water by day, the port says. The boats will carry lamps, and the coxes have asked for smaller ones.',
    ],
  },
  {
    key: 'chess',
    slug: 'ferry-chess-cup-decided-by-the-swell',
    headline: 'Ferry chess cup decided by the swell',
    standfirst: 'A rook slid. Both players agreed that it was a good move.',
    section: 'sport',
    topics: ['ferries'],
    by: ['samir'],
    hoursAgo: 240,
    body: [
      'The final of the ferry chess cup ended off Grail when a wave moved a rook from a4 to a6. Both players studied the position and agreed that it was better so. The game was drawn.',
    ],
  },
];
