import type { MediaId } from '../../../base/ids.ts';
import type { File } from '../../document.ts';

export const fixture: File = {
  type: 'file',
  attrs: { source: { media: 10 as MediaId }, name: 'Timetable' },
};
