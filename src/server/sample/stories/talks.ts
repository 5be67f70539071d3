import type { SampleStory } from '../sample-story.ts';

/** The long-running story: eleven months of talks over the Mirrow Strait. */
export const talks: SampleStory[] = [
  {
    key: 'talksAccord',
    slug: 'mirrow-accord-reached-after-eleven-months',
    headline: 'Averne and Korrland agree on the strait after eleven months of talks',
    standfirst:
      'Freight lanes stay open day and night, fishing is shared by season, and nobody will put a flag on Grail. Both parliaments must still say yes.',
    kicker: 'Mirrow Strait',
    section: 'politics',
    also: ['news/coast'],
    topics: ['talks', 'korrland', 'grail', 'fishing'],
    by: ['ines', ['tomas', 'reporting'], ['berit', 'graphics']],
    hoursAgo: 3,
    sticky: true,
    display: 'showcase',
    later: {
      kind: 'update',
      hoursAgo: 1,
      note: 'Korrland’s foreign office confirms that its parliament votes on 4 December.',
    },
    picture: {
      scene: 'signing',
      alt: 'A hand signs the last page of a sealed document.',
      caption: 'The last of 61 pages was signed at twenty to five in the morning.',
    },
    body: [
      {
        type: 'keyPoints',
        attrs: { title: 'Key points' },
        content: [
          'Freight lanes open at all hours, under joint pilots.',
          'Herring in spring for Averne, mackerel in autumn for Korrland.',
          'Grail islet stays without flag, garrison or fence for thirty years.',
          'Ratification by both parliaments before the end of the year.',
        ].map((text) => ({ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })),
      },
      'The delegations of Averne and Korrland signed an agreement on the Mirrow Strait early this morning, eleven months after the first of fourteen rounds of talks and nine days after the last one was declared a failure.\n\nThe text, 61 pages with four maps, was initialled in the reading room of the pilots’ guild in Port Ansel. It settles who may pass, who may fish and what becomes of Grail, the islet of eleven hectares that both countries have claimed since their border was drawn.\n\n“It is not the paper that either of us would have written,” said **Maren Oster**, who led the delegation of Averne. “That is the best thing I can say about it.”\n\n## What was agreed on freight?\n\nThe two lanes through the strait will stay open day and night. Pilots of both countries will work from one station, on the Averne side in odd months and on the Korrish side in even ones. A ship may be stopped only for safety, and the reason must be filed within six hours.\n\nThat last clause was the hardest. Last spring, when Korrland stopped 41 ships in nine weeks, no reason was filed for 38 of them.\n\n## Who may fish, and when?\n\nThe shared grounds will be closed in February and August. Averne’s boats have the herring from March to May, Korrland’s the mackerel from September to November. In the months between, both may fish under one quota that is set each January by six biologists, three from each shore.',
      {
        type: 'table',
        attrs: { caption: 'The fishing year under the agreement', headRows: 1, footRows: 0 },
        content: [
          ['Months', 'Averne', 'Korrland'],
          ['February, August', 'closed', 'closed'],
          ['March to May', 'herring', 'coastal waters only'],
          ['September to November', 'coastal waters only', 'mackerel'],
          ['all other months', 'shared quota', 'shared quota'],
        ].map((row, at) => ({
          type: 'tableRow' as const,
          content: row.map((text, column) => ({
            type: 'tableCell' as const,
            attrs: { header: at === 0 || column === 0, colspan: 1, rowspan: 1 },
            content: [{ type: 'text' as const, text }],
          })),
        })),
      },
      '## What happens to Grail?\n\nNothing, for thirty years. That is the point. No flag, no garrison, no fence; the lighthouse will be lit by a keeper paid by both treasuries. The question of whose rock it is has been put, in the words of the text, “to a generation that did not quarrel about it”.',
      {
        type: 'quote',
        attrs: { cite: 'Ledo Karsk, Korrland’s chief negotiator' },
        content: [
          {
            type: 'paragraph',
            content: [
              {
                type: 'text',
                text: 'We have agreed to disagree in good order. There are marriages that rest on less.',
              },
            ],
          },
        ],
      },
      '## What can still go wrong?\n\nBoth parliaments must approve the text before the end of the year. In Averne the government has a majority of three; in Korrland the harbour towns have said that they will march. The pilots’ guild, in whose rooms the night ended, has asked to see the roster.\n\nThe talks began in January, after the blockade of the ferries. They broke down in April, moved to a ship in June, and were saved in the autumn by a proposal that a retired lighthouse inspector had sent by post.',
      { related: ['talksCollapse', 'talksShip', 'talksBlockade'], title: 'How it came to this' },
      '## What readers asked\n\n',
      {
        type: 'questionAnswer',
        attrs: { question: 'When will the ferries run at night again?', anchor: 'night-ferries' },
        content: [
          {
            type: 'paragraph',
            content: [
              {
                type: 'text',
                text: 'From the first Monday after ratification, says the operator. The timetable is printed and lies in a drawer.',
              },
            ],
          },
        ],
      },
    ],
    comments: [
      {
        name: 'R. Oakes',
        text: 'Thirty years without a flag. My grandfather kept goats on Grail and never noticed one either.',
        hoursAgo: 2.4,
        replies: [
          { name: 'Lina P.', text: 'Goats have settled more borders than diplomats.', hoursAgo: 2.1 },
          {
            name: 'Ines Calder',
            author: 'ines',
            text: 'The text does in fact mention grazing, in annex C.',
            hoursAgo: 1.2,
          },
        ],
      },
      {
        name: 'Harbour watcher',
        text: 'Six hours to file a reason is five hours too long when you carry fish.',
        hoursAgo: 2.2,
      },
      { name: 'A visitor', text: 'Buy cheap anchors at our shop', hoursAgo: 2, state: 'spam' },
      { name: 'Wendel', text: 'Has anybody seen the four maps?', hoursAgo: 1, state: 'held' },
    ],
  },
  {
    key: 'talksLastNight',
    slug: 'the-night-the-talks-were-saved',
    headline: 'Four soups, one map and a power cut: the night the talks were saved',
    standfirst: 'How a meeting that was over at midnight was not over at twenty to five.',
    kicker: 'Mirrow Strait',
    section: 'politics',
    topics: ['talks', 'grail'],
    by: ['ines'],
    hoursAgo: 2,
    design: 'feature',
    display: 'immersive',
    picture: {
      scene: 'conferenceTable',
      alt: 'Delegates around a long oval table under tall windows, seen from behind.',
      caption: 'The reading room of the pilots’ guild, where the last round was held.',
    },
    body: [
      'At ten past midnight the interpreter took off her headphones. In fourteen rounds she had never done so before the chairs were pushed back, and everybody in the room understood.\n\nMaren Oster had just said that she had no further instructions. Ledo Karsk had said that he had none that he liked. There remained the matter of who would tell the reporters on the stairs, and in what order, and it was while they negotiated this that the lights went out.\n\n## The dark\n\nThe power cut lasted fifty minutes. The guild’s caretaker brought lamps, and, because people who wait should eat, soup: four kinds, he said later, because he did not know who was allowed what.\n\nOver the third soup a junior officer of the Korrish side asked whether the others had ever read the letter. Which letter? The one from the lighthouse inspector. It had arrived in September, addressed to *The Gentlemen and Ladies of the Strait*, and had been filed under petitions.',
      {
        type: 'pullQuote',
        attrs: { cite: 'From the letter' },
        content: [{ type: 'text', text: 'You cannot divide a rock. You can only agree who sweeps the steps.' }],
      },
      'It proposed that Grail should belong to nobody and be looked after by both; it gave, on two sheets, a rota, a list of spare parts for the lamp, and the price of paint.\n\n## The map\n\nWhen the lights came back, somebody had drawn the lanes on the back of a menu with the stub of a pencil. That drawing is now annex A. The gravy has been left out.\n\nBy three they had a text; by four, two texts; by twenty to five, one. Nobody had telephoned a capital. “We were afraid that somebody would answer,” one of them said.',
    ],
  },
  {
    key: 'talksExplained',
    slug: 'what-the-strait-agreement-says',
    headline: 'What the strait agreement says, clause by clause',
    standfirst: 'Sixty-one pages in eight minutes.',

    genre: 'explainer',
    design: 'analysis',
    section: 'politics',
    topics: ['talks', 'korrland', 'fishing'],
    by: ['ines', ['berit', 'graphics']],
    hoursAgo: 5,
    picture: {
      scene: 'straitMap',
      alt: 'Map of the Mirrow Strait: two shores, the lane between them, Grail islet marked with a triangle and the two pilot stations with rings.',
      caption:
        'The strait with its lane. Triangle: Grail. Rings: the pilot stations of Port Ansel, left, and Vessel Head.',
    },
    body: [
      'The agreement has five parts. Most of the argument was about the third, and most of the words are in the fifth.\n\n## Part one: passage\n\nShips of every flag may pass at every hour. The lanes are drawn on map one; a ship that leaves them must say why on channel twelve. Pilots are shared, and so are their fees: 55 parts in a hundred to the shore that provides the boat.\n\n## Part two: fish\n\nTwo closed months, two seasons, one quota. The six biologists decide by majority; if three stand against three, last year’s figure holds, less a tenth.\n\n## Part three: Grail\n\nThirty years of nothing. After twenty-five of them the two countries “shall begin to talk about beginning to talk”.\n\n## Part four: accidents\n\nA joint fund of nine million crowns pays at once for spilled oil and asks later whose it was.\n\n## Part five: everything else\n\nGrazing, wrecks, seabirds, the price of paint. It fills 34 pages.',
      {
        type: 'factBox',
        attrs: { title: 'The strait in figures' },
        content: [
          {
            type: 'list',
            attrs: { ordered: false },
            content: [
              'Length: 46 kilometres',
              'Narrowest: 7.2 kilometres, off Grail',
              'Ships a year: 11,400 before the blockade',
              'Ferry passengers a year: 1.9 million',
            ].map((text) => ({
              type: 'listItem',
              content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
            })),
          },
        ],
      },
    ],
  },
  {
    key: 'talksArabic',
    slug: 'ittifaq-madiq-mirrow',
    headline: 'اتفاق على مضيق ميرو بعد أحد عشر شهرًا من المحادثات',
    standfirst: 'تبقى ممرات الشحن مفتوحة ليلًا ونهارًا، ويُقسَّم الصيد حسب المواسم، ولن يرفع أحد علمًا على جزيرة غريل.',
    kicker: 'مضيق ميرو',
    section: 'politics',
    language: 'ar',
    topics: ['talks', 'korrland'],
    by: ['samir', ['ines', 'reporting']],
    hoursAgo: 4,
    picture: {
      scene: 'bridge',
      alt: 'جسر معلّق فوق الماء عند شروق الشمس.',
      caption: 'الجسر عند مدخل المضيق في صباح يوم التوقيع.',
    },
    body: [
      'وقّع وفدا أفيرن وكورلاند فجر اليوم اتفاقًا بشأن مضيق ميرو، بعد أحد عشر شهرًا من الجولة الأولى من المحادثات.\n\n## ماذا يقول الاتفاق؟\n\nتبقى الممرات مفتوحة أمام السفن في كل ساعة، ويعمل المرشدون البحريون من البلدين في محطة واحدة. ولا يجوز إيقاف سفينة إلا لأسباب تتعلق بالسلامة.\n\nوقالت **مارين أوستر**، رئيسة وفد أفيرن: «ليست هذه الورقة التي كان أي منا سيكتبها، وهذا أفضل ما يمكن أن يقال عنها».\n\n## وماذا عن غريل؟\n\nلا شيء لمدة ثلاثين عامًا: لا علم ولا حامية ولا سياج. أما المنارة فيضيئها حارس تدفع له الخزانتان.',
    ],
  },
];
