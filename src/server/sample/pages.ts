/** Static pages of the sample edition. `body` is Markdown; `policy` names the schema.org property that points to it. */
export const PAGES: {
  slug: string;
  parent?: string;
  headline: string;
  standfirst: string;
  body: string;
  policy?: string[];
}[] = [
  {
    slug: 'about',
    headline: 'About the Lantern',
    standfirst: 'Who makes this newspaper, and for whom.',
    policy: ['publishingPrinciples', 'missionCoveragePrioritiesPolicy'],
    body: 'The Ansel Lantern has appeared since 1871, at first on Saturdays. It is made by eleven people in two rooms above the chandler’s shop on the coal quay.\n\n## What we cover\n\nPort Ansel, the coast from Cape Tarn to the Sound of Ell, and what happens on the other shore where it matters on this one.\n\n## How we work\n\nWe name our sources where we can and say why where we cannot. We correct what was wrong, in the story and on the [corrections page](/corrections/).',
  },
  {
    slug: 'masthead',
    parent: 'about',
    headline: 'Masthead',
    standfirst: 'The people and what they do.',
    policy: ['masthead'],
    body: 'Diplomatic correspondent: Ines Calder. City: Tomas Wray. Business: Odile Fenn. Culture: Samir Haddon. Pictures: Berit Lowe.\n\nAll of them are [listed with their stories](/authors/).',
  },
  {
    slug: 'ownership',
    parent: 'about',
    headline: 'Ownership and funding',
    standfirst: 'Who owns the paper and who pays for it.',
    policy: ['ownershipFundingInfo'],
    body: 'The Lantern belongs to a trust of its readers. Seven parts in ten of its income are subscriptions, two are advertising, one is the rent of the chandler’s shop. No single advertiser pays more than a fiftieth.',
  },
  {
    slug: 'ethics',
    headline: 'Ethics',
    standfirst: 'The rules we keep.',
    policy: ['ethicsPolicy', 'diversityPolicy', 'unnamedSourcesPolicy', 'verificationFactCheckingPolicy'],
    body: 'We pay for our own meals and tickets. We do not promise sources what we cannot keep.\n\n## Unnamed sources\n\nAn editor knows the name. The story says why it is missing.\n\n## Verification\n\nTwo sources, or one document. A picture is credited, or it is not printed.\n\n## Diversity\n\nWe count whom we quote, twice a year, and publish the count.',
  },
  {
    slug: 'corrections-policy',
    headline: 'Corrections policy',
    standfirst: 'What we do when we were wrong.',
    policy: ['correctionsPolicy', 'actionableFeedbackPolicy'],
    body: 'A correction stands on the story and on the [corrections page](/corrections/), with its date and what was wrong. Spelling is mended without a note. A story is withdrawn only if it should not have been published at all; its address then says so.\n\nWrite to us at the address on the [contact page](/contact/).',
  },
  {
    slug: 'contact',
    headline: 'Contact',
    standfirst: 'Where to find us.',
    body: 'The Ansel Lantern, Coal Quay 9, Port Ansel. The door is open from nine to six; ring twice.\n\nMail: desk@lantern.example',
  },
  {
    slug: 'privacy',
    headline: 'Privacy',
    standfirst: 'What we know about you: nothing.',
    body: 'Reading this site sets no cookie and tells no third party. Your choice of type size and light stays in your browser. If you ask for changes to be marked, the list of stories you read stays there too, and goes when you take that back. Our log keeps a shortened network address for two weeks.',
  },
  {
    slug: 'terms',
    headline: 'Terms',
    standfirst: 'Using what you find here.',
    body: 'Quote us, with our name and a link. For whole stories and pictures ask first.',
  },
  {
    slug: 'accessibility',
    headline: 'Accessibility',
    standfirst: 'How this site can be used by everybody.',
    body: 'These pages are built to meet WCAG 2.2 at level AA: with a keyboard, a screen reader, at 400 per cent, without script, in print. If something does not work for you, [write to us](/contact/) and we will answer within three days.',
  },
];
