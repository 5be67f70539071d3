import type { NodeSchema } from '../../node-schema.ts';

export const separatorSchema: NodeSchema = {
  type: 'separator',
  content: 'none',
};
