/** The words of what is said about single fields of a story, and of acts that begin at one. */
export const editorFieldsEn = {
  changeAddress: 'Change the address …',
  addressTitle: 'Change the address',
  addressNow: (path: string) => `It is published at ${path}.`,
  addressPromise: 'Readers who follow the former address are led to the new one for good.',
  addressSlug: 'Last part of the address',
  addressLeads: 'What leads to this story',
  addressNothing: 'Nothing of the paper leads to this story.',
  addressStories: (count: number) =>
    count === 1 ? '1 live story links to it and follows it:' : `${count} live stories link to it and follow it:`,
  addressMenus: 'Entries of menus:',
  addressMenu: (menu: string, label: string, byAddress: boolean) =>
    byAddress
      ? `${menu}: ${label || 'without words'} (written as an address: readers take a step more until it is changed)`
      : `${menu}: ${label || 'the headline'}`,
  addressRedirects: (count: number) =>
    count === 1 ? '1 old address leads to it and goes on doing so:' : `${count} old addresses lead to it and go on:`,
  addressOutside: 'Links on other sites, in mail and in search engines go by the former address, and are led on.',
  addressChange: 'Change the address',
  addressChanged: (path: string) => `It is at ${path} now.`,
  notYourSection: (name: string) => `${name} (not your section)`,
  otherDesks: 'Within your sections. To another desk it is moved by somebody who works for the whole paper.',
  downloadText: 'Download the text',
  keptTitle: 'What you wrote is still in this browser',
  keptText: 'The story is not yours to open any more, or not now. Take your words along before you let them go.',
  keptForget: 'Let them go',
  doubts: (where: string) => `Doubts about: ${where}`,
  styleDoubt: (words: string) => `House style: ${words}`,
  spellingDoubt: (words: string) => `Spelling: ${words}`,
  spellingCount: (count: number) =>
    count === 1 ? '1 word is not in the dictionary.' : `${count} words are not in the dictionary.`,
};
