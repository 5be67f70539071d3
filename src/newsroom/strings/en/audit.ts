/** Who did what, when and from where. */
export const audit = {
  title: 'Audit log',
  who: 'Who',
  anybody: 'Anybody',
  what: 'What',
  whatHelp: 'An act or its beginning: story.',
  thing: 'To what',
  thingHelp: 'For example story:9',
  from: 'From',
  until: 'Until',
  export: 'Export as CSV',
  system: 'The system',
  columns: { at: 'When', who: 'Who', what: 'What', thing: 'To what', from: 'From where', detail: 'Details' },
  version: (version: number) => `version ${version}`,
  none: 'Nothing fits.',
  more: 'Show more',
};
