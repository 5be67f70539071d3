/**
 * Blocks that the server of the former site filled: lists of stories, search, menus, parts of templates. They belong to the
 * page round a story, which is ours, and are left out with a note.
 */
const NAMES = new Set(
  (
    'archives calendar categories latest-comments latest-posts rss search tag-cloud page-list navigation navigation-link ' +
    'navigation-submenu home-link loginout site-logo site-title site-tagline query query-loop query-title query-pagination ' +
    'query-pagination-next query-pagination-numbers query-pagination-previous query-no-results query-total template-part avatar ' +
    'read-more comments comment-template comments-title comments-query-loop comments-pagination comments-pagination-next ' +
    'comments-pagination-numbers comments-pagination-previous term-description legacy-widget widget-group pattern ' +
    'spacer more nextpage social-link breadcrumbs terms-query term-template term-name term-count'
  ).split(' '),
);

export function belongsToPage(name: string): boolean {
  return (
    NAMES.has(name) ||
    /^(?:post|comment|comments|query)-/.test(name) ||
    /^(?:newspack-blocks\/(?:homepage-articles|carousel|donate|author-)|newspack\/|woocommerce\/|jetpack\/(?:subscriptions|contact-form|field-|button|related-posts|donations|mailchimp|like|sharing)|mailpoet\/|yoast-seo\/(?:breadcrumbs|related-links)|yoast\/(?:breadcrumbs|related))/.test(
      name,
    )
  );
}
