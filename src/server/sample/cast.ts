import type { Row } from '../../store/tables.ts';
import * as city from './scenes/city.ts';
import * as culture from './scenes/culture.ts';
import * as harbour from './scenes/harbour.ts';

/** The people, places and things of the sample edition. All of them are invented. */
export const PAPER = {
  name: 'The Ansel Lantern',
  shortName: 'Lantern',
  tagline: 'The daily of Port Ansel and the Mirrow coast',
  description: 'News, analysis and opinion from Port Ansel and the two shores of the Mirrow Strait.',
  language: 'en',
  zone: 'Europe/Lisbon',
  accent: '#8f1d2c',
  // hosts under .example belong to nobody (RFC 2606)
  social: [
    { label: 'Mastodon', href: 'https://social.example/@lantern' },
    { label: 'Bluesky', href: 'https://sky.example/profile/lantern.example' },
    { label: 'Video', href: 'https://video.example/@lantern' },
  ],
  articlePath: '/{year}/{month}/{slug}/',
  footerText:
    'The Ansel Lantern is a sample newspaper. Its places, people and events are invented; its pages are what yours will be.',
};

export const SECTIONS = [
  { path: 'news', name: 'News', color: '#9f1d20', description: 'What happened in Port Ansel and along the coast.' },
  {
    path: 'news/city',
    name: 'City',
    color: '#9f1d20',
    description: 'Streets, schools, housing and the harbour quarter.',
  },
  {
    path: 'news/coast',
    name: 'Coast',
    color: '#9f1d20',
    description: 'Towns and islands from Cape Tarn to the Sound of Ell.',
  },
  {
    path: 'politics',
    name: 'Politics',
    color: '#9f1d20',
    description: 'Parliament, the parties and the talks across the strait.',
  },
  { path: 'business', name: 'Business', color: '#0b4f8a', description: 'Shipping, fish, wages and prices.' },
  {
    path: 'technology',
    name: 'Technology',
    color: '#0b4f8a',
    description: 'Tools, networks and the people who run them.',
  },
  { path: 'culture', name: 'Culture', color: '#6b5840', description: 'Music, books, pictures and the stage.' },
  { path: 'sport', name: 'Sport', color: '#0b4f8a', description: 'Football, cycling and the rowing league.' },
  { path: 'travel', name: 'Travel', color: '#8a2a63', description: 'Slow journeys by rail, boat and on foot.' },
  { path: 'opinion', name: 'Opinion', color: '#b3420a', description: 'Arguments, signed.' },
] as const;

export const TOPICS = {
  talks: [
    'mirrow-strait-talks',
    'Mirrow Strait talks',
    'event',
    'Delegations of Averne and Korrland have negotiated over fishing, freight and the islet of Grail since January.',
  ],
  harbour: [
    'port-ansel-harbour',
    'Port Ansel harbour',
    'place',
    'The port, its quays and the people who work on them.',
  ],
  korrland: ['korrland', 'Korrland', 'place', 'The republic on the far shore of the Mirrow Strait.'],
  grail: ['grail-islet', 'Grail islet', 'place', 'Eleven hectares of rock that both shores claim.'],
  election: ['spring-election', 'Spring election', 'event', 'Averne elects its parliament in May.'],
  ferries: ['ferries', 'Ferries', 'subject', ''],
  fishing: ['fishing', 'Fishing', 'subject', ''],
  energy: ['energy', 'Energy', 'subject', ''],
  housing: ['housing', 'Housing', 'subject', ''],
  schools: ['schools', 'Schools', 'subject', ''],
  transport: ['transport', 'Transport', 'subject', ''],
  heritage: ['heritage', 'Heritage', 'subject', ''],
  music: ['music', 'Music', 'subject', ''],
  football: ['football', 'Football', 'subject', ''],
  cycling: ['cycling', 'Cycling', 'subject', ''],
  weather: ['weather', 'Weather', 'subject', ''],
  networks: ['networks', 'Networks', 'subject', ''],
} as const satisfies Record<
  string,
  readonly [slug: string, name: string, kind: Row<'topics'>['kind'], description: string]
>;

export type TopicKey = keyof typeof TOPICS;

/** Pinned in this order; days until an entry leaves the strip, or 0 for none. */
export const STRIP: readonly (readonly [TopicKey, number])[] = [
  ['talks', 0],
  ['harbour', 0],
  ['election', 180],
  ['energy', 0],
  ['housing', 0],
  ['weather', 14],
];

