/**
 * Programs that say of themselves that they are no reader: crawlers, what makes previews of links, feed readers that fetch the
 * page, watchers of uptime, libraries and tools. Who says nothing is none either. What calls itself a browser is believed.
 */
export function isRobot(agent: string | undefined): boolean {
  return !agent || ROBOT.test(agent);
}

const ROBOT = new RegExp(
  [
    // CUBOT makes telephones
    '(?<!cu)bot(?![a-z])|crawl|spider|slurp|scrap|archive|headless|lighthouse',
    'externalhit|meta-external|embedly|preview|mediapartners|google-|whatsapp',
    'feed|rss|miniflux|newsblur|inoreader',
    'monitor|uptime|pingdom|statuscake|validator',
    '^(curl|wget|python|java/|go-http|node|undici|axios|okhttp|libwww|perl|ruby|php|apache-http|postman)',
  ].join('|'),
  'i',
);
