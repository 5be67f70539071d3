import type { NodeSchema } from '../../node-schema.ts';

export const preformattedSchema: NodeSchema = {
  type: 'preformatted',
  content: 'inline',
};
