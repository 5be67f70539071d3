import type { Card, Compared, PublicArticle, PublicArticles, PublicTaxonomy } from '../articles/public.ts';
import { typographicText as plain, typographic, withTypography } from '../content/typography.ts';
import type { CuratedFront, PlacedCard, PublicFronts } from '../fronts/public.ts';
import type { Paper } from '../paper/public.ts';

/**
 * The articles as they are printed: quotation marks, dashes and ellipses of each story's language in place of what was
 * typed, where the paper's setting `typographicQuotes` is on. What is stored stays as it was written. All that pages and
 * feeds show of a story comes through here, so that a headline reads the same wherever it stands.
 */
export function typesetArticles(articles: PublicArticles, paper: () => Paper): PublicArticles {
  const card = <T extends Card | null>(story: T): T => printed(story, paper(), typesetCard);
  const whole = <T extends PublicArticle | null>(story: T): T => printed(story, paper(), typesetArticle);
  return {
    ...articles,
    atPath: async (path) => whole(await articles.atPath(path)),
    byId: async (id) => whole(await articles.byId(id)),
    async around(article) {
      const { related, previous, next, until } = await articles.around(article);
      return { related: related.map(card), previous: card(previous), next: card(next), until };
    },
    async list(query) {
      const page = await articles.list(query);
      return { ...page, cards: page.cards.map(card) };
    },
    lists: async (queries) => (await articles.lists(queries)).map((cards) => cards.map(card)),
    cards: async (ids) => (await articles.cards(ids)).map(card),
    feed: async (...of) => (await articles.feed(...of)).map(whole),
    children: async (page) => (await articles.children(page)).map(card),
    async comparison(article, edition) {
      const pair = await articles.comparison(article, edition);
      if (!pair || !paper().settings.typographicQuotes) return pair;
      const set = ({ headline, standfirst, document, ...rest }: Compared, language: string): Compared => ({
        ...rest,
        headline: plain(headline, language),
        standfirst: plain(standfirst, language),
        document: withTypography(document, language),
      });
      const language = pair.after.language || paper().settings.language;
      return { before: set(pair.before, language), after: set(pair.after, language) };
    },
    async retractions(limit) {
      const found = await articles.retractions(limit);
      if (!paper().settings.typographicQuotes) return found;
      return found.map((one) => {
        const language = one.language || paper().settings.language;
        return { ...one, headline: plain(one.headline, language), reason: plain(one.reason, language) };
      });
    },
    async corrections(limit) {
      const found = await articles.corrections(limit);
      return found.map(({ card: story, change }) => ({
        card: card(story),
        change: paper().settings.typographicQuotes
          ? { ...change, note: plain(change.note, languageOf(story, paper())) }
          : change,
      }));
    },
  };
}

/** The same for the newest story of each author. */
export function typesetTaxonomy(taxonomy: PublicTaxonomy, paper: () => Paper): PublicTaxonomy {
  return {
    ...taxonomy,
    authors: async () =>
      (await taxonomy.authors()).map((author) => ({
        ...author,
        newest: printed(author.newest, paper(), typesetCard),
      })),
  };
}

/** The same for the words that editors put on a card, and on the strip of every page. */
export function typesetFronts(fronts: PublicFronts, paper: () => Paper): PublicFronts {
  return {
    ...fronts,
    async curated(key) {
      const front = await fronts.curated(key);
      return front && typesetCurated(front, paper());
    },
    breaking() {
      const shown = fronts.breaking();
      if (!shown || !paper().settings.typographicQuotes) return shown;
      return { ...shown, text: plain(shown.text, paper().settings.language) };
    },
  };
}

export function typesetCurated(front: CuratedFront, paper: Paper): CuratedFront {
  const card = (story: PlacedCard): PlacedCard => printed(story, paper, typesetPlaced);
  return { ...front, containers: front.containers.map((one) => ({ ...one, cards: one.cards.map(card) })) };
}

function typesetPlaced(story: PlacedCard, language: string): PlacedCard {
  if (!story.placed) return story;
  const sublinks = story.placed.sublinks.map((link) => ({
    ...link,
    headline: plain(link.headline, link.language || language),
  }));
  return { ...typesetCard(story, language), placed: { ...story.placed, sublinks } };
}

function printed<T extends Card | null>(
  story: T,
  paper: Paper,
  set: (story: NonNullable<T>, language: string) => NonNullable<T>,
): T {
  return story && paper.settings.typographicQuotes ? set(story, languageOf(story, paper)) : story;
}

function languageOf({ language }: Card, { settings }: Paper): string {
  return language || settings.language;
}

function typesetCard<T extends Card>(story: T, language: string): T {
  return {
    ...story,
    headline: plain(story.headline, language),
    standfirst: plain(story.standfirst, language),
    kicker: plain(story.kicker, language),
  };
}

function typesetArticle<T extends PublicArticle>(story: T, language: string): T {
  return {
    ...typesetCard(story, language),
    document: withTypography(story.document, language),
    lead: story.lead && { ...story.lead, caption: typographic(story.lead.caption, language) },
    changes: story.changes.map((change) => ({ ...change, note: plain(change.note, language) })),
    links: new Map([...story.links].map(([id, link]) => [id, { ...link, headline: plain(link.headline, language) }])),
  };
}
