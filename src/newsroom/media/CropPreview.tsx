import type { ReactElement } from 'react';
import { type Crop, type MediaItem, staffAddress } from '../../media/contract.ts';
import { shapeOf } from './crop-shapes.ts';

const HEIGHT = 9;

/** What is left of the picture, small. */
export function CropPreview({ item, crop }: { item: MediaItem; crop: Crop }): ReactElement {
  const shape = (crop.width / crop.height) * shapeOf(item);
  return (
    <div className="media-preview" style={{ blockSize: `${HEIGHT}rem`, inlineSize: `${HEIGHT * shape}rem` }}>
      <img
        src={staffAddress(item, 640) ?? ''}
        alt=""
        style={{
          width: `${100 / crop.width}%`,
          height: `${100 / crop.height}%`,
          left: `${(-crop.x / crop.width) * 100}%`,
          top: `${(-crop.y / crop.height) * 100}%`,
        }}
      />
    </div>
  );
}
