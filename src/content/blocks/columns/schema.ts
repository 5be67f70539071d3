import type { NodeSchema } from '../../node-schema.ts';

export const columnsSchema: NodeSchema = {
  type: 'columns',
  content: [{ type: 'column', content: 'blocks' }],
};
