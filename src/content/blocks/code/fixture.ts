import type { Code } from '../../document.ts';

export const fixture: Code = {
  type: 'code',
  attrs: { language: 'js', text: '\nif (a < b && "c") {\n  go();\n}' },
};
