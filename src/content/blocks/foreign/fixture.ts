import type { Foreign } from '../../document.ts';

export const fixture: Foreign = {
  type: 'foreign',
  attrs: {
    what: 'shortcode: tide-table',
    text: 'High water at nine.\nLow at three.\n\nSpring tide.',
    raw: '[tide-table port="bay"]<script>alert(1)</script>[/tide-table]',
  },
};
