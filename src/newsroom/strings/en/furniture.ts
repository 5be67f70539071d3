import { links } from './links.ts';
import { menus } from './menus.ts';
import { redirects } from './redirects.ts';

/** The paper's furniture: topics, the strip, sections, old addresses, static pages, notices of what was withdrawn. */
export const furniture = {
  meanwhile: 'Somebody changed this meanwhile. Nothing of yours is lost, and nothing was saved.',
  empty: 'empty',
  becomes: (slug: string) => `It becomes “${slug}”.`,
  tooLong: (most: number, over: number) =>
    `At most ${most.toLocaleString()} characters: ${over.toLocaleString()} too many.`,
  topics: {
    title: 'Topics',
    lead: 'What stories are about. Each topic has a page and feeds of its own.',
    toStrip: 'Topics strip under the menu',
    add: 'New topic',
    addTitle: 'New topic',
    edit: (name: string) => `Topic ${name}`,
    search: 'Search topics by name',
    none: 'No topic fits.',
    more: 'Show more',
    found: (total: number) => (total === 1 ? '1 topic' : `${total.toLocaleString()} topics`),
    stories: (count: number) => (count === 1 ? '1 story' : `${count.toLocaleString()} stories`),
    anyKind: 'Every kind',
    kinds: { subject: 'Subject', place: 'Place', person: 'Person', organisation: 'Organisation', event: 'Event' },
    show: 'Which topics',
    shown: {
      all: 'All topics',
      inUse: 'With stories',
      unused: 'Without a story',
      quiet: 'Offered for retirement',
      retired: 'Retired',
    },
    order: 'Order',
    orders: { name: 'By name', count: 'Most stories first', newest: 'Newest story first' },
    columns: { name: 'Topic', kind: 'Kind', count: 'Stories', newest: 'Last story', owner: 'Owner' },
    never: 'none',
    retired: 'Retired',
    quiet: 'Quiet',
    inStrip: 'In the strip',
    merging: (name: string) => `Becomes part of ${name}`,
    quietNotice: (count: number, days: number) =>
      count === 1
        ? `One topic has had no new story for ${days} days.`
        : `${count} topics have had no new story for ${days} days.`,
    quietShow: 'Look at them',
    select: (name: string) => `Select ${name}`,
    selectAll: 'Select all that are shown',
    selectNone: 'Select none',
    selected: (count: number) => `${count} selected`,
    merge: 'Merge …',
    retire: 'Retire',
    recall: 'Take back from retirement',
    nowRetired: (count: number) =>
      count === 1 ? 'Retired: its page stays, it is suggested no more.' : `${count} retired: their pages stay.`,
    nowRecalled: (count: number) => (count === 1 ? 'It is suggested again.' : `${count} are suggested again.`),
    name: 'Name',
    slug: 'Address',
    slugHelp: 'The last part of its address. The old address leads to the new one.',
    slugNew: 'The last part of its address. Made from the name where empty.',
    kind: 'Kind',
    owner: 'Owner',
    ownerHelp: 'Whom questions about it go to.',
    ownerNone: 'Nobody',
    description: 'Description',
    descriptionHelp: 'Readers see it at the top of the topic’s page.',
    readersPage: (path: string) => `Readers’ page: ${path}`,
    inMenus: (menus: string) => `In the menus: ${menus}`,
    formerly: (count: number) => (count === 1 ? 'One old address leads here' : `${count} old addresses lead here`),
    remove: 'Take the topic away',
    removeNow: 'Take it away now',
    removeHelp: 'Its address will lead nowhere.',
    removeInstead: 'Instead:',
    mergeTitle: 'Merge topics',
    mergeKept: 'Which one stays?',
    mergeOption: (name: string, kind: string, count: number) => `${name} (${kind}, ${count.toLocaleString()})`,
    mergeMore: 'Merge another one too',
    mergeAlone: 'Choose at least one more topic that becomes part of it.',
    plan: 'What will happen',
    planTopic: (name: string, into: string, stories: number, both: number) =>
      stories === 0
        ? `${name} becomes part of ${into}. No story carries it.`
        : `${name} becomes part of ${into}: ${stories === 1 ? '1 story is' : `${stories.toLocaleString()} stories are`} tagged anew, drafts too${
            both > 0 ? `; ${both.toLocaleString()} of them carry both and keep one` : ''
          }.`,
    planAddresses: (count: number, path: string) => `${count} addresses will lead to ${path} for good`,
    planCount: (name: string, before: number, after: number) =>
      `${name} has ${before.toLocaleString()} live stories now, and ${after.toLocaleString()} afterwards.`,
    planMenus: (menus: string) => `Menus that follow: ${menus}`,
    planStrip: (topics: string) => `In the strip, the kept topic takes the place of ${topics}.`,
    planUndo:
      'There is no way back: their stories are not kept apart afterwards. The names, addresses and descriptions of the topics that go are kept in the audit log.',
    mergeNow: (count: number) => (count === 1 ? 'Merge one topic' : `Merge ${count} topics`),
    mergeBegun: (count: number) =>
      count === 1
        ? 'The merge has begun. It goes on if you leave.'
        : `${count} merges have begun. They go on if you leave.`,
    mergeGoing: (name: string, into: string, moved: number, stories: number) =>
      `${name} becomes part of ${into}: ${moved.toLocaleString()} of ${stories.toLocaleString()} stories.`,
    mergeDone: (name: string, into: string, moved: number) =>
      `${name} is part of ${into} now: ${moved === 1 ? '1 story' : `${moved.toLocaleString()} stories`}. Its addresses lead there.`,
    mergeStopped: (error: string) =>
      `It stopped: ${error}. What was done stays done; an administrator can let it go on.`,
  },
  order: {
    handle: (name: string, at: number, count: number) => `Move ${name}, ${at} of ${count}: arrow keys, or drag`,
    up: (name: string) => `${name} one up`,
    down: (name: string) => `${name} one down`,
    moved: (name: string, at: number, count: number) => `${name} is ${at} of ${count} now.`,
  },
  strip: {
    title: 'Topics strip',
    lead: 'The topics under the menu on every page of the paper.',
    toTopics: 'All topics',
    preview: 'What readers will see',
    byRule: 'Chosen by rule',
    empty: 'No strip: nothing is pinned, and no place is filled.',
    pinned: 'Pinned topics',
    pinnedHelp: 'In this order. One with an end goes by itself.',
    nonePinned: 'Nothing is pinned.',
    pinMore: 'Pin a topic',
    pin: 'Pin',
    pinNamed: (name: string) => `Pin ${name}`,
    unpin: (name: string) => `Take ${name} off the strip`,
    label: 'Shown as its name',
    labelOf: (name: string) => `What ${name} is called in the strip`,
    until: 'until',
    untilOf: (name: string, zone: string) =>
      `Until when ${name} stands in the strip, in the paper’s time zone, ${zone}`,
    noEnd: (name: string) => `Without an end: ${name}`,
    over: 'Over: readers do not see it',
    quiet: (days: number) => `No new story for ${days} days.`,
    takeOff: 'Take it off',
    places: 'Places',
    placesRange: (most: number) => `A whole number from 0 to ${most}.`,
    placesHelp: 'Those that are not pinned are filled with topics that rise. 0: pinned ones alone.',
    meanwhile: 'Somebody changed the strip meanwhile. Your changes are still here, not saved.',
    showTheirs: 'Begin again from theirs',
    discard: 'Discard my changes',
    saved: 'Saved. Readers see it within two seconds.',
    rising: 'Rising',
    risingHelp: 'More new stories in the last seven days than in their usual week.',
    noneRising: 'No topic rises just now.',
    columns: { topic: 'Topic', rise: 'New stories', act: 'Pin' },
    rise: (recent: number, usual: number) => `${recent} in seven days, usually ${usual.toLocaleString()}`,
  },
  redirects,
  menus,
  links,
  sections: {
    title: 'Sections',
    lead: 'The tree that stories stand in. Move them with the handle, the arrow keys on it, or the two arrows.',
    add: 'New section',
    addTitle: 'New section',
    edit: (name: string) => `Section ${name}`,
    none: 'There is no section yet.',
    stories: (count: number) => (count === 1 ? '1 story' : `${count.toLocaleString()} stories`),
    going: (name: string) => `Its stories go to ${name}`,
    name: 'Name',
    slug: 'Address',
    slugNew: 'Made from the name where empty.',
    parent: 'Stands under',
    top: 'Nothing: at the top',
    colour: 'Colour',
    colourWrong: 'Not yet a colour: # and six digits or letters a to f, such as #8f1d2c.',
    colourHelp: 'Empty: that of the section above, else the accent.',
    eyeDropper: 'Take a colour from the screen',
    contrast: (ground: 'light' | 'dark', ratio: number) => `On ${ground} paper: contrast ${ratio} to 1, good.`,
    contrastChanged: (ground: 'light' | 'dark', ratio: number, color: string) =>
      `On ${ground} paper: ${ratio} to 1 is too little; readers see ${color}.`,
    description: 'Description',
    descriptionHelp: 'Readers see it at the top of the section’s page.',
    planMoves: (from: string, to: string, below: number) =>
      `${from} moves to ${to}${below > 0 ? `, and ${below === 1 ? 'the section' : `${below} sections`} below it` : ''}. The old addresses lead on for good.`,
    planStories: (count: number) =>
      count === 1
        ? 'Change the address of the one story that has the section in it, too'
        : `Change the addresses of ${count.toLocaleString()} stories that have the section in them, too`,
    planExample: (from: string, to: string) => `${from} → ${to}. The old ones lead on.`,
    editorsAre: (names: string) => `Work here alone: ${names}.`,
    noEditors: 'Nobody’s work is narrowed to this section.',
    toPeople: 'People',
    remove: 'Take the section away …',
    removeNow: 'Take it away',
    removeHelp: 'There is no way back. Addresses of its stories stay, its own leads to where they are.',
    contents: (stories: number, live: number) =>
      stories === 0
        ? 'No story stands in it.'
        : stories === 1
          ? `1 story stands in it, ${live === 1 ? 'and readers see it' : 'which readers do not see'}.`
          : `${stories.toLocaleString()} stories stand in it, ${live.toLocaleString()} of them live.`,
    contentsMenus: (menus: string) => `Menus that follow: ${menus}.`,
    contentsBelow: (count: number) =>
      count === 1
        ? 'A section stands below it. Move it or take it away first.'
        : `${count} sections stand below it. Move them or take them away first.`,
    storiesTo: 'Its stories go to',
    leadsTo: 'Its address leads to',
    above: 'The section above',
    choose: 'Choose a section',
  },
  pages: {
    title: 'Static pages',
    lead: 'Pages that stand by themselves, such as About and Terms. Each can have a day by which somebody looks it through.',
    add: 'New page',
    headline: 'Headline',
    headlineHelp: 'What the page is called, such as About us. It can be changed at any time.',
    begin: 'Write it',
    edit: (name: string) => `Page ${name}`,
    untitled: 'Without a headline',
    unread: (id: number) => `Page ${id}, which readers do not have`,
    none: 'There is no page yet.',
    overdueNotice: (count: number) =>
      count === 1
        ? 'One page should have been looked through by now.'
        : `${count} pages should have been looked through by now.`,
    statuses: {
      draft: 'Draft',
      ready: 'Ready',
      scheduled: 'Scheduled',
      live: 'Live',
      private: 'Private',
      withdrawn: 'Withdrawn',
    },
    unpublished: 'Changes not published',
    reviews: {
      none: (_: string) => '',
      later: (day: string) => `Review by ${day}`,
      soon: (day: string) => `Review soon, by ${day}`,
      overdue: (day: string) => `Overdue since ${day}`,
    },
    changed: 'changed',
    write: 'Write',
    writeNamed: (name: string) => `Write on ${name}`,
    policies: (names: string) => `Machines are told it is the paper’s: ${names}`,
    inMenus: (menus: string) => `In the menus: ${menus}`,
    neverReviewed: 'Nobody has noted a review yet.',
    reviewedBy: (name: string) => (name ? `Last looked through by ${name},` : 'Last looked through'),
    reviewedNow: 'I have looked it through',
    reviewBy: 'To be reviewed by',
    reviewZone: (zone: string) => `The day of the paper’s time zone, ${zone}`,
    every: 'After a review, again in',
    months: (months: number) =>
      months === 0
        ? 'not again'
        : months === 1
          ? 'a month'
          : months % 12 === 0
            ? `${months / 12} year${months === 12 ? '' : 's'}`
            : `${months} months`,
    owner: 'Owner',
    ownerNone: 'Nobody',
    parent: 'Stands under',
    parentHelp: 'For the path above the page and for menus. Its address stays.',
    top: 'Nothing: at the top',
  },
  withdrawn: {
    title: 'Withdrawn stories',
    none: 'Nothing is withdrawn.',
    more: 'Show more',
    notice: 'What readers are told',
    noticeHelp: 'At the address of what was withdrawn without a reason of its own. Empty: the words below.',
    noticeDefault: 'It was published here once and is no longer available.',
    kinds: { withdraw: 'Withdrawn', retract: 'Retracted' },
    columns: { story: 'Story', told: 'Readers are told', reason: 'Reason, for the newsroom', at: 'When' },
    paperWording: 'The paper’s wording',
    ledTo: (address: string) => `They are led to ${address}.`,
    reword: 'Change',
    rewordNamed: (headline: string) => `Change what readers are told of ${headline}`,
    add: 'Add',
    addNamed: (headline: string) => `Add to what readers are told of ${headline}`,
    added: 'To be added',
    addHelp: 'What readers were told stays on record; this follows it.',
    publicReason: 'Readers are told',
    retractHelp: 'A retraction always says why.',
    withdrawHelp: 'Empty: the paper’s wording.',
  },
};