export const AUTHORS = {
  ines: {
    slug: 'ines-calder',
    name: 'Ines Calder',
    kind: 'staff',
    jobTitle: 'Diplomatic correspondent',
    beat: 'The strait talks, Korrland',
    location: 'Port Ansel',
    languages: 'English, Korrish',
    face: 0,
    biography:
      'Ines Calder has covered both shores of the Mirrow Strait since 2014. She reported on the ferry blockade from the decks of the boats that waited, and reads the drafts so that you need not.',
    disclosure: 'Her brother works for the pilots’ guild.',
    links: [
      { label: 'Mastodon', href: 'https://social.example/@ines.calder' },
      { label: 'Write to Ines', href: 'mailto:ines@lantern.example' },
    ],
  },
  tomas: {
    slug: 'tomas-wray',
    name: 'Tomas Wray',
    kind: 'staff',
    jobTitle: 'City reporter',
    beat: 'Housing, schools, the council',
    location: 'Harbour quarter',
    languages: 'English',
    face: 1,
    biography:
      'Tomas Wray came to the Lantern from a print shop and has sat through more council meetings than most councillors.',
    disclosure: '',
    links: [
      { label: 'Mastodon', href: 'https://social.example/@tomas.wray' },
      { label: 'Write to Tomas', href: 'mailto:tomas@lantern.example' },
    ],
  },
  odile: {
    slug: 'odile-fenn',
    name: 'Odile Fenn',
    kind: 'staff',
    jobTitle: 'Business editor',
    beat: 'Shipping, energy, prices',
    location: 'Port Ansel',
    languages: 'English, French',
    face: 2,
    biography:
      'Odile Fenn edits the business pages. She trained as an engineer and counts things before she writes about them.',
    disclosure: 'She holds no shares.',
    links: [
      { label: 'Bluesky', href: 'https://sky.example/profile/odile.lantern.example' },
      { label: 'Write to Odile', href: 'mailto:odile@lantern.example' },
    ],
  },
  samir: {
    slug: 'samir-haddon',
    name: 'Samir Haddon',
    kind: 'staff',
    jobTitle: 'Culture writer',
    beat: 'Music, books, heritage',
    location: 'Cape Tarn',
    languages: 'English, Arabic',
    face: 3,
    biography:
      'Samir Haddon writes on music and books and plays second viola in an orchestra that shall remain unnamed.',
    disclosure: '',
    links: [{ label: 'Mastodon', href: 'https://social.example/@samir.haddon' }],
  },
  berit: {
    slug: 'berit-lowe',
    name: 'Berit Lowe',
    kind: 'staff',
    jobTitle: 'Picture editor',
    beat: 'Pictures and graphics',
    location: 'Port Ansel',
    languages: 'English, German',
    face: 4,
    biography: 'Berit Lowe engraves, charts and maps. Most pictures in these pages are hers.',
    disclosure: '',
    links: [
      { label: 'Pictures', href: 'https://pictures.example/berit-lowe' },
      { label: 'Write to Berit', href: 'mailto:berit@lantern.example' },
    ],
  },
  guestPilot: {
    slug: 'captain-jonah-merrow',
    name: 'Jonah Merrow',
    kind: 'guest',
    jobTitle: 'Harbour pilot, retired',
    beat: '',
    location: 'Sound of Ell',
    languages: '',
    face: 5,
    biography: 'Jonah Merrow brought ships through the strait for thirty-one years.',
    disclosure: 'He advises the shippers’ union without pay.',
    links: [{ label: 'The pilots’ guild', href: 'https://pilots.example/members/merrow' }],
  },
  guestScholar: {
    slug: 'amara-quill',
    name: 'Amara Quill',
    kind: 'guest',
    jobTitle: 'Historian, University of Port Ansel',
    beat: '',
    location: 'Port Ansel',
    languages: '',
    face: 6,
    biography:
      'Amara Quill teaches the history of borders and is writing a book on the lighthouse keepers of the strait.',
    disclosure: '',
    links: [{ label: 'University of Port Ansel', href: 'https://university.example/history/quill' }],
  },
} as const;

export type AuthorKey = keyof typeof AUTHORS;

export const SCENES = { ...harbour, ...city, ...culture };
export type SceneKey = keyof typeof SCENES;

export { portrait as PORTRAIT } from './scenes/portrait.ts';
