import type { ImportMap } from '../../options.ts';
import type { Kind } from '../../report.ts';

/** Under which head of the report items of a type stand. */
export function kindOfType(type: string): Kind {
  switch (type) {
    case 'post':
      return 'posts';
    case 'page':
      return 'pages';
    case 'attachment':
      return 'attachments';
    case 'nav_menu_item':
      return 'menuItems';
    case 'guest-author':
      return 'authors';
    default:
      return 'otherTypes';
  }
}

/** Messages, orders and entries of forms: personal data that was never meant to be published. Not even kept. */
const PERSONAL =
  /^(?:feedback|flamingo_\w+|wpforms?_entr\w*|nf_sub|gravityforms?_\w+|shop_(?:order|subscription|coupon)\w*|edd_(?:payment|log)|mc4wp\w*|mailpoet_\w+|user_request|tribe_rsvp\w*|jp_pay_order|sp_order|wc_\w*order\w*|scheduled-action)$/;
/** Settings of themes and plugins, caches, versions. */
const TECHNICAL =
  /^(?:revision|custom_css|customize_changeset|oembed_cache|wp_template(?:_part)?|wp_global_styles|wp_font_(?:family|face)|acf-(?:field|field-group|post-type|taxonomy|ui-options-page)|elementor_\w+|e-\w+|et_\w+|vc_\w+|fl-builder-template|jetpack\w*|amp_validated_url|nav_menu_item|wpcf7_contact_form|wpforms|mailchimp\w*|newspack_(?:popups|nl|lst|spnsrs)\w*|jp_img_sitemap\w*|jp_sitemap\w*|tablepress_table_\w+|wp_log|vip-legacy-redirect)$/;

export type Fate = { kind: 'story' | 'page' | 'record' } | { kind: 'skip'; why: string };

/** What becomes of items of a type that WordPress itself does not show. */
export function fateOf(type: string, map: ImportMap): Fate {
  const chosen = map.types?.[type];
  if (chosen === 'skip') return { kind: 'skip', why: 'left out by the map' };
  if (chosen) return { kind: chosen };
  if (type === 'post') return { kind: 'story' };
  if (type === 'page') return { kind: 'page' };
  if (PERSONAL.test(type))
    return { kind: 'skip', why: `items of type ${type} hold personal data and are never taken over` };
  if (TECHNICAL.test(type)) return { kind: 'skip', why: `items of type ${type} belong to the former site's machinery` };
  if (type === '') return { kind: 'skip', why: 'the item has no fields of WordPress (its namespace is not known)' };
  return { kind: 'record' };
}
