import type { Site } from '../page.ts';
import { LONGEST_WORDS, SEARCH, type SearchAsked, searchPath } from './list-search-request.ts';

/** The search as a plain form: words, and filters that are folded away until one is set. */
export function ListSearchForm({ site, asked, authors, open }: Props) {
  const { voice, paper } = site;
  const filtered = asked.section || asked.author || asked.from || asked.until || asked.sort !== 'relevance';
  return (
    <search>
      <form action={SEARCH} class="search-form">
        <label for="q">{voice.say('search.words')}</label>
        <input
          id="q"
          name="q"
          type="search"
          value={asked.words}
          maxlength={LONGEST_WORDS}
          aria-describedby="search-hint"
          enterkeyhint="search"
        />
        <button type="submit">{voice.say('search.go')}</button>
        <p class="meta" id="search-hint">
          {voice.say('search.hint')}
        </p>
        <details open={Boolean(filtered || open)}>
          <summary>{voice.say('search.filters')}</summary>
          <div class="filters">
            <label>
              {voice.say('search.section')}
              <select name="section">
                <option value="">{voice.say('search.any')}</option>
                {paper.sections.map((section) => (
                  <option value={section.path} selected={section === asked.section}>
                    {'– '.repeat(section.path.split('/').length - 1)}
                    {section.name}
                  </option>
                ))}
              </select>
            </label>
            {authors.length > 0 && (
              <label>
                {voice.say('search.author')}
                <select name="author">
                  <option value="">{voice.say('search.any')}</option>
                  {authors.map(({ slug, name }) => (
                    <option value={slug} selected={slug === asked.author}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <label>
              {voice.say('search.from')}
              <input type="date" name="from" value={asked.from} />
            </label>
            <label>
              {voice.say('search.until')}
              <input type="date" name="until" value={asked.until} />
            </label>
            <label>
              {voice.say('search.sort')}
              <select name="sort">
                <option value="relevance">{voice.say('search.sort.relevance')}</option>
                <option value="newest" selected={asked.sort === 'newest'}>
                  {voice.say('search.sort.newest')}
                </option>
              </select>
            </label>
            {filtered && <a href={searchPath({ words: asked.words })}>{voice.say('search.clear')}</a>}
          </div>
        </details>
      </form>
    </search>
  );
}

interface Props {
  site: Site;
  asked: SearchAsked;
  /** who can be chosen: those of the results, and the one that is */
  authors: { slug: string; name: string }[];
  /** the filters are shown although none is set */
  open?: boolean;
}
